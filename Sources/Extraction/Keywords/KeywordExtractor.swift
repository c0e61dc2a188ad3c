internal import Segmentation
public import Text

/// Finds the words and phrases that tell what a text is about, by the text alone.
///
/// Terms are weighed as YAKE does. Of phrases, only those count that stand more than once or are
/// names, and each candidate only for the times that it is not a part of a longer one. English,
/// German, French and Spanish have lists of stop words; in other languages short and frequent words
/// are taken for such.
public struct KeywordExtractor {
  /// How many keywords a text has at most.
  public var count = 10
  /// How many words a keyword has at most.
  public var longest = 3
  /// How common words are in a collection of documents.
  public var frequencies: DocumentFrequencies?

  private let tokenizer: Tokenizer
  private let stopWords: StopWords

  /// An extractor for texts in `language`, a BCP 47 tag.
  ///
  /// Building one takes about a millisecond, and is worth doing once per language.
  public init(language: String?) {
    tokenizer = Tokenizer(language: language)
    stopWords = StopWords(language: language)
  }

  /// The keywords of a text, the best first. Throws an `ICUFailure` where ICU lacks its data.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - sentences: Disjoint spans in the order of the text.
  ///   - checkpoint: Called now and then; what it throws ends the search.
  public func keywords(
    in text: [UInt8], sentences: [Span], checkpoint: () throws -> Void = {}
  ) throws -> [Keyword] {
    var words = try cut(text, sentences, checkpoint)
    words.markSmallWords(of: text)
    try checkpoint()
    var weights = TermWeights(words)
    try checkpoint()
    if let frequencies { weights.weigh(words, frequencies, in: text) }
    let candidates = try KeywordCandidates(words, longest: longest, checkpoint: checkpoint)
    try checkpoint()
    var ranking = KeywordRanking(text: text, words: words, count: count, longest: longest)
    ranking.rank(candidates.all, weights)
    return ranking.keywords
  }

  /// The different words of a text, where each first stands: those whose frequencies count.
  public func words(in text: [UInt8], sentences: [Span]) throws -> [Span] {
    try cut(text, sentences) {}.terms.map(\.first)
  }

  private func cut(
    _ text: [UInt8], _ sentences: [Span], _ checkpoint: () throws -> Void
  ) throws -> KeywordWords {
    var words = KeywordWords(stopWords)
    var tokens: [Token] = []
    for sentence in sentences {
      try checkpoint()
      tokens.removeAll(keepingCapacity: true)
      try tokenizer.appendTokens(in: text, sentence, to: &tokens, checkpoint: checkpoint)
      words.add(tokens, of: text)
    }
    return words
  }
}
