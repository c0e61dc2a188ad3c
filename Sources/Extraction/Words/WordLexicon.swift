internal import Text

/// One thing that a word can mean to a grammar.
protocol WordSense: Sendable {
  /// Parts of speech of the grammar, at most 64.
  associatedtype Kind: RawRepresentable<UInt8> & Equatable & Sendable

  var kind: Kind { get }
  /// Counts only when written with a capital.
  var needsCapital: Bool { get set }
}

/// What the words of a language mean to a grammar, and which stand together for one thing.
struct WordLexicon<Sense: WordSense>: Sendable {
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
  private var senses: [[Sense]] = [[]]
  private var masks: [UInt64] = [0]

  /// A lexicon of rows: a sense, and its forms parted by commas, which may be several words.
  init(_ rows: [(Sense, String)]) {
    for (sense, forms) in rows {
      for form in forms.split(separator: ",") { add(Array(form.utf8), sense) }
    }
    for i in phrases.indices { phrases[i].sort { $0.rest.count > $1.rest.count } }
  }

  /// All at once: a scanner holds the words that are known, which could not grow beside it without a
  /// copy.
  private func tokens(of form: [UInt8]) -> [WordToken] {
    var scanner = WordScanner(form, Span(0, form.count), words)
    var tokens: [WordToken] = []
    while let token = scanner.next() { tokens.append(token) }
    return tokens
  }

  private mutating func add(_ form: [UInt8], _ sense: Sense) {
    var sequence: [Int] = []
    var sense = sense
    for token in tokens(of: form) {
      if sequence.isEmpty { sense.needsCapital = token.isCapital }
      sequence.append(
        token.kind == .word ? words.add(Array(form[token.start..<token.end])) : token.value)
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

  /// Replaces `tokens` by those of a stretch of text, phrases being one token, with `end` behind the
  /// last. `checkpoint` is called now and then.
  func read(
    _ text: [UInt8], _ span: Span, into tokens: inout [WordToken],
    checkpoint: () throws -> Void
  ) rethrows {
    var scanner = WordScanner(text, span, words)
    tokens.removeAll(keepingCapacity: true)
    var hasPhrases = false
    while var token = scanner.next() {
      if token.kind == .word, token.value != 0 {
        hasPhrases = hasPhrases || !phrases[token.value].isEmpty
        token.meaning = meanings[token.value]
        token.mask = masks[token.meaning]
      }
      tokens.append(token)
      if tokens.count & 0xFFF == 0 { try checkpoint() }
    }
    if hasPhrases { join(&tokens) }
    tokens.append(.end)
  }

  private func join(_ tokens: inout [WordToken]) {
    var kept = 0
    var i = 0
    while i < tokens.count {
      var token = tokens[i]
      var length = 1
      if token.kind == .word, token.value != 0, let phrase = phrase(at: i, tokens) {
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

  private func phrase(at i: Int, _ tokens: [WordToken]) -> Phrase? {
    phrases[tokens[i].value].first { phrase in
      guard i + phrase.rest.count < tokens.count else { return false }
      return phrase.rest.indices.allSatisfy { k in
        let token = tokens[i + 1 + k]
        return token.kind != .number && token.value == phrase.rest[k]
      }
    }
  }

  /// The sense of `kind` that `token` has.
  func sense(_ kind: Sense.Kind, of token: WordToken) -> Sense? {
    guard token.mask & 1 << UInt64(kind.rawValue) != 0 else { return nil }
    return senses[token.meaning].first {
      $0.kind == kind && (token.isCapital || !$0.needsCapital)
    }
  }
}
