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

  /// A stage that adds the chosen layers.
  public init(_ options: Options) { levels = options.levels }

  /// Adds the layers and counts the sentences.
  public mutating func process(_ document: inout Document) throws -> Verdict {
    let paragraphs = document.paragraphs()
    // Tokens lie in sentences, whether these are wanted as well or not.
    let needsSentences = levels.contains { $0 != .paragraph }
    let sentences = needsSentences ? sentences(of: document, paragraphs) : []
    for level in levels {
      try document.checkDeadline()
      switch level {
      case .paragraph:
        document.layers["paragraph"] = paragraphs.map { Annotation($0) }
      case .sentence:
        document.layers["sentence"] = sentences.map { Annotation($0) }
        document.statistics.sentences = sentences.count
      case .token:
        document.layers["token"] = try tokens(of: document, sentences)
      }
    }
    try document.checkDeadline()
    return .keep
  }

  private mutating func sentences(of document: Document, _ paragraphs: [Span]) -> [Span] {
    let segmenter = segmenters[document.metadata.language?.tag]
    let text = document.text
    return paragraphs.flatMap { segmenter.sentences(in: text, $0) }
  }

  private mutating func tokens(
    of document: Document, _ sentences: [Span]
  ) throws -> [Annotation] {
    let tokenizer = tokenizers[document.metadata.language?.tag]
    let text = document.text
    var annotations: [Annotation] = []
    var tokens: [Token] = []
    for sentence in sentences {
      tokens.removeAll(keepingCapacity: true)
      try tokenizer.appendTokens(in: text, sentence, to: &tokens)
      for token in tokens {
        annotations.append(Annotation(token.span, Self.attributes[token.kind] ?? []))
      }
      try document.checkDeadline()
    }
    return annotations
  }

  /// Made once, so that no token needs an array of its own.
  private static let attributes = Dictionary(
    uniqueKeysWithValues: Token.Kind.allCases.map {
      ($0, [Annotation.Attribute("kind", .string($0.rawValue))])
    })
}

extension SegmentationLevel: ChoiceOption {}
