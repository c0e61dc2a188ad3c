public import GalleyCore
public import Patterns
internal import Text

/// Cuts a text into a list, or the annotations of a layer into shorter ones.
public struct SplitStage: Stage {
  /// Options of `split`.
  public struct Options: OptionGroup {
    /// What is cut.
    public var from: FieldPath?
    /// The text at which it is cut.
    public var by: String?
    /// The pattern at whose matches it is cut.
    public var pattern: Pattern?
    /// Where the parts are set.
    public var to: FieldPath?

    /// The options of `split`.
    public static let options = [
      Option<Options>(
        "from", \.from, "Text such as section, or layer such as layers.quote, to be cut.",
        required: true),
      Option("by", \.by, "Text at which it is cut, such as ';'."),
      Option("pattern", \.pattern, "Pattern at whose matches it is cut, in place of 'by'."),
      Option(
        "to", \.to,
        "Field for the list of parts, trimmed and without empty ones, or layer; 'from' itself where "
          + "left out."),
    ]

    /// The defaults.
    public init() {}
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "split", "Cuts a text into a list, or annotations into shorter ones.",
    example: "split: { from: section, by: '/', to: extra.sections }")

  /// What is cut.
  public static func reads(_ options: Options) -> [Slot] { options.from?.needed ?? [] }

  /// The field with the parts.
  public static func provides(_ options: Options) -> [Slot] { options.to?.provided ?? [] }

  /// A layer of parts knows what is known of the whole.
  public static func changes(_ options: Options) -> [SlotChange] {
    guard let from = options.from?.layer, let to = options.to?.layer else { return [] }
    return [.copiedLayer(from.name, to: to.name)]
  }

  private let from: FieldPath
  private let to: FieldPath
  private let pattern: Pattern

  /// A stage that cuts. Throws an `OptionError` for options that do not go together.
  public init(_ options: Options) throws {
    switch (options.by, options.pattern) {
    case (let by?, nil):
      if by.isEmpty {
        throw OptionError(
          "'by' is empty", at: .value("by"), hint: "write the text between two parts")
      }
      pattern = try Pattern(Pattern.quoting(by))
    case (nil, let given?): pattern = given
    case (nil, nil):
      throw OptionError(
        "it is not said where to cut", hint: "give 'by', a text, or 'pattern'")
    default:
      throw OptionError(
        "'by' and 'pattern' at once", at: .key("pattern"), hint: "leave one of them out")
    }
    let from = try options.from ?? FieldPath(parsing: "text")
    let to = options.to ?? from
    let places = try LayerPlaces(from, to)
    guard places == .layers || to.takes(.list(.string)) else {
      throw OptionError(
        "'\(to)' is no place for a list", at: .value(options.to == nil ? "from" : "to"),
        hint: "give another field, as to: extra.parts")
    }
    guard places == .layers || from.takes(.string) else {
      throw OptionError(
        "'\(from)' is no text", at: .value("from"),
        hint: "name a field that is a text, such as section, or a layer")
    }
    self.from = from
    self.to = to
  }

  /// Cuts the text, or each annotation.
  public func process(_ document: inout Document) throws -> Verdict {
    if let source = from.layer, let target = to.layer {
      guard let old = document.layers[source.name] else { return .keep }
      document.layers[target.name] = try document.annotations(from: old) { whole, document in
        try parts(of: document.text, whole.span, document.deadline).map {
          Annotation($0, whole.attributes)
        }
      }
      return .keep
    }
    let value = document.record(at: from)
    if value == .null { return .keep }
    guard case .string(let text) = value else {
      throw FieldError("\(from)", .wrongType(expected: "text", found: "another value"))
    }
    let bytes = Array(text.utf8)
    let spans = try parts(of: bytes, Span(0, bytes.count), document.deadline)
    let list = spans.map { Value.string(String(decoding: bytes[$0.range], as: UTF8.self)) }
    try document.checkDeadline()
    try document.set(
      list.isEmpty ? .null : .list(list), at: to, from: Self.spec.name)
    return .keep
  }

  /// What stands between the matches, without white space around it.
  private func parts(
    of bytes: [UInt8], _ whole: Span, _ deadline: ContinuousClock.Instant?
  ) throws -> [Span] {
    var parts: [Span] = []
    var start = whole.start
    for match in try matches(bytes, whole, deadline) where !match.span.isEmpty {
      parts.append(Span(start, max(start, match.span.start)))
      start = match.span.end
    }
    parts.append(Span(start, whole.end))
    return parts.map { Whitespace.trimmed($0, in: bytes) }.filter { !$0.isEmpty }
  }

  private func matches(
    _ bytes: [UInt8], _ whole: Span, _ deadline: ContinuousClock.Instant?
  ) throws -> [PatternMatch] {
    do {
      return try pattern.matches(in: bytes, whole, deadline: deadline)
    } catch {
      throw SplitError(cause: error)
    }
  }
}

/// A text that cannot be cut.
struct SplitError: ReasonedError, Equatable {
  let cause: PatternError

  var reason: String { cause == .limit(.time) ? "time_limit" : "pattern_limit" }
  var description: String { "\(cause); write 'pattern' of 'split' without nested repetition" }
}

/// Whether a stage goes from field to field or from layer to layer.
enum LayerPlaces {
  case fields, layers

  init(_ from: FieldPath, _ to: FieldPath) throws {
    switch (from.layer, to.layer) {
    case (nil, nil): self = .fields
    case ((_, nil)?, (_, nil)?): self = .layers
    case ((_, _?)?, _):
      throw OptionError(
        "'\(from)' is an attribute", at: .value("from"), hint: "name a field or a layer")
    case (_, (_, _?)?):
      throw OptionError(
        "'\(to)' is an attribute", at: .value("to"), hint: "name a field or a layer")
    default:
      throw OptionError(
        "'\(from)' and '\(to)' are not both fields or both layers", at: .value("to"),
        hint: "annotations become annotations of a layer, and a text a list in a field")
    }
  }
}
