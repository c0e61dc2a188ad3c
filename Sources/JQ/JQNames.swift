/// A name in a jq program that is called or read, as opposed to a key.
struct JQName: Equatable {
  /// What a name stands for.
  enum Kind: Equatable {
    /// A function or word of the language.
    case call
    /// `$name`; the dollar sign is not part of the text.
    case variable
    /// What follows `def`.
    case definition
  }

  let kind: Kind
  let text: String
  let offset: Int
}

/// Finds the names in a program, by the rules of jq's lexer: not in comments, keys and texts, but
/// in what is put into texts by `\(…)`.
struct JQNames {
  private let source: [UInt8]
  private var at = 0
  /// Open brackets, and quotation marks of the texts that they stand in.
  private var open: [UInt8] = []
  /// The last byte that was no white space and in no name; a letter after a name.
  private var previous: UInt8 = 0
  private var afterDef = false
  private(set) var names: [JQName] = []

  static func all(in source: [UInt8]) -> [JQName] {
    var scanner = JQNames(source: source)
    while scanner.at < source.count { scanner.step() }
    return scanner.names
  }

  private init(source: [UInt8]) { self.source = source }

  private mutating func step() {
    let byte = source[at]
    if open.last == UInt8(ascii: "\"") { return stepInText(byte) }
    switch byte {
    case UInt8(ascii: "#"): skip { $0 != 0x0A && $0 != 0x0D }
    case UInt8(ascii: " "), 0x09, 0x0A, 0x0D: at += 1
    case UInt8(ascii: "."), UInt8(ascii: "@"):
      at += 1
      previous = byte
      if at < source.count, Self.isNamePart(source[at]) { skip(Self.isNamePart) }
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      skip { Self.isNamePart($0) || $0 == UInt8(ascii: ".") }
      previous = byte
    case _ where Self.isNamePart(byte): name()
    default:
      bracket(byte)
      at += 1
    }
  }

  private mutating func bracket(_ byte: UInt8) {
    previous = byte
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      open.append(byte)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): _ = open.popLast()
    default: break
    }
  }

  private mutating func stepInText(_ byte: UInt8) {
    at += 1
    if byte == UInt8(ascii: "\"") {
      open.removeLast()
    } else if byte == UInt8(ascii: "\\"), at < source.count {
      if source[at] == UInt8(ascii: "(") { open.append(source[at]) }
      previous = source[at]
      at += 1
    }
  }

  private mutating func name() {
    let start = at
    while at < source.count, Self.isNamePart(source[at]) || isModuleMark() { at += 1 }
    let text = String(decoding: source[start..<at], as: UTF8.self)
    let isKey =
      open.last == UInt8(ascii: "{")
      && (previous == UInt8(ascii: "{") || previous == UInt8(ascii: ","))
    let kind: JQName.Kind =
      previous == UInt8(ascii: "$") ? .variable : afterDef ? .definition : .call
    if !isKey { names.append(JQName(kind: kind, text: text, offset: start)) }
    afterDef = text == "def" && kind == .call && !isKey
    previous = UInt8(ascii: "a")
  }

  /// Whether here is a colon of two, between a module's name and a name in it.
  private func isModuleMark() -> Bool {
    let colon = UInt8(ascii: ":")
    guard source[at] == colon else { return false }
    return source[at - 1] == colon || (at + 1 < source.count && source[at + 1] == colon)
  }

  private mutating func skip(_ isPart: (UInt8) -> Bool) {
    while at < source.count, isPart(source[at]) { at += 1 }
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
