/// The words of time of one language, as data.
///
/// Forms are parted by commas and may be several words. A form with a capital counts only where the
/// text has one, too.
struct TimeTable: Sendable {
  typealias Row = (TimeSense, String)

  var rows: [Row] = []
  /// Endings of verbs in past and future forms, without the regular verbs' stems.
  var pastEndings: [String] = []
  var futureEndings: [String] = []
  /// Whether "6/7/2024" is the 7th of June; nil where it can be either.
  var isMonthFirst: Bool?

  /// The words for a BCP 47 tag; none for a language without a table.
  static func table(for tag: String?) -> TimeTable {
    let subtags = (tag ?? "").lowercased().split { $0 == "-" || $0 == "_" }
    switch subtags.first {
    case "en":
      var table = english
      // The United States and the Philippines name the month first, and most texts tagged "en"
      // without a country are American.
      table.isMonthFirst = subtags.count < 2 || subtags.contains("us") || subtags.contains("ph")
      return table
    case "de": return german
    case "fr": return french
    case "es": return spanish
    default: return TimeTable()
    }
  }

  /// Rows of one kind with values that count up from `first`.
  static func series(
    _ kind: TimeSense.Kind, from first: Int, weak: Bool = false, _ forms: [String]
  ) -> [Row] {
    forms.enumerated().map { (TimeSense(kind: kind, value: first + $0, isWeak: weak), $1) }
  }

  static func row(_ kind: TimeSense.Kind, _ value: Int, _ forms: String) -> Row {
    (TimeSense(kind: kind, value: value), forms)
  }

  static func weak(_ kind: TimeSense.Kind, _ value: Int, _ forms: String) -> Row {
    (TimeSense(kind: kind, value: value, isWeak: true), forms)
  }

  /// Roman numerals of centuries, each also with `ending`.
  static func centuries(_ ending: String) -> [Row] {
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    let numerals = ["", "X", "XX"].flatMap { tens in ones.map { tens + $0 } }
    return series(.roman, from: 1, numerals.dropFirst().map { "\($0),\($0)\(ending)" })
  }

  /// Singular and plural of a unit.
  static func unit(_ unit: TimeUnit, _ singular: String, _ plural: String) -> [Row] {
    [row(.unit, unit.rawValue, singular), row(.units, unit.rawValue, plural)]
  }

  static func frequency(_ unit: TimeUnit, _ forms: String) -> Row {
    row(.frequency, unit.rawValue, forms)
  }
}
