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
  /// Cues stand between the marks as well: "« Nous y sommes, dit-il, et nous restons. »"
  var hasInnerCues = false
  /// A verb may stand without a subject: "Añadió que …".
  var dropsSubjects = false
  /// All nouns have capitals, so that these are no sign of a name.
  var capitalizesNouns = false
  /// The subject stands behind the verb where anything else stands before it.
  var isVerbSecond = false
  /// A mood of its own marks reported speech: "Er habe nichts gesehen."
  var hasReportedMood = false
  /// Where a clause without "that" can follow a verb.
  var bareClause = BareClause.never

  enum BareClause: Sendable { case never, behindComma, always }

  /// The words for a BCP 47 tag; none for a language without a table.
  static func table(for tag: String?) -> SpeechTable {
    let language = (tag ?? "").lowercased().split { $0 == "-" || $0 == "_" }.first.map(String.init)
    guard var table = all[language ?? ""] else { return SpeechTable() }
    // First names are the same in many languages.
    let others = all.filter { $0.key != language }.sorted { $0.key < $1.key }
    table.rows += others.flatMap { $0.value.rows.filter { $0.0.kind == .firstName } }
    return table
  }

  private static let all = ["en": english, "de": german, "fr": french, "es": spanish]

  /// What an indefinite determiner has as its value.
  static let indefinite = 1

  static func row(_ kind: SpeechSense.Kind, _ value: Int, _ forms: String) -> Row {
    (SpeechSense(kind: kind, value: value), forms)
  }

  static func row(_ kind: SpeechSense.Kind, _ gender: SpeakerGender, _ forms: String) -> Row {
    row(kind, gender.rawValue, forms)
  }
}
