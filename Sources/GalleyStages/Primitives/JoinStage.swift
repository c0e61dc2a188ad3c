public import GalleyCore
internal import Text

/// Joins a list into a text, or neighbouring annotations into one.
public struct JoinStage: Stage {
  /// Options of `join`.
  public struct Options: OptionGroup {
    /// What is joined.
    public var from: FieldPath?
    /// What stands between the elements of a list.
    public var with: String?
    /// How far apart annotations may be.
    public var gap: Int?
    /// Where the result is set.
    public var to: FieldPath?

    /// The options of `join`.
    public static let options = [
      Option<Options>(
        "from", \.from, "List of texts such as keywords, or layer such as layers.quote.",
        required: true),
      Option("with", \.with, "Text between the elements of a list."),
      Option(
        "gap", \.gap,
        "Largest number of characters between two annotations that become one, which has the "
          + "attributes of the first and what only later ones have."),
      Option("to", \.to, "Field for the text, or layer; 'from' itself where left out."),
    ]

    /// The defaults.
    public init() {}
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "join", "Joins a list into a text, or annotations that are near each other into one.",
    example: "join: { from: keywords, with: ', ', to: extra.keyword_line }")

  /// What is joined.
  public static func reads(_ options: Options) -> [Slot] { options.from?.needed ?? [] }

  /// The field with the text.
  public static func provides(_ options: Options) -> [Slot] { options.to?.provided ?? [] }

  /// A layer of joined annotations knows what is known of the parts.
  public static func changes(_ options: Options) -> [SlotChange] {
    guard let from = options.from?.layer, let to = options.to?.layer else { return [] }
    return [.copiedLayer(from.name, to: to.name)]
  }

  private let from: FieldPath
  private let to: FieldPath
  private let separator: String
  private let gap: Int

  /// A stage that joins. Throws an `OptionError` for options that do not go together.
  public init(_ options: Options) throws {
    let from = try options.from ?? FieldPath(parsing: "keywords")
    let to = options.to ?? from
    switch try LayerPlaces(from, to) {
    case .layers:
      guard options.gap != nil, options.with == nil else {
        throw OptionError(
          "a layer is joined by 'gap', not by 'with'",
          at: options.with == nil ? .options : .key("with"),
          hint: "write gap: 1, the largest number of characters between two annotations")
      }
      if options.gap ?? 0 < 0 {
        throw OptionError(
          "'gap' must not be negative", at: .value("gap"), hint: "0 joins what touches")
      }
    case .fields:
      guard options.with != nil, options.gap == nil else {
        throw OptionError(
          "a list is joined by 'with', not by 'gap'",
          at: options.gap == nil ? .options : .key("gap"), hint: "write with: ', '")
      }
      guard to.takes(.string) else {
        throw OptionError(
          "'\(to)' is no place for a text", at: .value(options.to == nil ? "from" : "to"),
          hint: "give another field, as to: extra.line")
      }
      guard from.takes(.list(.string)) else {
        throw OptionError(
          "'\(from)' is no list of texts", at: .value("from"), hint: "such as keywords, or a layer")
      }
    }
    self.from = from
    self.to = to
    separator = options.with ?? ""
    gap = options.gap ?? 0
  }

  /// Joins the list, or the annotations.
  public func process(_ document: inout Document) throws -> Verdict {
    if let source = from.layer, let target = to.layer {
      if let old = document.layers[source.name] {
        document.layers[target.name] = joined(old, document.text)
      }
      return .keep
    }
    let value = document.record(at: from)
    if value == .null { return .keep }
    guard case .list(let elements) = value else {
      throw FieldError("\(from)", .wrongType(expected: "a list", found: "another value"))
    }
    let texts = try elements.enumerated().map { index, element in
      guard case .string(let text) = element else {
        throw FieldError("\(from)[\(index)]", .wrongType(expected: "text", found: "another value"))
      }
      return text
    }
    try document.set(
      .string(texts.joined(separator: separator)), at: to, from: Self.spec.name)
    return .keep
  }

  /// Annotations of which none begins within the gap after another.
  private func joined(_ annotations: [Annotation], _ text: [UInt8]) -> [Annotation] {
    var joined: [Annotation] = []
    for annotation in annotations {
      guard let last = joined.last, isNear(last.span.end, annotation.span.start, text) else {
        joined.append(annotation)
        continue
      }
      joined[joined.count - 1].take(annotation)
    }
    return joined
  }

  private func isNear(_ end: Int, _ start: Int, _ text: [UInt8]) -> Bool {
    // A code point has four bytes at most.
    guard start > end else { return true }
    guard (start - end) / 4 <= gap else { return false }
    return text[end..<start].count { $0 & 0xC0 != 0x80 } <= gap
  }
}

extension Annotation {
  /// Reaches to the end of a later one, and has what only that one has.
  fileprivate mutating func take(_ later: Annotation) {
    span.end = max(span.end, later.span.end)
    for attribute in later.attributes where self[attribute.key] == nil {
      attributes.append(attribute)
    }
  }
}
