internal import GalleyCore
internal import Text

// What a search found, as an attribute of the type that its layer declares.
extension Annotation.Attribute {
  /// An attribute that points to `span` or holds what `span` of `text` says; `nil` where that
  /// cannot be read as the type. Nothing declared is a span; a boolean says that something is there.
  init?(_ key: String, _ span: Span, as type: ValueType?, in text: [UInt8]) {
    switch type {
    case nil, .span: self.init(key, span)
    case .boolean: self.init(key, .boolean(true))
    default:
      let words = String(decoding: text[span.range], as: UTF8.self)
      self.init(key, words, as: type)
    }
  }

  /// An attribute with the value that `words` say; `nil` where they cannot be read as the type.
  /// Nothing declared is text.
  init?(_ key: String, _ words: String, as type: ValueType?) {
    guard let value = Value(words, as: type ?? .string) else { return nil }
    self.init(key, value)
  }
}

extension Value {
  /// The value of type `type` that `words` say; `nil` where they do not.
  init?(_ words: String, as type: ValueType) {
    switch type {
    case .string, .any, .span: self = .string(words)
    case .integer:
      guard let number = WrittenNumber(words)?.integer else { return nil }
      self = .integer(number)
    case .decimal:
      guard let number = WrittenNumber(words)?.decimal else { return nil }
      self = .decimal(number)
    case .boolean:
      switch words.lowercased() {
      // An HTML attribute without a value is one that is set.
      case "", "true", "yes", "1": self = .boolean(true)
      case "false", "no", "0": self = .boolean(false)
      default: return nil
      }
    case .list, .object: return nil
    }
  }
}

/// A number as people write it: `1,200`, `1 200,5`, `-3.25`.
struct WrittenNumber {
  /// Digits with a sign, without group separators; `,` and `.` stay.
  private let digits: String

  /// A number with nothing around it but white space.
  init?(_ words: String) {
    let spaces: Set<Unicode.Scalar> = [" ", "\u{A0}", "\u{2009}", "\u{202F}", "'", "’", "_"]
    let bytes = Array(words.utf8)
    let trimmed = Whitespace.trimmed(Span(0, bytes.count), in: bytes)
    var text = String(decoding: bytes[trimmed.range], as: UTF8.self)
    if text.hasPrefix("−") { text = "-" + text.dropFirst() }
    if text.hasPrefix("+") { text.removeFirst() }
    let parts = text.unicodeScalars.split(omittingEmptySubsequences: false) { spaces.contains($0) }
    // A space or an apostrophe stands before three digits, or it is no number.
    for part in parts.dropFirst() where part.prefix(while: Self.isDigit).count != 3 { return nil }
    digits = parts.map { String($0) }.joined()
    let unsigned = digits.unicodeScalars.drop { $0 == "-" }
    guard digits.count - unsigned.count <= 1, let first = unsigned.first, Self.isDigit(first),
      unsigned.allSatisfy({ Self.isDigit($0) || $0 == "," || $0 == "." })
    else { return nil }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// The number, if it is whole: `,` and `.` are group separators where three digits follow each.
  var integer: Int? {
    for mark in [",", "."] {
      if let number = Self.ungrouped(digits, mark).flatMap({ Int($0) }) { return number }
    }
    return nil
  }

  /// The number. With both marks the last one is the decimal mark; a comma alone is one where not
  /// three digits follow it, and a point alone always is.
  var decimal: Double? {
    let comma = digits.lastIndex(of: ",")
    let point = digits.lastIndex(of: ".")
    let number: String? =
      switch (comma, point) {
      case (let comma?, let point?) where comma > point: Self.decimal(digits, ".", ",")
      case (_?, _?): Self.decimal(digits, ",", ".")
      case (_?, nil): Self.ungrouped(digits, ",") ?? Self.decimal(digits, ".", ",")
      default: Self.decimal(digits, ",", ".") ?? Self.ungrouped(digits, ".")
      }
    return number.flatMap { Double($0) }
  }

  private static func decimal(_ text: String, _ group: String, _ mark: Character) -> String? {
    let parts = text.split(separator: mark, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = ungrouped(String(parts[0]), group) else { return nil }
    return parts.count == 1 ? whole : whole + "." + parts[1]
  }

  /// The digits without `mark`, if three stand after each and one to three before the first.
  private static func ungrouped(_ text: String, _ mark: String) -> String? {
    let parts = text.split(separator: mark, omittingEmptySubsequences: false)
    let isGrouped = parts.dropFirst().allSatisfy { $0.count == 3 }
    let first = parts[0].drop { $0 == "-" }
    guard isGrouped, parts.count == 1 || first.count <= 3 else { return nil }
    return parts.joined()
  }
}
