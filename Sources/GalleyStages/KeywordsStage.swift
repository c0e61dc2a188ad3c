internal import Extraction
public import GalleyCore
internal import Text

/// Finds the words and phrases that tell what a text is about.
public struct KeywordsStage: Stage {
  /// Options of `keywords`.
  public struct Options: OptionGroup {
    /// How many keywords.
    public var count = 10
    /// How many words in each.
    public var longest = 3
    /// How common words are elsewhere.
    public var frequencies: FrequencyFile?

    /// The options of `keywords`.
    public static let options = [
      Option<Options>("count", \.count, "The most keywords of a document.", in: 1...1000),
      Option("longest", \.longest, "The most words of a keyword.", in: 1...5),
      Option(
        "frequencies", \.frequencies,
        "File that says how common words are: the number of documents on the first line, then lines of a word, a tab and the number of documents with it. Common words count less."
      ),
    ]

    /// The defaults.
    public init() {}
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "keywords", "Finds the words and phrases that tell what the text is about, with ranks.",
    reads: [.text, .layer("sentence")],
    provides: [
      .layer(
        "keyword",
        attributes: [
          .init("keyword", .string), .init("rank", .integer), .init("score", .decimal),
          .init("count", .integer),
        ])
    ],
    example: "keywords: { count: 5 }")

  private var extractors: LanguageCache<KeywordExtractor>

  /// A stage with its options.
  public init(_ options: Options) {
    extractors = LanguageCache { language in
      var extractor = KeywordExtractor(language: language)
      extractor.count = options.count
      extractor.longest = options.longest
      extractor.frequencies = options.frequencies?.frequencies
      return extractor
    }
  }

  /// Adds the layer, in the order of the text.
  public mutating func process(_ document: inout Document) throws -> Verdict {
    let extractor = extractors[document.likelyLanguage()]
    let text = document.text
    let sentences = (document.layers["sentence"] ?? []).map(\.span)
    let keywords = try extractor.keywords(
      in: text, sentences: sentences, checkpoint: document.checkDeadline)
    document.layers["keyword"] = keywords.sorted { $0.span < $1.span }.map { keyword in
      let words = Whitespace.squeezed(text[keyword.span.range])
      return Annotation(
        keyword.span,
        [
          .init("keyword", .string(String(decoding: words, as: UTF8.self))),
          .init("rank", .integer(keyword.rank)), .init("score", .decimal(keyword.score)),
          .init("count", .integer(keyword.count)),
        ])
    }
    try document.checkDeadline()
    return .keep
  }
}
