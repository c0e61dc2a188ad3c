/// How a language writes quantities, as data.
///
/// Forms are parted by commas and may be several words. A form with a capital counts only where the
/// text has one, too.
struct QuantityTable: Sendable {
  typealias Row = (QuantitySense, String)

  /// What marks of a number mean.
  enum NumberStyle: Sendable {
    /// 1,234.5
    case point
    /// 1.234,5
    case comma
    /// Not known: what is told by the number alone.
    case either
  }

  /// How the noun behind a number is found.
  enum NounStyle: Sendable {
    /// Up to a plural: English.
    case plural
    /// Up to a word with a capital: German.
    case capital
    /// The first word, which is a plural: French, Spanish.
    case first
    /// Not at all.
    case none
  }

  var rows: [Row] = []
  var numbers = NumberStyle.either
  var nouns = NounStyle.none
  /// Whether a plain space parts thousands.
  var spacesGroup = true
  /// Whether "and" stands between tens and ones ("treinta y dos") instead of behind hundreds.
  var andJoinsTens = false
  /// Whether 11 to 19 follow 60 and 80.
  var isVigesimal = false
  /// Whether scales need no number before them ("mil", "cent").
  var scalesStandAlone = false
  /// Whether numbers are written as one word: "dreihundertfünfzig".
  var joinsNumerals = false
  /// What a degree is one of where no scale is named.
  var degree = "deg"

  /// The words and habits of a BCP 47 tag; signs and symbols alone for a language without a table.
  static func table(for locale: QuantityLocale) -> QuantityTable {
    var table =
      switch locale.language {
      case "en": english(locale)
      case "de": german(locale)
      case "fr": french(locale)
      case "es": spanish(locale)
      default: QuantityTable()
      }
    table.rows += international
    return table
  }

  static func row(_ kind: QuantitySense.Kind, _ value: Int, _ forms: String) -> Row {
    (QuantitySense(kind: kind, value: value), forms)
  }

  static func row(_ kind: QuantitySense.Kind, _ forms: String) -> Row {
    (QuantitySense(kind: kind), forms)
  }

  static func weak(_ kind: QuantitySense.Kind, _ value: Int, _ forms: String) -> Row {
    (QuantitySense(kind: kind, value: value, isWeak: true), forms)
  }

  static func code(_ kind: QuantitySense.Kind, _ code: String, _ forms: String) -> Row {
    (QuantitySense(kind: kind, code: code), forms)
  }

  static func modifier(_ modifier: QuantityMention.Modifier, _ forms: String) -> Row {
    row(.modifier, modifier.index, forms)
  }

  static func behind(_ modifier: QuantityMention.Modifier, _ forms: String) -> Row {
    row(.modifierBehind, modifier.index, forms)
  }

  /// A hundredth of a currency.
  static func cent(_ code: String, _ forms: String) -> Row {
    (QuantitySense(kind: .currency, value: -2, code: code), forms)
  }

  /// Rows of cardinals that count up from `first`.
  static func series(from first: Int, _ forms: String) -> [Row] {
    forms.split(separator: " ").enumerated().map { row(.number, first + $0, String($1)) }
  }

  /// Rows of tens from `first`.
  static func tens(from first: Int, _ forms: String) -> [Row] {
    forms.split(separator: " ").enumerated().map { row(.number, first + 10 * $0, String($1)) }
  }
}

extension QuantityMention.Modifier {
  var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// What a BCP 47 tag says of language and country.
struct QuantityLocale: Sendable {
  let language: String
  /// In capitals; empty where none is given.
  let region: String

  init(_ tag: String?) {
    let subtags = (tag ?? "").lowercased().split { $0 == "-" || $0 == "_" }
    language = subtags.first.map(String.init) ?? ""
    region = subtags.dropFirst().first { $0.count == 2 }?.uppercased() ?? ""
  }
}
