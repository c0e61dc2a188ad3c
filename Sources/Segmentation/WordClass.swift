/// What a language knows about a word, as far as the ends of sentences go.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt16

  /// Abbreviation that belongs to the next word: "Dr.", "z. B.".
  static let binds = WordClass(rawValue: 1)
  /// Abbreviation that belongs to a following number: "No.", "p.", "Jan.".
  static let numeral = WordClass(rawValue: 2)
  /// Abbreviation that may end a sentence, but rarely does: "Inc.", "approx.".
  static let open = WordClass(rawValue: 4)
  /// Abbreviation that often ends a sentence: "etc.", "и т. д.".
  static let closes = WordClass(rawValue: 8)
  /// Word that often begins a sentence and is no proper name: "The", "However".
  static let starter = WordClass(rawValue: 16)
  /// Verb that reports speech: "said", in the forms that stand beside quotations.
  static let speech = WordClass(rawValue: 32)
  /// Abbreviation that closes a sentence when a number stands before it: "1990 г.", "6 p.m.".
  static let afterNumber = WordClass(rawValue: 64)
  /// Day, month or time zone, which goes on after a time of day.
  static let calendar = WordClass(rawValue: 128)
  /// What stands with a colon before the maker of a picture: "Photo", "Bild".
  static let credit = WordClass(rawValue: 256)

  /// Any abbreviation.
  static let abbreviation: WordClass = [.binds, .numeral, .open, .closes, .afterNumber]
}
