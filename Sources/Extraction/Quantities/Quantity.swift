internal import Text

/// A number of a text: in digits, in words or both.
struct Numeral {
  /// How a number is written.
  enum Form {
    /// Digits alone; they may be a year, a part of a name or of a date.
    case plainDigits
    /// Digits with marks that only numbers have.
    case markedDigits
    /// Digits with a mark that is not the language's own.
    case foreignDigits
    case words
    /// "hundreds", "a few dozen".
    case vague
    /// "half", "two thirds", ½.
    case fraction
  }

  var value: DecimalNumber
  /// The token behind.
  var end: Int
  var form: Form
  /// The power of ten of a word such as "million" behind the number; 0 without one.
  var scale = 0
  /// A word that is a noun ends it, so that "of" may follow.
  var isNoun = false
  /// Of digits alone, how many.
  var digits = 0
}

/// What a number measures.
struct Measure: Equatable {
  var kind: QuantityMention.Kind
  var unit: String?

  static let percent = Measure(kind: .percent, unit: "%")
}

/// A number with its measure: one end of a range or all of a quantity.
struct Operand {
  var numeral: Numeral
  var start: Int
  var end: Int
  var measure: Measure?
}

/// What the grammar found, in tokens.
struct QuantityMatch {
  var start: Int
  var end: Int
  var value: DecimalNumber
  var upper: DecimalNumber?
  var measure: Measure?
  var modifier: QuantityMention.Modifier?
  var noun: Span?
  var form: Numeral.Form
}
