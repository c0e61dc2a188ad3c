/// One thing that a word can mean in a quantity.
struct QuantitySense: WordSense {
  /// Parts of speech of the grammar. What a value means stands with each.
  enum Kind: UInt8, Sendable {
    /// A cardinal below 1000 that is one word; "one" and "a", which count only before another part
    /// of a number.
    case number, one
    /// "hundred"; a power of ten; the same where it is a letter or an abbreviation behind digits.
    case hundred, scale, scaleSign
    /// A number that is a noun ("dozen"); one in the plural without a number ("hundreds of").
    case collective, vague
    /// "few", "several" before one of those.
    case few
    /// "half"; a denominator; a fraction that needs no number before it ("la moitié"), as its
    /// denominator.
    case half, fraction, wholeFraction
    /// "second" before "half": a part, and no number.
    case part
    /// Index into `QuantityMention.Modifier.allCases`, before or behind a number.
    case modifier, modifierBehind
    /// "between", "from" before a range; "to" and "or" in it.
    case between, from, to, or
    /// "rose", where "to" says what it came to; "by" between the two.
    case change, by
    /// "and", inside numbers as well as between the ends of a range.
    case and
    case minus, percent
    /// 2 or 3: "square", "cubic".
    case power
    case per
    /// A unit of time; `code` is empty for what is none of UCUM's.
    case time
    /// "old", behind a unit of time; "jährig" in place of both; "aged" before a number.
    case age, ageAdjective, ageLead
    /// Who may have an age: "un homme de 34 ans"; "a", "tiene" before one; "aux" before a bound of one.
    case person, having, agedLead
    /// A currency's name, its code, the letters before its sign ("US$"); the value is the power of
    /// ten of a subunit.
    case currency, currencyCode, signPrefix
    /// A unit's name; group of symbols in the lexicon.
    case unit, symbol
    /// "degree", "Celsius".
    case degree, degreeScale
    case month
    /// "p.m.", "Uhr" behind a number.
    case clock
    /// "at" before a time of day.
    case clockLead
    /// What comes before the number of a thing: "page", "No".
    case label
    /// "in", "since" before years.
    case yearLead
    case of, determiner
    /// "were": behind a number that stands for those who are counted.
    case verb
    /// Words that no counted noun has in it.
    case stop
    /// Adjectives that may stand before a noun where others stand behind it.
    case premodifier
    /// A plural that does not look like one.
    case plural
    /// "th" behind digits.
    case ordinalSuffix
    /// Words that have a capital and name nothing with a number: "Monday".
    case plainCapital

    var mask: UInt64 { 1 << UInt64(rawValue) }
  }

  var kind: Kind
  var value = 0
  /// UCUM or ISO 4217.
  var code = ""
  /// Needs company, or means no exact number.
  var isWeak = false
  /// Counts only when written with a capital.
  var needsCapital = false
}
