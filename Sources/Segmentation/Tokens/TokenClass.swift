/// What a language knows about a word or a part of one, as far as the ends of tokens go.
struct TokenClass: OptionSet, Sendable {
  let rawValue: UInt16

  /// Stands before an apostrophe and is a token with it: French "qu'".
  static let elision = TokenClass(rawValue: 1)
  /// Stands after an apostrophe and is a token with it: English "'ve".
  static let enclitic = TokenClass(rawValue: 2)
  /// Stands after a hyphen and is a token with it: French "-il".
  static let hyphenEnclitic = TokenClass(rawValue: 4)
  /// Stands before a hyphen and is a token with it: Romanian "s-".
  static let hyphenProclitic = TokenClass(rawValue: 8)
  /// Is one token with a hyphen and what follows, where others are parted: English "pre-".
  static let prefix = TokenClass(rawValue: 16)
  /// Is one token with a hyphen and what stands before, where others are parted: "-wise".
  static let suffix = TokenClass(rawValue: 32)
  /// A word that is one token in spite of the marks in it: "rendez-vous", "km/h".
  static let whole = TokenClass(rawValue: 64)
  /// Two words in one, of which the first has two characters: "'t|is".
  static let partsAfterTwo = TokenClass(rawValue: 128)
  /// Two words in one, of which the first has three characters: "gon|na".
  static let partsAfterThree = TokenClass(rawValue: 256)
  /// A cut word that ends in an apostrophe: Italian "po'".
  static let apocope = TokenClass(rawValue: 512)
  /// A unit, which may touch its number.
  static let unit = TokenClass(rawValue: 1024)
  /// The end of an ordinal or of a decade: "th", "s".
  static let ordinal = TokenClass(rawValue: 2048)
  /// A top-level domain that is no word.
  static let domain = TokenClass(rawValue: 4096)
  /// A top-level domain that may be a word as well.
  static let ambiguousDomain = TokenClass(rawValue: 8192)
}
