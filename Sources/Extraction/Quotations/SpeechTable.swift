/// The words of reported speech of one language, as data.
///
/// Forms are parted by commas and may be several words.
struct SpeechTable: Sendable {
  typealias Row = (SpeechSense, String)

  var rows: [Row] = []
  /// Endings of adverbs, and of nouns for what people do.
  var adverbEndings: [String] = []
  var roleEndings: [String] = []
  /// Endings of verbs in forms that only a clause has.
  var verbEndings: [String] = []
  /// Endings of participles, which open a sentence without being its subject.
  var participleEndings: [String] = []
  /// A dash at the start of a paragraph begins a quotation.
  var hasDialogueDashes = false
  /// All nouns have capitals, so that these are no sign of a name.
  var capitalizesNouns = false

  /// The words for a BCP 47 tag; none for a language without a table.
  static func table(for tag: String?) -> SpeechTable {
    switch (tag ?? "").lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).first {
    case "en": english
    default: SpeechTable()
    }
  }

  static func row(_ kind: SpeechSense.Kind, _ value: Int = 0, _ forms: String) -> Row {
    (SpeechSense(kind: kind, value: value), forms)
  }

  static func row(_ kind: SpeechSense.Kind, _ gender: SpeakerGender, _ forms: String) -> Row {
    row(kind, gender.rawValue, forms)
  }
}
