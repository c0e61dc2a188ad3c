internal import Text

/// The words and phrases of a text that may be keywords.
struct KeywordCandidates {
  /// A run of terms.
  struct Candidate {
    /// Index of the first word where it first stands.
    var first: Int
    /// How many words it has.
    var length: Int
    var count = 0
    /// The most that a longer candidate around it stands in the text.
    var within = 0
  }

  private let words: KeywordWords
  private let longest: Int
  private(set) var all: [Candidate] = []
  private var numbers: [UInt64: Int] = [:]

  /// The words and phrases of up to `longest` words, and longer names, that begin and end with a
  /// word that is about something, with no mark inside. `checkpoint` is called now and then.
  init(
    _ words: KeywordWords, longest: Int, checkpoint: () throws -> Void
  ) rethrows {
    self.words = words
    self.longest = longest
    numbers.reserveCapacity(words.occurrences.count)
    for start in words.occurrences.indices {
      if start & 0xFFF == 0xFFF { try checkpoint() }
      if !isStop(start) { count(from: start) }
    }
    try checkpoint()
    all = all.filter(isWhole)
    numbers.removeAll(keepingCapacity: true)
    for (number, candidate) in all.enumerated() { numbers[key(candidate)] = number }
    try markNested(checkpoint)
  }

  private func isStop(_ i: Int) -> Bool { words.terms[words.occurrences[i].term].isStop }

  /// Counts the runs that begin at a word.
  private mutating func count(from start: Int) {
    var key = Self.seed
    var isName = true
    for end in start..<min(words.occurrences.count, start + max(longest, Self.longestName)) {
      if end > start, !words.occurrences[end].isJoined { return }
      isName = isName && words.occurrences[end].isCapital && !isStop(end)
      if !isName, end - start >= longest { return }
      key = Self.mix(key, words.occurrences[end].term)
      if isStop(end) || (end > start && isPartOfName(start, end)) { continue }
      let number = numbers[key] ?? all.count
      if number == all.count {
        numbers[key] = number
        all.append(Candidate(first: start, length: end - start + 1))
      }
      all[number].count += 1
    }
  }

  /// Names of so many words are told from their parts, even where they are too long for keywords.
  private static let longestName = 5

  /// Whether a run of words is cut out of a longer name: a word with a capital follows one, or comes
  /// before one.
  private func isPartOfName(_ start: Int, _ end: Int) -> Bool {
    let all = words.occurrences
    if start > 0, all[start].isJoined, all[start].isCapital, all[start - 1].isCapital,
      !isStop(start - 1)
    {
      return true
    }
    return end + 1 < all.count && all[end + 1].isJoined && all[end + 1].isCapital
      && all[end].isCapital && !isStop(end + 1)
  }

  /// Whether a candidate is a word, a phrase that stands more than once, or a name.
  private func isWhole(_ candidate: Candidate) -> Bool {
    if candidate.length == 1 || candidate.count > 1 { return true }
    return words.occurrences[candidate.range].allSatisfy { word in
      let term = words.terms[word.term]
      return !term.isStop && term.capitals * 10 > term.inner * 7
    }
  }

  /// Tells each candidate how often longer ones have it inside, after the C-value (Frantzi, Ananiadou
  /// and Mima, Automatic recognition of multi-word terms, 2000).
  private mutating func markNested(_ checkpoint: () throws -> Void) rethrows {
    for (number, outer) in all.enumerated() where outer.length > 1 {
      if number & 0xFFF == 0xFFF { try checkpoint() }
      for start in outer.range {
        var key = Self.seed
        for end in start..<outer.range.upperBound {
          key = Self.mix(key, words.occurrences[end].term)
          guard end - start + 1 < outer.length, let inner = numbers[key] else { continue }
          all[inner].within = max(all[inner].within, outer.count)
        }
      }
    }
  }

  private func key(_ candidate: Candidate) -> UInt64 {
    words.occurrences[candidate.range].reduce(Self.seed) { Self.mix($0, $1.term) }
  }

  private static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// A hash of 64 bits: two phrases of a text never share one.
  private static func mix(_ key: UInt64, _ term: Int) -> UInt64 {
    var z = (key ^ UInt64(term)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 29)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 32)
  }
}

extension KeywordCandidates.Candidate {
  /// The words where it first stands.
  var range: Range<Int> { first..<first + length }
}
