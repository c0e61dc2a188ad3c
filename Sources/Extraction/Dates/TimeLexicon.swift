internal import Text

/// The words of time of one language: what each means, and which stand together.
struct TimeLexicon: Sendable {
  /// Words behind a first one that together mean one thing.
  private struct Phrase: Sendable {
    var rest: [Int]
    var meaning: Int
  }

  private var words = WordIndex()
  /// By number of word: its meaning, and the phrases that begin with it, the longest first.
  private var meanings: [Int] = [0]
  private var phrases: [[Phrase]] = [[]]
  /// By meaning; 0 is the meaning of words that only occur in phrases.
  private var senses: [[TimeSense]] = [[]]
  private var masks: [UInt64] = [0]

  /// Endings of verbs that tell the tense.
  let pastEndings: [[UInt8]]
  let futureEndings: [[UInt8]]
  /// Whether numeric dates name the month first; nil where nothing is known.
  let isMonthFirst: Bool?

  init(_ table: TimeTable) {
    pastEndings = table.pastEndings.map { Array($0.utf8) }
    futureEndings = table.futureEndings.map { Array($0.utf8) }
    isMonthFirst = table.isMonthFirst
    for (sense, forms) in table.rows {
      for form in forms.split(separator: ",") { add(Array(form.utf8), sense) }
    }
    for i in phrases.indices { phrases[i].sort { $0.rest.count > $1.rest.count } }
  }

  private mutating func add(_ form: [UInt8], _ sense: TimeSense) {
    var scanner = TimeScanner(form, Span(0, form.count))
    var word: [UInt8] = []
    var sequence: [Int] = []
    var sense = sense
    while let token = scanner.next(word: &word) {
      if sequence.isEmpty { sense.needsCapital = token.isCapital }
      sequence.append(token.kind == .word ? words.add(word) : token.value)
    }
    while meanings.count <= words.count {
      meanings.append(0)
      phrases.append([])
    }
    guard let first = sequence.first, first > 0 else { return }
    let meaning = meaning(first, Array(sequence.dropFirst()))
    senses[meaning].append(sense)
    masks[meaning] |= sense.kind.mask
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
      phrases[first].append(Phrase(rest: rest, meaning: new))
    }
    return new
  }

  /// The tokens of a sentence, phrases being one token, with `end` behind the last.
  func read(_ text: [UInt8], _ span: Span, into tokens: inout [TimeToken]) {
    var scanner = TimeScanner(text, span)
    var word: [UInt8] = []
    tokens.removeAll(keepingCapacity: true)
    var hasPhrases = false
    while var token = scanner.next(word: &word) {
      if token.kind == .word {
        token.value = word.count <= words.longest ? words.number(of: word) : 0
        hasPhrases = hasPhrases || !phrases[token.value].isEmpty
      }
      tokens.append(token)
    }
    if hasPhrases { join(&tokens) }
    for i in tokens.indices where tokens[i].kind == .word && tokens[i].meaning == 0 {
      tokens[i].meaning = meanings[tokens[i].value]
      tokens[i].mask = masks[tokens[i].meaning]
    }
    tokens.append(.end)
  }

  private func join(_ tokens: inout [TimeToken]) {
    var kept = 0
    var i = 0
    while i < tokens.count {
      var token = tokens[i]
      var length = 1
      if token.kind == .word, let phrase = phrase(at: i, tokens) {
        length += phrase.rest.count
        token.end = tokens[i + length - 1].end
        token.meaning = phrase.meaning
        token.mask = masks[phrase.meaning]
      }
      tokens[kept] = token
      kept += 1
      i += length
    }
    tokens.removeLast(tokens.count - kept)
  }

  private func phrase(at i: Int, _ tokens: [TimeToken]) -> Phrase? {
    let candidates = phrases[tokens[i].value]
    guard !candidates.isEmpty else { return nil }
    return candidates.first { phrase in
      guard i + phrase.rest.count < tokens.count else { return false }
      return phrase.rest.indices.allSatisfy { k in
        let token = tokens[i + 1 + k]
        return token.kind != .number && token.value == phrase.rest[k]
      }
    }
  }

  /// The sense of `kind` that `token` has.
  func sense(_ kind: TimeSense.Kind, of token: TimeToken) -> TimeSense? {
    guard token.mask & kind.mask != 0 else { return nil }
    return senses[token.meaning].first {
      $0.kind == kind && (token.isCapital || !$0.needsCapital)
    }
  }
}
