internal import Text

/// Gathers what a `WordLexicon` knows.
struct WordLexiconBuilder<Sense: WordSense> {
  private(set) var words = WordIndex()
  /// By number of word: its meaning, and the phrases that begin with it.
  private(set) var meanings: [Int] = [0]
  private(set) var phrases: [[(rest: [Int], meaning: Int)]] = [[]]
  private(set) var senses: [[Sense]] = [[]]
  private(set) var masks: [UInt64] = [0]
  private var tokens: [WordToken] = []

  /// Adds a form of one word or several.
  mutating func add(_ form: [UInt8], _ sense: Sense) {
    readTokens(of: form)
    guard let head = tokens.first else { return }
    var sense = sense
    sense.needsCapital = head.isCapital
    let sequence = tokens.map { token in
      token.kind == .word ? words.add(Array(form[token.start..<token.end])) : token.value
    }
    while meanings.count <= words.count {
      meanings.append(0)
      phrases.append([])
    }
    guard let first = sequence.first, first > 0 else { return }
    let meaning = meaning(first, Array(sequence.dropFirst()))
    senses[meaning].append(sense)
    masks[meaning] |= 1 << UInt64(sense.kind.rawValue)
  }

  /// All at once: a scanner holds the words that are known, which could not grow beside it without a
  /// copy.
  private mutating func readTokens(of form: [UInt8]) {
    tokens.removeAll(keepingCapacity: true)
    form.withUnsafeBufferPointer { form in
      var scanner = WordScanner(form, Span(0, form.count), words)
      while let token = scanner.next() { tokens.append(token) }
    }
  }

  /// The meaning of a word, or of the phrase of it and `rest`; made if there is none.
  private mutating func meaning(_ first: Int, _ rest: [Int]) -> Int {
    let known = rest.isEmpty ? meanings[first] : phrases[first].first { $0.rest == rest }?.meaning
    if let known, known != 0 { return known }
    senses.append([])
    masks.append(0)
    let new = senses.count - 1
    if rest.isEmpty {
      meanings[first] = new
    } else {
      phrases[first].append((rest, new))
    }
    return new
  }
}
