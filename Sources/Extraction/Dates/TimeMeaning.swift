/// What an expression of time means, before anything is known about when it was written.
enum TimeMeaning: Sendable {
  /// A day, month or year; what is nil was not said.
  case calendar(year: Int?, month: Int?, day: Int?)
  /// A month or a weekday; -1 is the last, 0 this, 1 the next; nil where nothing was said.
  case month(Int, shift: Int)
  case weekday(Int, shift: Int?)
  case season(Int, year: Int?, shift: Int?)
  case quarter(Int, year: Int?, shift: Int?)
  /// The years that begin with these digits: 199 is the 1990s.
  case decade(Int)
  /// 20 is the 20th century.
  case century(Int)
  case beforeChrist(Int)
  /// So many units before or after the anchor, or after the time that the text last spoke of.
  case offset(TimeUnit, Int, fromText: Bool)
  case duration(TimeAmount, TimeUnit)
  /// Every so many units.
  case every(TimeAmount, TimeUnit)
  case everyWeekday(Int)
  case everyMonth(Int)
  case everyDayPart(Int)
  /// -1 past, 0 present, 1 future.
  case reference(Int)
  /// A time of day alone.
  case someDay

  /// Whether it names a day, so that a time of day can be added.
  var isDay: Bool {
    switch self {
    case .calendar(_, _, let day): day != nil
    case .weekday, .someDay: true
    case .offset(let unit, _, _): unit == .day
    default: false
    }
  }
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
  case clock(hour: Int, minute: Int?, second: Int?)
  /// Index into `TimeLetters.dayParts`.
  case part(Int)

  /// What follows the day in a value.
  var text: String {
    switch self {
    case .part(let index): return "T" + TimeLetters.dayParts[index]
    case .clock(let hour, let minute, let second):
      let parts = [hour, minute ?? 0] + (second.map { [$0] } ?? [])
      return "T" + parts.map { TimeResolver.padded($0, 2) }.joined(separator: ":")
    }
  }
}

/// An expression of time that the grammar found.
struct TimeMatch: Sendable {
  /// Tokens of the sentence.
  var start: Int
  var end: Int
  var meaning: TimeMeaning
  var time: DayTime?

  init(_ start: Int, _ end: Int, _ meaning: TimeMeaning, _ time: DayTime? = nil) {
    self.start = start
    self.end = end
    self.meaning = meaning
    self.time = time
  }
}
