internal import Text

/// What stands after a possible end of a sentence.
struct Follower {
  enum Kind {
    /// Nothing.
    case end
    /// Punctuation that carries the sentence on.
    case continuation
    /// A word in lower case.
    case lower
    /// A word with a capital.
    case upper
    /// A number.
    case digit
    /// A word of a script without case.
    case uncased
    /// The mark of a list item: "(b)", "ii)".
    case listMark
    /// An ellipsis that a word follows at once: "…and then".
    case ellipsis
    /// Anything else.
    case symbol
  }

  var kind: Kind
  /// The first word or number; empty if there is none.
  var word: Span
  /// The opening mark, dash or bullet that begins it, or zero.
  var first: UInt32 = 0

  /// Looks at `text[start..<end]`, where `start` is no white space.
  init(in text: [UInt8], at start: Int, to end: Int) {
    var i = start
    var opener: UInt32 = 0
    kind = .end
    word = Span(start, start)
    while i < end {
      let scalar = text.scalar(at: i)
      let c = scalar.value
      if CharacterClass.isLetter(c) || CharacterClass.isDigit(c) {
        word = Span(i, Self.wordEnd(in: text, at: i, to: end))
        kind = Self.kind(of: word, opener, in: text, to: end)
        return
      }
      if Bracket.continues(c), opener != 0x2D {
        kind = .continuation
        return
      }
      if c == 0x2E || c == 0x2026 {
        kind = Self.isEllipsis(in: text, at: i, to: end) ? .ellipsis : .continuation
        return
      }
      guard Bracket.opens(c) || CharacterClass.isSpace(c) else { break }
      if i == start { first = c }
      opener = c
      i += scalar.length
    }
    kind = i < end ? .symbol : .end
  }

  private static func kind(
    of word: Span, _ opener: UInt32, in text: [UInt8], to end: Int
  ) -> Kind {
    let first = text.scalar(at: word.start).value
    if word.end < end, text[word.end] == 0x29, opener == 0 || opener == 0x28 {
      if isListLabel(word, in: text) { return .listMark }
    }
    if CharacterClass.isDigit(first) { return .digit }
    if CharacterClass.isUppercase(first) { return .upper }
    return CharacterClass.isLowercase(first) ? .lower : .uncased
  }

  /// Whether `word` numbers a list item: digits, one letter, or a small Roman number.
  static func isListLabel(_ word: Span, in text: [UInt8]) -> Bool {
    let bytes = text[word.range]
    if bytes.count == 1 { return true }
    if bytes.count <= 2, bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return true }
    return bytes.count <= 4
      && bytes.allSatisfy { [0x69, 0x76, 0x78].contains($0 | 0x20) }
  }

  private static func isEllipsis(in text: [UInt8], at start: Int, to end: Int) -> Bool {
    var i = start
    while i < end {
      let scalar = text.scalar(at: i)
      guard scalar.value == 0x2E || scalar.value == 0x2026 else {
        return CharacterClass.isLetter(scalar.value) && (i - start > 1)
      }
      i += scalar.length
    }
    return false
  }

  /// Letters, digits, and apostrophes between letters.
  private static func wordEnd(in text: [UInt8], at start: Int, to end: Int) -> Int {
    var i = start
    while i < end {
      let scalar = text.scalar(at: i)
      let c = scalar.value
      if CharacterClass.isLetter(c) || CharacterClass.isDigit(c) {
        i += scalar.length
      } else if c == 0x27 || c == 0x2019 {
        let next = i + scalar.length
        guard next < end, CharacterClass.isLetter(text.scalar(at: next).value) else { return i }
        i = next
      } else {
        return i
      }
      if i - start > 64 { return i }
    }
    return i
  }
}
