internal import Text

/// Takes the best candidates, and of those that are nearly the same the better.
struct KeywordRanking {
  private typealias Ranked = (candidate: KeywordCandidates.Candidate, weight: Double)

  private let text: [UInt8]
  private let words: KeywordWords
  private let count: Int
  private let longest: Int
  private(set) var keywords: [Keyword] = []
  /// The terms of the keywords, and their words in lower case.
  private var terms: [[Int]] = []
  private var forms: [[UInt8]] = []
  private var best = 0.0

  init(text: [UInt8], words: KeywordWords, count: Int, longest: Int) {
    self.text = text
    self.words = words
    self.count = count
    self.longest = longest
  }

  /// Ranks candidates by the weights of terms.
  mutating func rank(_ candidates: [KeywordCandidates.Candidate], _ weights: TermWeights) {
    var ranked: [Ranked] = []
    for candidate in candidates
    where candidate.count > candidate.within && candidate.length <= longest {
      ranked.append((candidate, weight(candidate, weights)))
    }
    ranked.sort {
      $0.weight != $1.weight
        ? $0.weight < $1.weight
        : ($0.candidate.first, $0.candidate.length) < ($1.candidate.first, $1.candidate.length)
    }
    // A text of one word in many forms would take long, and have no more keywords.
    for item in ranked.prefix(20 * count) where keywords.count < count { take(item) }
  }

  /// The weight of a candidate by the terms in it that are about something: the lower the better.
  private func weight(
    _ candidate: KeywordCandidates.Candidate, _ weights: TermWeights
  ) -> Double {
    let terms = words.occurrences[candidate.range].lazy.map(\.term)
    return weights.weight(
      terms.filter { !words.terms[$0].isStop }, count: candidate.count - candidate.within)
  }

  private mutating func take(_ item: Ranked) {
    let occurrences = words.occurrences[item.candidate.range]
    let span = Span(
      words.occurrences[item.candidate.first].span.start,
      words.occurrences[item.candidate.range.upperBound - 1].span.end)
    let own = occurrences.map(\.term)
    let form = CaseFolding.lowercased(Whitespace.squeezed(text[span.range]))
    guard !terms.contains(where: { Self.contains($0, own) || Self.contains(own, $0) }),
      !forms.contains(where: { Self.areAlike($0, form) })
    else { return }
    terms.append(own)
    forms.append(form)
    if keywords.isEmpty { best = item.weight }
    let score = (best / item.weight * 10_000).rounded() / 10_000
    keywords.append(
      Keyword(span: span, count: item.candidate.count, rank: keywords.count + 1, score: score))
  }

  /// Whether the terms of a phrase stand in another.
  private static func contains(_ phrase: [Int], _ part: [Int]) -> Bool {
    guard part.count <= phrase.count else { return false }
    return (0...phrase.count - part.count).contains { start in
      part.indices.allSatisfy { phrase[start + $0] == part[$0] }
    }
  }

  /// Whether two forms differ by an ending, or in less than a fifth of their letters.
  private static func areAlike(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    if short.count >= 3, long.count - short.count <= 2, long.starts(with: short) { return true }
    guard (long.count - short.count) * 5 < long.count, long.count <= 128 else { return false }
    return distance(short, long, limit: long.count / 5) * 5 < long.count
  }

  /// The number of letters to be changed to make one form of the other (Levenshtein), or a number
  /// above `limit` where there are more.
  private static func distance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      var least = i + 1
      for (j, y) in b.enumerated() {
        let substituted = diagonal + (x == y ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
        least = min(least, row[j + 1])
      }
      if least > limit { return least }
    }
    return row[b.count]
  }
}
