internal import Text

/// A text as the tagger of names sees it: tokens in sentences, and the runs of tokens with capitals
/// in which names may stand.
struct NameText {
  /// A stretch of tokens.
  struct Sentence {
    var tokens: Range<Int>
    /// How many of eight words have capitals.
    var capitals: UInt32
    var isAllCapitals: Bool
  }

  /// Tokens that may be a name, or several.
  struct Run {
    var tokens: Range<Int>
    var sentence: Sentence
  }

  let bytes: [UInt8]
  private let glosses: NameGlosses?
  private(set) var tokens: [NameToken] = []
  /// What is known of each token alone.
  private(set) var flags: [NameFlags] = []
  /// By token: of which phrases of several tokens it is the first, one in between, the last.
  private(set) var begins: [NameFlags] = []
  private(set) var continues: [NameFlags] = []
  private(set) var ends: [NameFlags] = []
  private(set) var runs: [Run] = []
  private var room = NameVocabulary.Room()
  private(set) var sentences: [Sentence] = []

  /// Reads the sentences of a text.
  init(
    _ bytes: [UInt8], sentences: [Span], _ vocabulary: NameVocabulary,
    _ glosses: NameGlosses? = nil, checkpoint: () throws -> Void
  ) rethrows {
    self.bytes = bytes
    self.glosses = glosses
    // A token and what is before it takes five bytes in the mean; where it is less, arrays grow.
    let tokenCount = bytes.count / 4 + 16
    tokens.reserveCapacity(tokenCount)
    flags.reserveCapacity(tokenCount)
    begins.reserveCapacity(tokenCount)
    continues.reserveCapacity(tokenCount)
    ends.reserveCapacity(tokenCount)
    for span in sentences { try read(span, vocabulary, checkpoint) }
  }

  /// What is known of tokens in a row.
  func flags(of tokens: Range<Int>) -> NameFlags {
    guard let first = tokens.first, let last = tokens.last, first < last else {
      return tokens.first.map { flags[$0] } ?? []
    }
    return begins[first].intersection(ends[last])
  }

  private mutating func read(
    _ span: Span, _ vocabulary: NameVocabulary, _ checkpoint: () throws -> Void
  ) rethrows {
    try checkpoint()
    let start = tokens.count
    try bytes.withUnsafeBufferPointer { bytes in
      var scanner = NameScanner(bytes, span, cutsArticles: glosses?.cutsArticles ?? false)
      while let token = scanner.next() {
        tokens.append(token)
        if tokens.count & 0xFFF == 0 { try checkpoint() }
      }
    }
    glosses?.write(&tokens, from: start, bytes, vocabulary)
    var (words, capitals, all) = (0, 0, 0)
    room.read(tokens[start...])
    vocabulary.append(&room, to: &flags)
    for token in tokens[start...] {
      switch token.shape {
      case .lower: words += 1
      case .capital, .mixed: (words, capitals) = (words + 1, capitals + 1)
      case .allCapitals: (words, capitals, all) = (words + 1, capitals + 1, all + 1)
      default: break
      }
    }
    let blank = repeatElement(NameFlags(), count: tokens.count - start)
    begins += blank
    continues += blank
    ends += blank
    let sentence = Sentence(
      tokens: start..<tokens.count, capitals: UInt32(words == 0 ? 0 : capitals * 8 / words),
      isAllCapitals: all >= 3 && all * 5 >= words * 4)
    sentences.append(sentence)
    let firstRun = runs.count
    findRuns(sentence, vocabulary)
    for run in runs[firstRun...] { findPhrases(run.tokens, vocabulary) }
  }

  // MARK: Runs

  private mutating func findRuns(_ sentence: Sentence, _ vocabulary: NameVocabulary) {
    let limit = sentence.tokens.upperBound
    var i = sentence.tokens.lowerBound
    while i < limit {
      guard mayBeName(i) else {
        i += 1
        continue
      }
      var end = i + 1
      // Phrases of the gazetteers end far below this; longer runs are lists.
      while end - i < Self.longestRun, let next = continuation(from: end, limit, vocabulary) {
        end = next
      }
      runs.append(Run(tokens: i..<end, sentence: sentence))
      i = end
    }
  }

  private static let longestRun = 64
  /// How many small tokens may stand between two capitals of a name.
  private static let longestLink = 3

  /// A word with a capital, or a name that is written without its capital, as in messages.
  private func mayBeName(_ i: Int) -> Bool {
    if tokens[i].isCapital { return true }
    return glosses == nil && tokens[i].shape == .lower && !flags[i].contains(.common)
      && !flags[i].isDisjoint(with: Self.smallNames)
  }

  private static let smallNames = NameFlags([.place, .given, .person, .organization])

  /// Where the run that has reached `end` goes on to.
  private func continuation(
    from end: Int, _ limit: Int, _ vocabulary: NameVocabulary
  ) -> Int? {
    var next = end
    while next < limit, next - end <= Self.longestLink {
      if mayBeName(next) { return next + 1 }
      if tokens[next].shape == .number {
        return tokens[next].isGlued || next == end ? next + 1 : nil
      }
      guard isLink(next, vocabulary) else { break }
      next += 1
      // A stop behind an abbreviation may end a name.
      if next == end + 1, tokens[end].isMark(".") { return next }
    }
    // "Jong-un": so may a small part behind a hyphen.
    guard end + 1 < limit, tokens[end].isMark("-"), tokens[end].isGlued, tokens[end + 1].isGlued,
      tokens[end + 1].shape == .lower
    else { return nil }
    return end + 2
  }

  private func isLink(_ i: Int, _ vocabulary: NameVocabulary) -> Bool {
    let token = tokens[i]
    switch token.shape {
    case .clitic: return true
    case .lower: return flags[i].contains(.link)
    case .mark where token.mark == 0x2E:
      return token.isGlued && isAbbreviation(i - 1, vocabulary)
    case .mark:
      return token.isMark("&")
        || token.isGlued && (token.isMark("-") || token.isMark("'") || token.isMark("/"))
    default: return false
    }
  }

  /// Whether the stop behind a token belongs to it.
  private func isAbbreviation(_ i: Int, _ vocabulary: NameVocabulary) -> Bool {
    if tokens[i].shape == .initial { return true }
    guard tokens[i].isCapital, tokens[i].end - tokens[i].start <= 5 else { return false }
    if !flags[i].isDisjoint(with: [.title, .designator]), !flags[i].contains(.common) {
      return true
    }
    var phrase = PhraseHash(tokens[i].folded)
    phrase.add(tokens[i + 1].folded)
    return !vocabulary.flags(phrase).isEmpty
  }

  // MARK: Phrases

  private mutating func findPhrases(_ run: Range<Int>, _ vocabulary: NameVocabulary) {
    for start in run where tokens[start].shape != .mark {
      var phrase = PhraseHash(tokens[start].folded)
      var last = start + 1
      while last < min(run.upperBound, start + NameVocabulary.longest) {
        phrase.add(tokens[last].folded)
        let found = vocabulary.flags(phrase)
        if !found.isEmpty {
          begins[start].formUnion(found)
          for inner in start + 1..<last { continues[inner].formUnion(found) }
          ends[last].formUnion(found)
        }
        last += 1
      }
    }
  }
}
