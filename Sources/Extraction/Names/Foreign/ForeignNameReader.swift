internal import Text

/// Mends the names of a text by rules of its language.
struct ForeignNameReader {
  typealias Sense = ForeignNameWords.Sense

  let text: NameText
  let words: ForeignNameWords
  let vocabulary: NameVocabulary
  let senses: [Sense]
  var draft: NameDraft
  /// Names that are so by a rule, for the places where the text has them again.
  var known = KnownNames()

  init(
    _ text: NameText, _ words: ForeignNameWords, _ vocabulary: NameVocabulary,
    _ names: [TokenName]
  ) {
    self.text = text
    self.vocabulary = vocabulary
    self.words = words
    senses = text.tokens.indices.map {
      words.sense(text.tokens[$0], text.flags[$0], in: text.bytes)
    }
    draft = NameDraft(count: text.tokens.count)
    for name in names { draft.claim(name.tokens, name.kind) }
  }

  /// The names, in order.
  var names: [TokenName] {
    draft.names.map { TokenName(tokens: $0.tokens, kind: $0.kind) }
  }

  mutating func read(acronyms: [Acronym], _ checkpoint: () throws -> Void) rethrows {
    readDateline()
    for sentence in text.sentences.map(\.tokens) {
      try checkpoint()
      splitPeople(sentence)
      mendPeople(sentence)
      readGivenNames(sentence)
      dropNouns(sentence)
      readBodies(sentence)
      readSorts(sentence)
      readGazetteers(sentence)
      readAdjectives(sentence)
    }
    read(acronyms)
    for sentence in text.sentences where !sentence.isAllCapitals {
      try checkpoint()
      readUnknown(sentence.tokens)
    }
    known = KnownNames(self)
    for sentence in text.sentences.map(\.tokens) {
      try checkpoint()
      readAgain(sentence)
      readArticles(sentence)
    }
  }

  // MARK: Tokens

  func isWord(_ i: Int) -> Bool {
    switch text.tokens[i].shape {
    case .mark, .clitic, .number, .numberAndLetters: false
    default: true
    }
  }

  /// Whether a word is written with a capital, even if that tells nothing.
  func hasCapital(_ i: Int) -> Bool {
    isWord(i) && text.bytes[text.tokens[i].start..<text.tokens[i].end].startsUpper
  }

  /// Whether a word has a capital that tells of a name.
  func isName(_ i: Int) -> Bool { text.tokens[i].isCapital && hasCapital(i) }

  /// Whether a word is one of the small words of its language.
  func isGlossed(_ i: Int) -> Bool { text.tokens[i].gloss != text.tokens[i].folded }

  func isGloss(_ i: Int, _ hash: UInt32) -> Bool { text.tokens[i].gloss == hash }

  func isQuote(_ i: Int) -> Bool { text.tokens[i].isMark("\"") || text.tokens[i].isMark("'") }

  /// "l'" is two tokens: the second of them.
  func isElision(_ i: Int) -> Bool { text.tokens[i].isMark("'") && text.tokens[i].isGlued }

  /// Names have fewer tokens; longer ones are lists.
  static let longest = 24

  static let the = NameHash("the").value
  static let of = NameHash("of").value
  static let and = NameHash("and").value
  static let `in` = NameHash("in").value
  static let from = NameHash("from").value
  static let to = NameHash("to").value

  /// Where a name of words with capitals ends that begins at `start`; links stand between two.
  func nameEnd(from start: Int, _ limit: Int) -> Int {
    let limit = min(limit, start + Self.longest)
    var end = start
    var next = start
    while next < limit, next - end <= 3 {
      if isName(next) || next == start {
        end = next + 1
        next = end
      } else if next > start,
        senses[next].contains(.link) && !hasCapital(next)
          || isElision(next) || text.tokens[next].isMark("-") && text.tokens[next].isGlued
      {
        next += 1
      } else {
        break
      }
    }
    return end
  }

  // MARK: First lines

  /// "NANTES (Agence Presse) – …": the place and the source that a report begins with.
  private mutating func readDateline() {
    guard let sentence = text.sentences.first?.tokens else { return }
    var end = sentence.lowerBound
    while end < sentence.upperBound, end - sentence.lowerBound < 3,
      text.tokens[end].shape == .allCapitals
    { end += 1 }
    guard end > sentence.lowerBound, end < sentence.upperBound,
      ["(", ",", "-"].contains(where: { text.tokens[end].isMark($0) })
    else { return }
    draft.claim(sentence.lowerBound..<end, .place)
    let limit = min(text.tokens.count, end + 12)
    guard let open = (end..<limit).first(where: { text.tokens[$0].isMark("(") }),
      let close = (open..<limit).first(where: { text.tokens[$0].isMark(")") }), close > open + 1,
      close + 1 < text.tokens.count, text.tokens[close + 1].isMark("-"), isName(open + 1)
    else { return }
    draft.claim(open + 1..<close, .organization)
  }
}
