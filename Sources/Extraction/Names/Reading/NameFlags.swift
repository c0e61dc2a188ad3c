/// What a gazetteer knows of a word or a phrase.
package struct NameFlags: OptionSet, Sendable, Hashable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// What gazetteers call the flags, by their bits.
  private static let names = [
    "country", "capital", "city1", "city2", "city3", "region", "county", "water", "facility",
    "given_m", "given_f", "family", "person", "organization", "designator_start",
    "designator_end", "place_word", "title", "office", "say_verb", "demonym", "group", "product",
    "other", "common", "link", "locative",
  ]

  /// The flags that `text` names, parted by spaces; `nil` where one of them is not known.
  package init?(named text: Substring) {
    var flags: NameFlags = []
    for name in text.split(separator: " ") {
      guard let bit = Self.names.firstIndex(of: String(name)) else { return nil }
      flags.insert(NameFlags(bit: bit))
    }
    self = flags
  }

  private init(bit: Int) { rawValue = 1 << UInt32(bit) }

  static let country = NameFlags(bit: 0)
  static let region = NameFlags(bit: 5)
  static let largeCity = NameFlags(rawValue: 0x6)
  static let city = NameFlags(rawValue: 0x1E)
  /// Countries, cities, regions, waters and buildings.
  static let place = NameFlags(rawValue: 0x1FF)
  /// Those that are known beyond their country.
  static let knownPlace = NameFlags(rawValue: 0x2F)
  static let givenMale = NameFlags(bit: 9)
  static let givenFemale = NameFlags(bit: 10)
  static let given: NameFlags = [.givenMale, .givenFemale]
  static let family = NameFlags(bit: 11)
  /// Full names of well-known people.
  static let person = NameFlags(bit: 12)
  static let organization = NameFlags(bit: 13)
  /// Words with which names of organizations begin or end.
  static let designator = NameFlags(rawValue: 3 << 14)
  static let designatorStart = NameFlags(bit: 14)
  static let designatorEnd = NameFlags(bit: 15)
  /// Words with which names of streets, rivers and buildings begin or end.
  static let placeWord = NameFlags(bit: 16)
  /// Words right before names of people.
  static let title = NameFlags(bit: 17)
  /// What people are called by what they do.
  static let office = NameFlags(bit: 18)
  /// Names that are hardly anything else.
  static let wellKnown: NameFlags = [
    .country, NameFlags(rawValue: 0xE), NameFlags(rawValue: 0xA0), .given, .person, .organization,
  ]
  static let sayVerb = NameFlags(bit: 19)
  /// Peoples, and those who are of one faith or party.
  static let demonym = NameFlags(rawValue: 3 << 20)
  static let product = NameFlags(bit: 22)
  /// Days, months, feasts and other names of things.
  static let other = NameFlags(bit: 23)
  /// Words that are mostly written small.
  static let common = NameFlags(bit: 24)
  /// Small words inside of names.
  static let link = NameFlags(bit: 25)
  /// Small words before places.
  static let locative = NameFlags(bit: 26)
}
