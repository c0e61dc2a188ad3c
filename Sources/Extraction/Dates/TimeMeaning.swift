/// What an expression of time means, before anything is known about when it was written.
enum TimeMeaning: Sendable {
  /// A day, month or year; what is nil was not said.
  case calendar(year: TimeYear?, month: Int?, day: Int?)
  case holiday(Holiday, year: TimeYear?)
  /// The last (-1), this (0) or the next (1) month of that name.
  case month(Int, shift: Int)
  /// 1 is Monday; no shift where nothing was said.
  case weekday(Int, shift: TimeShift?)
  /// "Thursday of next week"
  case weekdayOfWeek(Int, shift: TimeShift)
  case season(Int, year: TimeYear?, shift: Int?)
  case quarter(Int, year: TimeYear?)
  /// The years that begin with these digits: 199 is the 1990s.
  case decade(Int)
  /// 20 is the 20th century; before Christ where the flag says so.
  case century(Int, isBeforeChrist: Bool)
  case beforeChrist(Int)
  /// So many units before or after the anchor, or after the time that the text spoke of.
  case offset(TimeUnit, TimeShift)
  case duration(TimeAmount, TimeUnit)
  /// Every so many units.
  case every(TimeAmount, TimeUnit)
  case everyWeekday(Int)
  case everyMonth(Int)
  case everyDayPart(Int)
  case everySeason(Int)
  /// -1 past, 0 present, 1 future.
  case reference(Int)
  /// A time of day alone.
  case someDay

  /// Whether it names a day, so that a time of day can be added.
  var isDay: Bool {
    switch self {
    case .calendar(_, _, let day): day != nil
    case .weekday, .weekdayOfWeek, .someDay, .everyWeekday, .holiday: true
    case .offset(let unit, _): unit == .day
    default: false
    }
  }

  /// Whether it is a stretch that has a beginning and an end: "early June".
  var canBeModified: Bool {
    switch self {
    case .calendar, .month, .season, .quarter, .decade, .century, .offset, .weekday, .holiday,
      .beforeChrist:
      true
    default: false
    }
  }

  /// Whether its value can depend on the tense of the sentence.
  var dependsOnTense: Bool {
    switch self {
    case .calendar(nil, _, _), .holiday(_, nil), .weekday, .season, .someDay: true
    case .offset(let unit, _): unit == .weekend
    default: false
    }
  }

  static func year(_ year: Int) -> TimeMeaning {
    .calendar(year: .given(year), month: nil, day: nil)
  }
}

/// A distance in units, from the day of writing or from the time that the text last spoke of.
struct TimeShift: Sendable {
  var count: Int
  var isFromText = false

  init(_ count: Int, fromText: Bool = false) {
    self.count = count
    isFromText = fromText
  }
}

/// How a year was said.
enum TimeYear: Sendable {
  case given(Int)
  /// "last year", "that year"
  case shifted(TimeShift)
}

/// A count of units.
enum TimeAmount: Sendable, Equatable {
  case whole(Int)
  /// Whole part and first decimal.
  case tenths(Int, Int)
  /// "several"
  case vague

  /// As in a duration.
  var text: String {
    switch self {
    case .whole(let count): String(count)
    case .tenths(let whole, let tenth): "\(whole).\(tenth)"
    case .vague: "X"
    }
  }

  /// The count if it is a small whole number that can be reckoned with.
  var count: Int? {
    if case .whole(let count) = self, count <= 10_000 { return count }
    return nil
  }
}

/// A time of day.
enum DayTime: Sendable {
  /// The zone is minutes ahead of UTC.
  case clock(hour: Int, minute: Int?, second: Int?, zone: Int?)
  /// Index into `TimeLetters.dayParts`.
  case part(Int)

  /// What follows the day in a value.
  var text: String {
    switch self {
    case .part(let index): return "T" + TimeLetters.dayParts[index]
    case .clock(let hour, let minute, let second, let zone):
      let parts = [hour, minute ?? 0] + (second.map { [$0] } ?? [])
      return "T" + parts.map { TimeValue.padded($0, 2) }.joined(separator: ":")
        + (zone.map(TimeValue.zone) ?? "")
    }
  }

  /// Whether it is no time by the clock.
  var isPart: Bool {
    if case .part = self { return true }
    return false
  }

  var isMidnight: Bool {
    if case .clock(0, nil, nil, _) = self { return true }
    return false
  }

  /// The same time in a zone.
  func inZone(_ minutes: Int?) -> DayTime {
    guard let minutes, case .clock(let hour, let minute, let second, _) = self else { return self }
    return .clock(hour: hour, minute: minute, second: second, zone: minutes)
  }
}

/// An expression of time that the grammar found.
struct TimeMatch: Sendable {
  /// Tokens of the sentence.
  var start: Int
  var end: Int
  var meaning: TimeMeaning
  var time: DayTime?
  var modifier: TimeModifier?
  /// The tense that it brings itself: -1 in "le 12 mars dernier".
  var tense: Int?
  /// Whether it is the night before the day.
  var isEve = false
  /// Whether it is the end of a range, or the next of a list.
  var endsRange = false

  init(_ start: Int, _ end: Int, _ meaning: TimeMeaning, _ time: DayTime? = nil) {
    self.start = start
    self.end = end
    self.meaning = meaning
    self.time = time
  }
}
