/// One thing that a word can mean in an expression of time.
struct TimeSense: WordSense {
  /// Parts of speech of the grammar. What a value means stands with each.
  enum Kind: UInt8, Sendable {
    /// 1 to 12.
    case month
    /// 1 (Monday) to 7; a weekday in the plural or as an adverb ("Mondays", "montags").
    case weekday, weekdays
    /// Month × 100 + day.
    case holiday
    /// A cardinal; 100, 1000 … that multiplies one; "a", which counts only beside "ago" or "for".
    case number, multiplier, one
    /// "few", "several".
    case vague
    /// A cardinal's place in a series; "th" after digits.
    case ordinal, ordinalSuffix
    /// Raw value of `TimeUnit`, singular and plural.
    case unit, units
    /// Index into `TimeSeason`; index into `DayPart`.
    case season, dayPart
    /// Days from the anchor: -1 is yesterday.
    case day
    /// A part of today, as `dayPart`.
    case tonight
    /// -1 last, 0 this, 1 next; the same for stretches without a count ("recent", "coming").
    case shift, stretch
    /// Direction, behind a length: "ago" is -1, "from now" is 1.
    case ago
    /// Direction, behind a length, from the time spoken of: "later" is 1, "earlier" is -1.
    case later
    /// Direction, before a length: "hace" -1, "dans" 1; weak where a length may follow: "in".
    case agoLead
    /// "for", "during": before a length.
    case durationLead
    case every
    /// Raw value of `TimeUnit`: "daily".
    case frequency
    /// -1 past, 0 present, 1 future.
    case reference
    /// "early", "mid", "end of".
    case modifier
    /// Hours to add: "a.m." 0, "p.m." 12.
    case meridiem
    /// "o'clock", "Uhr", "h".
    case clockWord
    /// "at", "um", "à": before a time of day.
    case clockLead
    /// Minutes since midnight: "noon".
    case clockName
    case zone
    /// -1 past, 1 future.
    case tense
    /// 2 where nearly only years follow ("since"), 1 where others do too ("of").
    case yearLead
    /// "of", "de" inside a date.
    case link
    case article
    /// "on", "am", "le" before a date.
    case dateLead
    /// Decade's first year, such as 1990; "s" or "er" after digits; "années" before digits.
    case decade, decadeSuffix, decadeLead
    /// -1 BC, 1 AD.
    case era
    /// What is counted and is no time: "people", "euros".
    case quantity
    /// "old", which makes a length an age.
    case age
    /// "and", "to", "or" between years.
    case conjunction
    /// "Q1" and the like are read as a word and a number: the word.
    case quarterLetter
    /// Words that name no time together: "now and then".
    case idiom
    /// A Roman numeral that stands before or behind "century".
    case roman

    var mask: UInt64 { 1 << UInt64(rawValue) }
  }

  var kind: Kind
  var value = 0
  /// Needs company: "May" is a month only beside a day, a year or a preposition.
  var isWeak = false
  /// Counts only when written with a capital.
  var needsCapital = false

  /// The same sense for forms that mean something else more often.
  static func weak(_ kind: Kind, _ value: Int = 0) -> TimeSense {
    TimeSense(kind: kind, value: value, isWeak: true)
  }
}

/// A unit of time.
enum TimeUnit: Int, Sendable {
  case second, minute, hour, day, week, weekend, fortnight, month, quarter, year, decade, century

  /// Designator of ISO 8601 or TIMEX3 behind a count.
  var designator: String {
    switch self {
    case .second: "S"
    case .minute, .month: "M"
    case .hour: "H"
    case .day: "D"
    case .week, .fortnight: "W"
    case .weekend: "WE"
    case .quarter: "Q"
    case .year: "Y"
    case .decade: "DE"
    case .century: "CE"
    }
  }

  /// Whether it is shorter than a day.
  var isOfDay: Bool { rawValue <= TimeUnit.hour.rawValue }
}

/// Seasons and parts of the day, by their TIMEX3 letters.
enum TimeLetters {
  static let seasons = ["SP", "SU", "FA", "WI"]
  static let dayParts = ["MO", "MI", "AF", "EV", "NI", "DT"]
}
