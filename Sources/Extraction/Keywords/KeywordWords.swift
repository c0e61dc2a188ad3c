internal import Segmentation
internal import Text

/// The words of a text as keywords are made of, each with the term that it is a form of.
struct KeywordWords {
  /// A word where it stands.
  struct Occurrence {
    var span: Span
    var term: Int
    /// Begins with a capital.
    var isCapital: Bool
    /// Nothing but white space, or a mark without it, parts it from the word before.
    var isJoined: Bool
  }

  /// All words that differ in case alone.
  struct Term {
    /// Where it first stands.
    var first: Span
    /// Is about nothing.
    var isStop: Bool
    var count = 0
    /// How often it begins with a capital within a sentence, of how many times there.
    var capitals = 0
    var inner = 0
    /// How often it is written in capitals.
    var acronyms = 0
    var sentences = 0
    var firstSentence: Int
    fileprivate var lastSentence = -1
  }

  private(set) var occurrences: [Occurrence] = []
  private(set) var terms: [Term] = []
  private(set) var sentenceCount = 0
  private var index = TermIndex()
  private let stopWords: StopWords

  /// Words of more bytes are addresses or nonsense.
  private static let longest = 64

  init(_ stopWords: StopWords) { self.stopWords = stopWords }

  /// Adds the tokens of the next sentence.
  mutating func add(_ tokens: [Token], of text: [UInt8]) {
    var isJoined = false
    var isFirst = true
    var i = 0
    while i < tokens.count {
      guard tokens[i].kind == .word,
        CharacterClass.isLetter(text.scalar(at: tokens[i].span.start).value)
      else {
        // Endings that are tokens, as "'s", part no phrase.
        isJoined = isJoined && tokens[i].kind == .word
        i += 1
        continue
      }
      var span = tokens[i].span
      while let end = Self.hyphenated(tokens, i, text) {
        span.end = end
        i += 2
      }
      if span.count <= Self.longest {
        add(span, of: text, isJoined: isJoined, isFirst: isFirst)
      }
      isJoined = span.count <= Self.longest
      isFirst = false
      i += 1
    }
    sentenceCount += 1
  }

  /// The end of the word that a hyphen joins to the token at `i`.
  private static func hyphenated(_ tokens: [Token], _ i: Int, _ text: [UInt8]) -> Int? {
    guard i + 2 < tokens.count, tokens[i + 1].span.count == 1, tokens[i + 2].kind == .word,
      text[tokens[i + 1].span.start] == 0x2D, tokens[i].span.end == tokens[i + 1].span.start,
      tokens[i + 1].span.end == tokens[i + 2].span.start
    else { return nil }
    return tokens[i + 2].span.end
  }

  private mutating func add(_ span: Span, of text: [UInt8], isJoined: Bool, isFirst: Bool) {
    let (term, isNew) = index.number(of: span, in: text)
    if isNew {
      let isStop = stopWords.contains(text, span)
      terms.append(Term(first: span, isStop: isStop, firstSentence: sentenceCount))
    }
    let isCapital = text[span.range].startsUpper
    occurrences.append(
      Occurrence(
        span: span, term: term, isCapital: isCapital,
        isJoined: isJoined))
    count(term, span, of: text, isCapital: isCapital, isFirst: isFirst)
  }

  private mutating func count(
    _ term: Int, _ span: Span, of text: [UInt8], isCapital: Bool, isFirst: Bool
  ) {
    terms[term].count += 1
    if terms[term].lastSentence != sentenceCount {
      terms[term].lastSentence = sentenceCount
      terms[term].sentences += 1
    }
    if !isFirst {
      terms[term].inner += 1
      terms[term].capitals += isCapital ? 1 : 0
    }
    if isCapital, Self.isAcronym(text[span.range]) { terms[term].acronyms += 1 }
  }

  private static func isAcronym(_ word: ArraySlice<UInt8>) -> Bool {
    var letters = 0
    var at = word.startIndex
    while at < word.endIndex {
      let scalar = word.scalar(at: at)
      if CharacterClass.isLowercase(scalar.value) { return false }
      letters += CharacterClass.isUppercase(scalar.value) ? 1 : 0
      at += scalar.length
    }
    return letters > 1
  }

  /// Where no list says which words are about nothing, those that are short, or not long and
  /// frequent, are taken for such, unless they are names.
  mutating func markSmallWords(of text: [UInt8]) {
    guard !stopWords.isListed else { return }
    for (i, term) in terms.enumerated() where term.acronyms == 0 {
      let first = text.scalar(at: term.first.start).value
      let isName = term.capitals * 2 > term.inner
      if isName || CharacterClass.isUnspaced(first) { continue }
      let letters = text[term.first.range].count { $0 & 0xC0 != 0x80 }
      let hasCase = CharacterClass.isLowercase(SimpleCase.lowercase(first))
      let isFrequent = occurrences.count >= 100 && term.count * 100 >= occurrences.count
      if (hasCase && letters <= 3) || (isFrequent && letters <= 6) { terms[i].isStop = true }
    }
  }
}
