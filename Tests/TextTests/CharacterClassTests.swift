import Testing
import Text

@Suite struct CharacterClassTests {
  private typealias Scalars = [Unicode.Scalar]

  @Test(
    arguments: [
      " ", "\t", "\n", "\r", "\u{0B}", "\u{85}", "\u{A0}", "\u{2003}", "\u{200B}", "\u{2028}",
      "\u{202F}", "\u{3000}", "\u{FEFF}",
    ] as [Unicode.Scalar])
  func `white space`(_ c: Unicode.Scalar) {
    #expect(CharacterClass.isSpace(c.value))
  }

  @Test(arguments: ["\0", "\u{1F}", "a", ".", "\u{200C}", "\u{2010}", "日"] as [Unicode.Scalar])
  func `no white space`(_ c: Unicode.Scalar) {
    #expect(!CharacterClass.isSpace(c.value))
  }

  @Test func `what is asked without a table is what Unicode says`() {
    for c in (UInt32(0)..<0x20000).compactMap(Unicode.Scalar.init) {
      let (value, category) = (c.value, c.properties.generalCategory)
      let isLetter = c.properties.isAlphabetic || CharacterClass.isIdeograph(value)
      let isUpper = category == .uppercaseLetter || category == .titlecaseLetter
      guard
        CharacterClass.isLetter(value) != isLetter
          || CharacterClass.isDigit(value) != (category == .decimalNumber)
          || CharacterClass.isUppercase(value) != isUpper
          || CharacterClass.isLowercase(value) != (category == .lowercaseLetter)
      else { continue }
      Issue.record("U+\(String(value, radix: 16))")
    }
  }

  @Test func `all white space of Unicode is white space`() {
    let missed = (UInt32(0)..<0x3100).compactMap(Unicode.Scalar.init)
      .filter { $0.properties.isWhitespace && !CharacterClass.isSpace($0.value) }
    #expect(missed == [])
  }

  @Test(
    arguments: [
      ("0", true), ("9", true), ("٣", true), ("५", true), ("a", false), ("²", false), ("Ⅳ", false),
    ] as [(Unicode.Scalar, Bool)])
  func `digits`(_ c: Unicode.Scalar, _ isDigit: Bool) {
    #expect(CharacterClass.isDigit(c.value) == isDigit)
  }

  @Test(
    arguments: [
      ("a", true), ("Z", true), ("é", true), ("ж", true), ("ع", true), ("日", true), ("か", true),
      ("ಅ", true), ("1", false), ("@", false), ("[", false), ("`", false), ("{", false),
      ("—", false),
    ] as [(Unicode.Scalar, Bool)])
  func `letters`(_ c: Unicode.Scalar, _ isLetter: Bool) {
    #expect(CharacterClass.isLetter(c.value) == isLetter)
  }

  @Test(
    arguments: [
      ("A", true), ("a", false), ("É", true), ("é", false), ("Ж", true), ("ǅ", true), ("Ａ", true),
      ("日", false), ("1", false), ("Ა", true),
    ] as [(Unicode.Scalar, Bool)])
  func `upper case`(_ c: Unicode.Scalar, _ isUpper: Bool) {
    #expect(CharacterClass.isUppercase(c.value) == isUpper)
  }

  @Test(
    arguments: [
      ("a", true), ("A", false), ("ß", true), ("ж", true), ("ａ", true), ("日", false), ("1", false),
    ] as [(Unicode.Scalar, Bool)])
  func `lower case`(_ c: Unicode.Scalar, _ isLower: Bool) {
    #expect(CharacterClass.isLowercase(c.value) == isLower)
  }

  @Test(
    arguments: [
      (".", true), ("-", true), ("_", true), ("(", true), ("«", true), ("”", true), ("。", true),
      ("+", false), ("$", false), ("a", false), (" ", false),
    ] as [(Unicode.Scalar, Bool)])
  func `punctuation`(_ c: Unicode.Scalar, _ isPunctuation: Bool) {
    #expect(CharacterClass.isPunctuation(c.value) == isPunctuation)
  }

  @Test(
    arguments: [
      ("日", true), ("か", true), ("カ", true), ("ไ", true), ("ລ", true), ("ខ", true), ("မ", true),
      ("한", false), ("a", false), ("ع", false), ("。", false),
    ] as [(Unicode.Scalar, Bool)])
  func `scripts without spaces`(_ c: Unicode.Scalar, _ isUnspaced: Bool) {
    #expect(CharacterClass.isUnspaced(c.value) == isUnspaced)
  }

  @Test(
    arguments: [
      ("一", true), ("龥", true), ("𠀀", true), ("㐀", true), ("豈", true), ("か", false), ("、", false),
    ] as [(Unicode.Scalar, Bool)])
  func `ideographs`(_ c: Unicode.Scalar, _ isIdeograph: Bool) {
    #expect(CharacterClass.isIdeograph(c.value) == isIdeograph)
  }

  @Test(arguments: [UInt32(0xD800), 0x110000, .max]) func `what is no scalar has no class`(
    _ c: UInt32
  ) {
    #expect(!CharacterClass.isLetter(c) && !CharacterClass.isUppercase(c))
    #expect(!CharacterClass.isLowercase(c) && !CharacterClass.isPunctuation(c))
    #expect(!CharacterClass.isDigit(c) && !CharacterClass.isSpace(c))
  }
}
