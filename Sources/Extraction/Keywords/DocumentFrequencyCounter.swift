public import Text

/// Counts in how many documents of a collection each word stands; the memory that it needs grows with
/// the words alone.
public struct DocumentFrequencyCounter: Sendable {
  private var words = WordIndex()
  /// By number of word.
  private var counts: [Int] = [0]
  /// How many documents were counted.
  public private(set) var documents = 0

  /// A counter of nothing.
  public init() {}

  /// Counts a document by its different words, as `KeywordExtractor` finds them; case is ignored.
  public mutating func add(_ words: [Span], of text: [UInt8]) {
    documents += 1
    for span in words {
      var number = self.words.number(of: span, in: text)
      if number == 0 { number = self.words.add(Array(text[span.range])) }
      if number == counts.count { counts.append(0) }
      counts[number] += 1
    }
  }

  /// The words in lower case that stand in at least `least` documents with the number of these, the
  /// most frequent first, and those that are equally frequent in the order of their bytes.
  public func frequencies(atLeast least: Int) -> [(word: ArraySlice<UInt8>, documents: Int)] {
    (1..<counts.count).filter { counts[$0] >= least }
      .map { (words.word($0), counts[$0]) }
      .sorted { a, b in a.1 != b.1 ? a.1 > b.1 : a.0.lexicographicallyPrecedes(b.0) }
  }
}
