internal import Text

/// What words do near acronyms, in all languages at once: texts quote names of other countries.
struct AcronymLexicon: Sendable {
  /// Parts that a word can play.
  struct Roles: OptionSet, Sendable {
    let rawValue: UInt16

    /// Has no letter in most acronyms.
    static let function = Roles(rawValue: 1 << 0)
    /// Says that an acronym follows: "known as JCS".
    static let naming = Roles(rawValue: 1 << 1)
    /// Does so behind a comma alone: ", or WHO".
    static let offering = Roles(rawValue: 1 << 2)
    /// Says, with a preposition, that a long form follows: "abbreviation for …".
    static let explaining = Roles(rawValue: 1 << 3)
    /// Says so alone: "means".
    static let meaning = Roles(rawValue: 1 << 4)
    /// The preposition.
    static let link = Roles(rawValue: 1 << 5)
    /// May stand between the others.
    static let filler = Roles(rawValue: 1 << 6)
    /// Begins a remark about the acronym before it: "OMS por sus siglas en inglés".
    static let remark = Roles(rawValue: 1 << 7)
  }

  private var words = WordIndex()
  /// By number of word: what it does, and the number that it names, or 0.
  private var meanings: [(roles: Roles, number: UInt32)] = [([], 0)]

  init() {
    for (roles, list) in Self.rows { add(list) { $0.roles.formUnion(roles) } }
    for (number, list) in Self.numerals { add(list) { $0.number = number } }
  }

  private mutating func add(_ list: String, _ set: (inout (roles: Roles, number: UInt32)) -> Void) {
    for word in list.split(separator: " ") {
      let index = words.add(Array(word.utf8))
      if index == meanings.count { meanings.append(([], 0)) }
      set(&meanings[index])
    }
  }

  /// What a word does, and the number that it names, or 0.
  func look(_ text: [UInt8], _ span: Span) -> (roles: Roles, number: UInt32) {
    meanings[words.number(of: span, in: text)]
  }

  private static let rows: [(Roles, String)] = [
    (
      .function,
      """
      a an and at by for from in of on or per the to via with am an auf aus bei das dem den der des \
      die für fürs im in und vom von zu zum zur au aux d de des du en et l la le les par pour sur \
      al con del el en las los para por y e da di do dos das della delle dei het van voor och og
      """
    ),
    (
      .naming,
      """
      abbreviated acronym called initials known short abgekürzt bekannt genannt kurz kürzel abrégé \
      abrégée appelé appelée connu connue dit dite sigle abreviada abreviado conocida conocido \
      denominada denominado llamada llamado siglas
      """
    ),
    (.offering, "or oder ou o u"),
    (
      .explaining,
      """
      abbreviation acronym initialism short stand standing stands stood abkürzung akronym kurz \
      kurzform kürzel steht stehen stand abréviation acronyme sigle abreviatura acrónimo sigla siglas
      """
    ),
    (.meaning, "means meaning bedeutet signifie significa"),
    (.link, "for of für von d de des du pour del"),
    (
      .filler,
      """
      a also an are as better by collectively commonly for formally frequently hereafter in \
      informally is it its officially often or popularly simply sometimes that the typically usually \
      was which widely als auch auf das der die eine einfach englisch ist oder sind une \
      à aussi c comme en est l la le les ou par plus qui son sous souvent un como el es las los más \
      o por que su sus también una
      """
    ),
    (.remark, "as by for in aus laut nach en par pour selon con de por según"),
  ]

  /// Words for numbers that acronyms write as digits; "B2B" and "P2P" have 2 for "to".
  private static let numerals: [(UInt32, String)] = [
    (2, "to two zwei deux dos"), (3, "three drei trois tres"), (4, "four vier quatre cuatro"),
    (5, "five fünf cinq cinco"), (6, "six sechs seis"), (7, "seven sieben sept siete"),
    (8, "eight acht huit ocho"), (9, "nine neun neuf nueve"), (10, "ten zehn dix diez"),
    (12, "twelve zwölf douze doce"), (20, "twenty zwanzig vingt veinte"),
  ]
}
