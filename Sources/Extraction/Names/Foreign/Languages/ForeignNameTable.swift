/// The words beside and in names of one language, as data. Forms are parted by commas.
struct ForeignNameTable: Sendable {
  /// English words with those that mean the same. Words of reported speech stand in `SpeechTable`.
  var glosses: [(english: String, forms: String)] = []
  /// With what names of organizations begin, beside what gazetteers know.
  var bodies = ""
  /// Endings of nouns with which names of organizations begin, and of those that are a name alone or
  /// behind a word for a place.
  var bodyEndings = ""
  var paperEndings = ""
  /// Endings of those that are no part of the name behind them: "Chemiekonzern".
  var sortEndings = ""
  /// Endings of names of streets.
  var placeEndings = ""
  /// Nouns before names: for organizations, beside those of `SpeechTable`; for places; for streets,
  /// which belong to the name.
  var bodySorts = ""
  /// Those before the name of who leads them.
  var governments = ""
  var placeSorts = ""
  var streets = ""
  /// What joins the words of a name of an organization, and of a person.
  var links = ""
  var particles = ""
  /// Endings of adjectives without a capital in names of organizations.
  var adjectiveEndings = ""
  /// Offices with the name of a department behind them.
  var ministers = ""
  /// Usual letters that stand for things, and are no organizations.
  var acronyms = ""
  /// Prepositions with an article in them, behind which no city stands.
  var contractions = ""
  /// Articles before clubs that are called by their city, where cities have none.
  var clubArticles = ""
  /// Nouns have capitals, and a noun stands beside another without a link only as a name.
  var capitalizesNouns = false
  /// Small nouns stand in names of organizations.
  var hasSmallNouns = false
  /// Articles lose their vowel before another: "l'écho".
  var cutsArticles = false

  /// The words for a language, a primary subtag of BCP 47.
  static func table(for language: String) -> ForeignNameTable? { all[language] }

  private static let all = ["de": german, "fr": french, "es": spanish]

  /// The words of a list, in lower case.
  static func words(_ list: String) -> [String] {
    list.split(separator: ",").map { form in
      form.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }
  }
}
