/// What each term of a text is worth, after YAKE (Campos et al., YAKE! Keyword extraction from single
/// documents using multiple local features, Information Sciences 509, 2020).
///
/// Casing, position, frequency, spread over sentences, and whether it keeps the same company tell it.
/// As there, the lower a weight is the better. Of the position, the logarithm of the first sentence
/// counts, where YAKE takes that of the logarithm of the median: words of the first sentence would
/// outweigh all that the text speaks of.
struct TermWeights {
  private let weights: [Double]
  /// How rare each term is in a collection, from 0 to 1; empty where none is known.
  private var rarities: [Double] = []

  init(_ words: KeywordWords) {
    let related = Self.relatedness(words)
    let usual = Self.usualCount(words.terms)
    let sentences = Double(max(1, words.sentenceCount))
    weights = words.terms.indices.map { i in
      let term = words.terms[i]
      let count = Double(term.count)
      let casing =
        Double(max(term.capitals, term.acronyms)) / (1 + NaturalLogarithm.of(term.count))
      let position = NaturalLogarithm.of(2 + term.firstSentence)
      let spread = Double(term.sentences) / sentences
      return position * related[i] / (casing + (count / usual + spread) / related[i])
    }
  }

  /// Takes into account how common words are in a collection.
  mutating func weigh(_ words: KeywordWords, _ frequencies: DocumentFrequencies, in text: [UInt8]) {
    rarities = words.terms.map { frequencies.rarity(of: $0.first, in: text) }
  }

  /// The weight of a phrase of terms that stands `count` times.
  func weight(_ terms: some Sequence<Int>, count: Int) -> Double {
    var (product, sum, rarity, length) = (1.0, 0.0, 0.0, 0.0)
    for term in terms {
      product *= weights[term]
      sum += weights[term]
      rarity += rarities.isEmpty ? 1 : rarities[term]
      length += 1
    }
    return product / (Double(count) * (1 + sum)) / (rarity / length)
  }

  /// The mean of the counts of words that are about something, with their standard deviation.
  private static func usualCount(_ terms: [KeywordWords.Term]) -> Double {
    let counts = terms.filter { !$0.isStop }.map { Double($0.count) }
    guard !counts.isEmpty else { return 1 }
    let mean = counts.reduce(0, +) / Double(counts.count)
    let variance = counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(counts.count)
    return mean + variance.squareRoot()
  }

  /// By term, how many different words stand beside it: a word that goes with any is about little.
  private static func relatedness(_ words: KeywordWords) -> [Double] {
    let count = words.terms.count
    var pairs: [UInt64] = []
    var (left, right) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
    for (before, word) in zip(words.occurrences, words.occurrences.dropFirst()) where word.isJoined
    {
      pairs.append(UInt64(before.term) << 32 | UInt64(word.term))
      right[before.term] += 1
      left[word.term] += 1
    }
    var (lefts, rights) = (left.map { _ in 0.0 }, right.map { _ in 0.0 })
    pairs.sort()
    for (i, pair) in pairs.enumerated() where i == 0 || pairs[i - 1] != pair {
      rights[Int(pair >> 32)] += 1
      lefts[Int(pair & 0xFFFF_FFFF)] += 1
    }
    let most = Double(words.terms.lazy.map(\.count).max() ?? 1)
    return (0..<count).map { i in
      let different = lefts[i] / max(1, left[i]) + rights[i] / max(1, right[i])
      return 1 + different * Double(words.terms[i].count) / most
    }
  }
}
