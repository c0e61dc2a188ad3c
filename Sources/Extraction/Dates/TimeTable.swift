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
  var infinitiveEndings: [String] = []
  /// Whether all nouns have capitals, as in German.
  var nounsHaveCapitals = false
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

  /// Words that set `modifier` as a part of the expression, or before it.
  static func modifier(_ modifier: TimeModifier, _ forms: String) -> Row {
    row(.modifier, modifier.number, forms)
  }

  static func approximator(_ modifier: TimeModifier, _ forms: String) -> Row {
    row(.approximator, modifier.number, forms)
  }

  /// The beginning, middle or end of a unit in one word.
  static func edge(_ unit: TimeUnit, _ modifier: TimeModifier, _ forms: String) -> Row {
    row(.edge, unit.rawValue * 10 + modifier.number, forms)
  }

  static func holiday(_ number: Int, _ forms: String) -> Row { row(.holiday, number, forms) }

  /// Abbreviations of time zones that the news of all four languages use, in hours from UTC.
  static let zones: [Row] = [
    row(.zone, 0, "UTC,GMT,WET"), row(.zone, 60, "CET,BST,MEZ,WEST"),
    row(.zone, 120, "CEST,MESZ,EET"), row(.zone, 180, "EEST,MSK"),
    row(.zone, -240, "EDT"), row(.zone, -300, "EST,CDT"), row(.zone, -360, "CST,MDT"),
    row(.zone, -420, "MST,PDT"), row(.zone, -480, "PST"), row(.zone, 480, "HKT,SGT,AWST"),
    row(.zone, 540, "JST,KST"), row(.zone, 600, "AEST"), row(.zone, 660, "AEDT"),
    row(.zone, TimeSense.noZone, "ET,CT,MT,PT,IST"),
  ]

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

extension TimeModifier {
  /// Its place in `allCases`, as senses have it.
  fileprivate var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
