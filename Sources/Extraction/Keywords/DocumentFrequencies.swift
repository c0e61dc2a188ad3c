internal import Text

/// In how many documents of a collection each word stands.
public struct DocumentFrequencies: Sendable {
  private var words = WordIndex()
  /// By number of word.
  private var counts: [Int] = [0]
  private let documents: Int
  private let scale: Double

  /// The words of a collection of `documents`, none as yet.
  public init(documents: Int) {
    self.documents = max(1, documents)
    scale = 1 / NaturalLogarithm.of(Double(self.documents) + 1)
  }

  /// Adds documents that `word` stands in; case is ignored.
  public mutating func add(_ word: [UInt8], _ count: Int) {
    let number = words.add(word)
    if number == counts.count { counts.append(0) }
    counts[number] += count
  }

  /// The inverse document frequency of a word, as a share of that of a word that the
  /// collection lacks; never quite zero.
  func rarity(of word: Span, in text: [UInt8]) -> Double {
    let count = min(documents, counts[words.number(of: word, in: text)])
    let idf = NaturalLogarithm.of(Double(documents + 1) / Double(count + 1))
    return max(0.01, idf * scale)
  }
}
