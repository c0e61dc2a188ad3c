public import GalleyCore
public import JSON
public import Languages
internal import Text
public import YAML

/// Finds the language of each article, and the paragraphs that are in another.
public struct LanguageStage: Stage {
  /// Options of `language`.
  public struct Options: OptionGroup {
    /// The languages that stay in the corpus; all where it is empty.
    public var accept: [LanguageRange] = []
    /// The least score that stays in the corpus.
    public var minimumScore = 0.0

    /// The options of `language`.
    public static let options = [
      Option<Options>(
        "accept", \.accept,
        "Languages to keep, as BCP 47 tags: en keeps en-GB too. All where none is given; "
          + "the others are dropped as language_not_accepted."),
      Option<Options>(
        "minimum_score", \.minimumScore,
        "How sure the language must be; what is less so is dropped as language_uncertain.",
        in: 0...1),
    ]

    /// The defaults.
    public init() {}
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "language",
    "Finds the language by the text and by what the page declares, and paragraphs in others.",
    reads: [.text],
    provides: [
      .field("language"),
      .layer("language", attributes: [.init("tag", .string), .init("score", .decimal)]),
    ],
    example: "language: { accept: [en, de], minimum_score: 0.65 }")

  private let options: Options
  /// A paragraph shows its language at its start.
  private let detector = LanguageDetector(limit: 250)

  /// A stage that keeps what its options accept.
  public init(_ options: Options) { self.options = options }

  /// Sets the language, adds the layer, and drops what is not accepted.
  public func process(_ document: inout Document) throws -> Verdict {
    var whole = LanguageScores()
    var parts: [(span: Span, scores: LanguageScores)] = []
    for span in try document.keptParagraphs() {
      try document.checkDeadline()
      let scores = detector.languages(of: document.text, in: span)
      whole.add(scores)
      parts.append((span, scores))
    }
    let known = document.metadata.language
    let declared = known.map { $0.from == "text" ? [] : [$0.tag] } ?? []
    if let decision = whole.decision(declared: declared) {
      let from = decision.declared == nil ? "text" : known?.from ?? "text"
      document.metadata.language = .init(tag: decision.tag, score: decision.score, from: from)
      document.setProvenance("language", from)
    }
    document.layers["language"] = others(parts, document.metadata.language)
    return verdict(on: document.metadata.language)
  }

  /// The paragraphs that are plainly in another language than the whole.
  private func others(
    _ parts: [(span: Span, scores: LanguageScores)], _ language: Metadata.Language?
  ) -> [Annotation] {
    parts.compactMap { span, scores in
      guard let other = scores.foreign(to: language?.tag) else { return nil }
      return Annotation(
        span, [.init("tag", .string(other.tag)), .init("score", .decimal(other.score))])
    }
  }

  private func verdict(on language: Metadata.Language?) -> Verdict {
    let isAccepted = options.accept.contains { $0.accepts(language?.tag ?? "und") }
    if !options.accept.isEmpty, !isAccepted { return .drop(reason: "language_not_accepted") }
    if options.minimumScore > language?.score ?? 0 { return .drop(reason: "language_uncertain") }
    return .keep
  }
}

extension LanguageRange: OptionValue {
  /// A language tag.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> LanguageRange? {
    guard let text = reader.scalar(node, expecting: typeName) else { return nil }
    if let range = LanguageRange(text) { return range }
    let hint =
      text.contains("_") ? "write \(text.replacing("_", with: "-"))" : "such as en or pt-BR"
    reader.error("expected \(typeName), found \(node.found)", at: node, hint: hint)
    return nil
  }
  /// A pattern of letters and subtags.
  public static var schema: JSONValue {
    ["type": "string", "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"]
  }
  /// The type in words.
  public static var typeName: String { "language tag" }
  /// The tag.
  public var json: JSONValue { .string(tag) }
}
