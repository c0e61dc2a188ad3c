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
    /// Their numbers, as a range of `followers`.
    var rest: Range<Int>
    var meaning: Int
  }

  private let words: WordIndex
  /// By number of word: its meaning.
  private let meanings: [Int]
  /// By number of word: the phrases that begin with it, as a range of `phrases`, the longest first.
  private let phraseRanges: [Range<Int>]
  private let phrases: [Phrase]
  private let followers: [Int]
  /// By meaning; 0 is the meaning of words that only occur in phrases.
  private let senses: [[Sense]]
  private let masks: [UInt64]

  /// A lexicon of rows: a sense, and its forms parted by commas, which may be several words.
  init(_ rows: [(Sense, String)]) {
    var builder = WordLexiconBuilder<Sense>()
    for (sense, forms) in rows {
      for form in forms.utf8.split(separator: UInt8(ascii: ",")) { builder.add(Array(form), sense) }
    }
    words = builder.words
    meanings = builder.meanings
    senses = builder.senses
    masks = builder.masks
    var (ranges, phrases, followers) = ([Range<Int>](), [Phrase](), [Int]())
    for ofWord in builder.phrases {
      let first = phrases.count
      for phrase in ofWord.sorted(by: { $0.rest.count > $1.rest.count }) {
        let rest = followers.count..<followers.count + phrase.rest.count
        phrases.append(Phrase(rest: rest, meaning: phrase.meaning))
        followers += phrase.rest
      }
      ranges.append(first..<phrases.count)
    }
    (phraseRanges, self.phrases, self.followers) = (ranges, phrases, followers)
  }

  /// Replaces `tokens` by those of a stretch of text, phrases being one token, with `end` behind the
  /// last. `checkpoint` is called now and then.
  func read(
    _ text: [UInt8], _ span: Span, into tokens: inout [WordToken],
    checkpoint: () throws -> Void
  ) rethrows {
    tokens.removeAll(keepingCapacity: true)
    var hasPhrases = false
    try text.withUnsafeBufferPointer { text in
      var scanner = WordScanner(text, span, words)
      while var token = scanner.next() {
        if token.kind == .word, token.value != 0 {
          hasPhrases = hasPhrases || !phraseRanges[token.value].isEmpty
          token.meaning = meanings[token.value]
          token.mask = masks[token.meaning]
        }
        tokens.append(token)
        if tokens.count & 0xFFF == 0 { try checkpoint() }
      }
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
    for number in phraseRanges[tokens[i].value] where stands(phrases[number], behind: i, tokens) {
      return phrases[number]
    }
    return nil
  }

  private func stands(_ phrase: Phrase, behind i: Int, _ tokens: [WordToken]) -> Bool {
    guard i + phrase.rest.count < tokens.count else { return false }
    var at = i
    for follower in phrase.rest {
      at += 1
      guard tokens[at].value == followers[follower], tokens[at].kind != .number else {
        return false
      }
    }
    return true
  }

  /// The sense of `kind` that `token` has.
  func sense(_ kind: Sense.Kind, of token: WordToken) -> Sense? {
    guard token.mask & 1 << UInt64(kind.rawValue) != 0 else { return nil }
    return senses[token.meaning].first {
      $0.kind == kind && (token.isCapital || !$0.needsCapital)
    }
  }
}
