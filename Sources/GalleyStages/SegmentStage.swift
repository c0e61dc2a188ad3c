public import GalleyCore
public import Segmentation
internal import Text

/// Adds paragraph, sentence and token layers.
public struct SegmentStage: Stage {
  /// Options of `segment`.
  public struct Options: OptionGroup {
    /// Which layers to add.
    public var levels: [SegmentationLevel] = [.sentence]

    /// The options of `segment`.
    public static let options = [
      Option<Options>("levels", \.levels, "Layers to add.")
    ]

    /// The defaults.
    public init() {}
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "segment", "Finds paragraphs, sentences and tokens.", reads: [.text],
    provides: [
      .layer("sentence"), .layer("paragraph"), .layer("token", attributes: tokenAttributes),
    ],
    example: "segment: { levels: [paragraph, sentence] }")

  /// The chosen layers.
  public static func provides(_ options: Options) -> [Slot] {
    options.levels.map { level in
      .layer(level.rawValue, attributes: level == .token ? tokenAttributes : [])
    }
  }

  private static let tokenAttributes = [ValueType.Field("kind", .string)]

  private let levels: [SegmentationLevel]
  private var segmenters = LanguageCache { SentenceSegmenter(language: $0) }
  private var tokenizers = LanguageCache { Tokenizer(language: $0) }
  /// Tokens of one sentence; kept to save allocations.
  private var tokens: [Token] = []

  /// A stage that adds the chosen layers.
  public init(_ options: Options) { levels = options.levels }

  /// Adds the layers and counts the sentences.
  public mutating func process(_ document: inout Document) throws -> Verdict {
    let paragraphs = try document.keptParagraphs()
    var (sentences, tokens) = ([Span](), [Annotation]())
    // Tokens lie in sentences, whether these are wanted as well or not.
    if levels.contains(where: { $0 != .paragraph }) {
      (sentences, tokens) = try segmented(paragraphs, of: document)
    }
    for level in levels {
      switch level {
      case .paragraph:
        document.layers["paragraph"] = paragraphs.map { Annotation($0) }
      case .sentence:
        document.layers["sentence"] = sentences.map { Annotation($0) }
        document.statistics.sentences = sentences.count
      case .token:
        document.layers["token"] = tokens
      }
    }
    return .keep
  }

  /// The sentences of paragraphs, each by the rules of its language, and the tokens of these where
  /// they are wanted.
  private mutating func segmented(
    _ paragraphs: [Span], of document: borrowing Document
  ) throws -> (sentences: [Span], tokens: [Annotation]) {
    let text = document.text
    let needsTokens = levels.contains(.token)
    var languages = ParagraphLanguages(document)
    // Made once: it holds the document.
    let checkDeadline = document.checkDeadline
    var sentences: [Span] = []
    var tokens: [Annotation] = []
    for paragraph in paragraphs {
      let language = languages.next(paragraph)
      let first = sentences.count
      try checkDeadline()
      try segmenters[language].appendSentences(
        in: text, paragraph, to: &sentences, checkpoint: checkDeadline)
      if needsTokens {
        try append(
          sentences[first...], of: document, by: tokenizers[language], to: &tokens)
      }
    }
    return (sentences, tokens)
  }

  private mutating func append(
    _ sentences: ArraySlice<Span>, of document: borrowing Document, by tokenizer: Tokenizer,
    to annotations: inout [Annotation]
  ) throws {
    for sentence in sentences {
      try document.checkDeadline()
      tokens.removeAll(keepingCapacity: true)
      try tokenizer.appendTokens(
        in: document.text, sentence, to: &tokens, checkpoint: document.checkDeadline)
      for token in tokens {
        annotations.append(Annotation(token.span, Self.attributes[token.kind] ?? []))
      }
    }
  }

  /// Made once, so that no token needs an array of its own.
  private static let attributes = Dictionary(
    uniqueKeysWithValues: Token.Kind.allCases.map {
      ($0, [Annotation.Attribute("kind", .string($0.rawValue))])
    })
}

extension SegmentationLevel: ChoiceOption {}
