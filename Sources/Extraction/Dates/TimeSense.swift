/// One thing that a word can mean in an expression of time.
struct TimeSense: WordSense {
  /// Parts of speech of the grammar. What a value means stands with each.
  enum Kind: UInt8, Sendable {
    /// 1 to 12.
    case month
    /// 1 (Monday) to 7; a weekday in the plural or as an adverb ("Mondays", "montags").
    case weekday, weekdays
    /// Number of `Holiday`.
    case holiday
    /// A cardinal; 100, 1000 … that multiplies one; "a", which counts only beside "ago" or "for".
    case number, multiplier, one
    /// "few", "several".
    case vague
    /// "half", alone or behind a count: "two and a half". 1 where a whole comes with it: "anderthalb".
    case half
    /// A cardinal's place in a series; "th" after digits.
    case ordinal, ordinalSuffix
    /// Raw value of `TimeUnit`, singular and plural.
    case unit, units
    /// Index into `TimeSeason`; index into `DayPart`.
    case season, dayPart
    /// Days from the anchor: -1 is yesterday.
    case day
    /// Days from the day that the text spoke of: "le lendemain" is 1.
    case textDay
    /// A part of today, as `dayPart`; of yesterday with `ofYesterday` added.
    case tonight
    /// -1 last, 0 this, 1 next; the same for stretches without a count ("recent", "coming").
    case shift, stretch
    /// From the time spoken of: "that" is 0, "the following" 1, "the previous" -1.
    case anaphor
    /// "là", behind "ce jour-": makes an anaphor of what goes before.
    case there
    /// A part of this stretch in one word, as unit × 10 + modifier: "year-end".
    case edge
    /// Direction, behind a length: "ago" is -1, "from now" is 1.
    case ago
    /// Direction, behind a length, from the time spoken of: "later" is 1, "earlier" is -1.
    /// Weak where a noun may follow: "before".
    case later
    /// Direction, before a length: "hace" -1, "dans" 1; weak where a length may follow: "in".
    case agoLead
    /// "for", "during": before a length; 1 where a unit alone may follow: "within days".
    case durationLead
    /// Every how manieth: "every other" is 2.
    case every
    /// Raw value of `TimeUnit`: "daily". Weak where it is a newspaper behind an article.
    case frequency
    /// How often: "twice" is 2, "times" behind a count is 0.
    case times
    /// "a", "per", between how often and a unit.
    case per
    /// -1 past, 0 present, 1 future.
    case reference
    /// "early", "mid", "end of": a case of `TimeModifier`, which belongs to the expression.
    case modifier
    /// "about", "more than": a case of `TimeModifier`, which stands before the expression.
    case approximator
    /// Hours to add: "a.m." 0, "p.m." 12; "de la tarde", "in the morning".
    case meridiem
    /// "o'clock", "Uhr", "h".
    case clockWord
    /// "at", "um", "à": before a time of day; 1 where nothing else follows: "a las".
    case clockLead
    /// Minutes since midnight: "noon".
    case clockName
    /// Minutes ahead of UTC; `noZone` where that is not sure.
    case zone
    /// -1 past, 1 future.
    case tense
    /// 2 where nearly only years follow ("since"), 1 where others do too ("of"), 3 where a year is
    /// as good as an adjective ("its 1998 launch"), 4 where any number is a year ("circa").
    case yearLead
    /// "of", "de" inside a date.
    case link
    /// 1 where a weekday behind it is one of the time told of: "on the Thursday".
    case article
    /// "on", "am", "le" before a date; 1 where a bare day of the month may follow: "on the".
    case dateLead
    /// Decade's first year, such as 1990; "s" or "er" after digits; "années" before digits.
    case decade, decadeSuffix, decadeLead
    /// -1 BC, 1 AD.
    case era
    /// What is counted and is no time: "people", "euros".
    case quantity
    /// "old", which makes a length an age (0); "aged" before it (1); whose age it is (2); "a", "tiene"
    /// before an age that ends its phrase (3).
    case age
    /// "and", "to", "or" between years.
    case conjunction
    /// "Q1" and the like are read as a word and a number: the word.
    case quarterLetter
    /// Before a day or month that lies ahead (1), or does so where no verb is past (0): "until".
    case deadline
    /// "pour", "zu": before an infinitive that tells of what is still to be done.
    case purpose
    /// "Nacht zum": the night before a day.
    case eve
    /// Between a count and its unit: "two more weeks".
    case filler
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

  /// What is added to parts of yesterday: "anoche".
  static let ofYesterday = 10

  /// The value of a zone whose distance from UTC is not sure.
  static let noZone = 10_000
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
  /// The index of the night.
  static let night = 4
}
