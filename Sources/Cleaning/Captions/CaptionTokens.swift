internal import Text

/// A caption cut into words and marks.
struct CaptionTokens {
  let text: [UInt8]
  private(set) var all: [Token] = []

  /// A word, or a mark that is none.
  struct Token {
    var span: Span
    var isWord: Bool
    /// The scalar of a mark, or the first of a word.
    var first: UInt32
    /// What the word is in captions.
    var meaning: CreditWords.Meaning
  }

  /// More words than any caption has; what follows is not looked at.
  static let limit = 400

  init(_ text: [UInt8]) {
    self.text = text
    var i = 0
    while i < text.count, all.count < Self.limit {
      let scalar = text.scalar(at: i)
      let start = i
      i += scalar.length
      if CharacterClass.isSpace(scalar.value) { continue }
      let isWord = Self.isWord(scalar.value)
      if isWord { i = Self.wordEnd(text, i) }
      let meaning = isWord ? CreditWords.meaning(text[start..<i]) : []
      all.append(
        Token(span: Span(start, i), isWord: isWord, first: scalar.value, meaning: meaning))
    }
  }

  private static func isWord(_ c: UInt32) -> Bool {
    // Vowel signs of Indic and Thai words are no letters.
    CharacterClass.isLetter(c) || CharacterClass.isDigit(c) || (0x0300...0x036F).contains(c)
      || (0x0900...0x0DFF).contains(c) && c != 0x0964 && c != 0x0965
      || (0x0E30...0x0E4E).contains(c)
  }

  private static func wordEnd(_ text: [UInt8], _ from: Int) -> Int {
    var i = from
    while i < text.count {
      let scalar = text.scalar(at: i)
      let isJoint = scalar.value == 0x27 || scalar.value == 0x2D || scalar.value == 0x2019
      let next = i + scalar.length
      let joins = isJoint && next < text.count && isWord(text.scalar(at: next).value)
      guard isWord(scalar.value) || joins else { break }
      i = next
    }
    return i
  }

  var count: Int { all.count }

  /// Words among the tokens of a range.
  func words(_ range: Range<Int>) -> Int { all[range].count { $0.isWord } }

  /// Whether the word at `index` is one of these; false for marks and beyond the end.
  func isOne(_ index: Int, of meanings: CreditWords.Meaning) -> Bool {
    all.indices.contains(index) && !all[index].meaning.isDisjoint(with: meanings)
  }

  /// Token `index` as it is spelled.
  func spelled(_ index: Int) -> String {
    String(decoding: text[all[index].span.range], as: UTF8.self)
  }

  /// The mark at `index`; 0 for words and beyond the end.
  func mark(_ index: Int) -> UInt32 {
    all.indices.contains(index) && !all[index].isWord ? all[index].first : 0
  }

  /// Whether a word could begin a name: it has a capital, or its script has none.
  func isName(_ index: Int) -> Bool {
    guard all.indices.contains(index), all[index].isWord else { return false }
    let c = all[index].first
    return CharacterClass.isLetter(c) && !CharacterClass.isLowercase(c)
  }

  /// Whether the sentence before `index` has ended, or nothing is before it.
  func beginsPart(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    guard !all[index - 1].isWord else { return false }
    return !isInitial(index - 1)
  }

  /// Whether a mark of addresses and compounds stands right before a word, without a space.
  func isGlued(_ index: Int) -> Bool {
    guard index > 0, all[index - 1].span.end == all[index].span.start else { return false }
    return [0x2F, 0x2D, 0x2E, 0x3A, 0x3D, 0x26, 0x3F, 0x5F, 0x40, 0x23].contains(mark(index - 1))
  }

  /// Whether the mark at `index` ends a sentence, with a word before it that is no initial.
  func endsSentence(_ index: Int) -> Bool {
    switch mark(index) {
    case 0x21, 0x3F, 0x3002, 0xFF01, 0xFF1F, 0x0964, 0x061F, 0x06D4: true
    case 0x2E: !isInitial(index)
    default: false
    }
  }

  /// Whether a full stop is that of an abbreviated name: "J. Ito".
  private func isInitial(_ index: Int) -> Bool {
    guard mark(index) == 0x2E, index > 0, all[index - 1].isWord else { return false }
    let word = all[index - 1]
    return word.span.count <= 2 && CharacterClass.isUppercase(word.first)
  }
}
