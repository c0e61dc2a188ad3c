/// What a text says of a word at any place, for the places where it says nothing.
struct NameEvidence: OptionSet {
  let rawValue: UInt32

  private init(bit: UInt32) { rawValue = 1 << bit }
  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Behind a title, a first name, a word for an office, "the", a preposition of place, "(".
  static let titled = NameEvidence(bit: 0)
  static let afterGiven = NameEvidence(bit: 1)
  static let afterOffice = NameEvidence(bit: 2)
  static let afterThe = NameEvidence(bit: 3)
  static let located = NameEvidence(bit: 4)
  static let bracketed = NameEvidence(bit: 5)
  /// Beside a verb of saying; before a number behind a comma; before "'s".
  static let speaks = NameEvidence(bit: 6)
  static let aged = NameEvidence(bit: 7)
  static let possessive = NameEvidence(bit: 8)
  /// With a word that organizations or places have in their names.
  static let withDesignator = NameEvidence(bit: 9)
  static let withPlaceWord = NameEvidence(bit: 10)
  /// In a phrase of the gazetteers.
  static let inPerson = NameEvidence(bit: 11)
  static let inOrganization = NameEvidence(bit: 12)
  static let inPlace = NameEvidence(bit: 13)
  /// Alone, or one of several capitals, the first or last of them.
  static let alone = NameEvidence(bit: 14)
  static let inLonger = NameEvidence(bit: 15)
  static let firstOfLonger = NameEvidence(bit: 16)
  static let lastOfLonger = NameEvidence(bit: 17)
  /// With a capital inside of a sentence; without a capital.
  static let inSentence = NameEvidence(bit: 18)
  static let alsoSmall = NameEvidence(bit: 19)
  /// More than once; more than three times.
  static let repeated = NameEvidence(bit: 20)
  static let often = NameEvidence(bit: 21)

  /// Those that tell what bears the name.
  static let kinds: NameEvidence = [
    .titled, .afterGiven, .speaks, .located, .withDesignator, .aged, .withPlaceWord, .afterOffice,
    .afterThe,
  ]
  /// Those that tell whether it is one.
  static let use: NameEvidence = [
    .alsoSmall, .inSentence, .inLonger, .lastOfLonger, .firstOfLonger, .repeated, .alone,
  ]
}
