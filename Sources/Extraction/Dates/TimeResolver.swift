/// Turns meanings into values, by the day of writing and by what the text spoke of before.
struct TimeResolver {
  /// The day of writing.
  let anchor: CivilDate?
  /// Whether the text tells of other years than that of writing, as a biography does.
  let isNarrative: Bool
  /// Whether parts of the day belong to values.
  let partsOfDay: Bool
  /// What the text last spoke of.
  private(set) var context = TimeContext()

  init(anchor: CivilDate?, isNarrative: Bool, partsOfDay: Bool) {
    self.anchor = anchor
    self.isNarrative = isNarrative
    self.partsOfDay = partsOfDay
  }

  /// Forgets what counts inside one sentence, or one paragraph, alone.
  mutating func beginSentence(ofNewParagraph: Bool) {
    context.dayOfSentence = nil
    if ofNewParagraph { context.beginParagraph() }
  }

  /// Value and type of `match`; `tense` is -1 past, 1 future, 0 unknown.
  mutating func resolve(
    _ match: TimeMatch, tense: Int
  ) -> (value: String, type: DateMention.Kind) {
    switch match.meaning {
    case .duration(let amount, let unit): return (TimeValue.duration(amount, unit), .duration)
    case .every(let amount, let unit): return (TimeValue.duration(amount, unit), .set)
    case .everyWeekday(let day): return ("XXXX-WXX-\(day)" + (match.time?.text ?? ""), .set)
    case .everyMonth(let month): return ("XXXX-" + TimeValue.padded(month, 2), .set)
    case .everyDayPart(let part): return ("XXXX-XX-XX" + DayTime.part(part).text, .set)
    case .everySeason(let season): return ("XXXX-" + TimeLetters.seasons[season], .set)
    case .reference(let direction):
      return (["PAST_REF", "PRESENT_REF", "FUTURE_REF"][direction + 1], .date)
    case .offset(let unit, let shift) where unit.isOfDay: return (hours(unit, shift), .time)
    default:
      context.isInRange = match.endsRange
      var value = date(match.meaning, tense)
      if case .someDay = match.meaning, match.time?.isMidnight == true, let day = midnight(tense) {
        value = TimeValue.day(day)
      }
      if match.isEve, let day = context.dayOfSentence {
        value = TimeValue.day(day.adding(days: -1))
      }
      guard let time = match.time, partsOfDay || !time.isPart else { return (value, .date) }
      return (value + time.text, .time)
    }
  }

  /// A time some hours away: of the day nothing but the date is sure.
  private func hours(_ unit: TimeUnit, _ shift: TimeShift) -> String {
    guard let base = shift.isFromText ? context.day ?? anchor : anchor else {
      return "XXXX-XX-XXTXX"
    }
    return TimeValue.day(unit == .hour ? base.adding(days: shift.count / 24) : base) + "TXX"
  }

  private mutating func date(_ meaning: TimeMeaning, _ tense: Int) -> String {
    switch meaning {
    case .calendar(let year, let month, let day): return calendar(year, month, day, tense)
    case .holiday(let holiday, let year): return self.holiday(holiday, year, tense)
    case .month(let month, let shift): return self.month(month, shift)
    case .weekday(let weekday, let shift): return self.weekday(weekday, shift, tense)
    case .weekdayOfWeek(let weekday, let shift):
      guard let base = base(of: shift, .week) else { return "XXXX-WXX-\(weekday)" }
      return named(base.adding(days: 7 * shift.count + weekday - base.weekday), .day)
    case .season(let season, let year, let shift):
      return seasonYear(season, year, shift, tense) + "-" + TimeLetters.seasons[season]
    case .quarter(let quarter, let year):
      return (self.year(year) ?? anchor?.year).map(TimeValue.year).orUnknownYear + "-Q\(quarter)"
    case .decade(let decade): return TimeValue.padded(decade, 3)
    case .century(let century, let isBeforeChrist):
      return (isBeforeChrist ? "BC" : "") + TimeValue.padded(century - 1, 2)
    case .beforeChrist(let year): return "BC" + TimeValue.padded(year, 4)
    case .offset(let unit, let shift): return offset(unit, shift, tense)
    default: return dayOfClock(tense).map(TimeValue.day) ?? "XXXX-XX-XX"
    }
  }

  /// The day of a time of day that stands alone: that of the sentence; where it is told of what was,
  /// that of the story, if it lies in the week before the day of writing.
  private func dayOfClock(_ tense: Int) -> CivilDate? {
    if let day = context.dayOfSentence { return day }
    guard tense < 0, let anchor, let day = context.day(notAfter: anchor),
      anchor.days(since: day) < 7
    else { return anchor }
    return day
  }

  /// The day that a midnight of the story begins; `nil` where it is of the sentence's day, or ahead.
  private func midnight(_ tense: Int) -> CivilDate? {
    guard context.dayOfSentence == nil, let anchor, let day = dayOfClock(tense), day < anchor else {
      return nil
    }
    return day.adding(days: 1)
  }

  /// Remembers the day, or the stretch that begins with it, and writes it down to `unit`.
  mutating func named(_ date: CivilDate, _ unit: TimeUnit, isExplicit: Bool = false) -> String {
    context.speaks(of: date, unit, isExplicit: isExplicit)
    return TimeValue.text(date, unit)
  }

  /// What a shift is reckoned from, for a stretch of a unit.
  func base(of shift: TimeShift, _ unit: TimeUnit) -> CivilDate? {
    guard shift.isFromText else { return anchor }
    if let date = context.date(downTo: unit) {
      // What was earlier was so before what has happened, not before what is planned.
      guard shift.count < 0, let anchor, date > anchor else { return date }
      return context.day(notAfter: anchor) ?? date
    }
    // "That day" needs a day before it; "a year earlier" may mean earlier than now.
    return unit == .day || shift.count == 0 || context.last != nil ? nil : anchor
  }

  /// The year that was said.
  func year(_ year: TimeYear?) -> Int? {
    switch year {
    case nil: nil
    case .given(let year): year
    case .shifted(let shift): base(of: shift, .year).map { $0.year + shift.count }
    }
  }
}

extension String? {
  /// The year, or four `X`.
  var orUnknownYear: String { self ?? "XXXX" }
}

/// What a text last spoke of.
struct TimeContext {
  /// The day that the sentence last named.
  var dayOfSentence: CivilDate?
  /// Whether what is asked for ends a range that began with what was last named.
  var isInRange = false
  /// The day that was last named.
  private(set) var day: CivilDate?
  /// All days that were named.
  private var days: [CivilDate] = []
  /// The first day of the day or stretch that was last named, and the unit of that.
  private(set) var last: (date: CivilDate, unit: TimeUnit)?
  /// The same for the last that was given with a month and a year, in this paragraph.
  private(set) var dated: (date: CivilDate, unit: TimeUnit)?
  /// Days that this paragraph gave in full.
  private(set) var daysOfParagraph: [CivilDate] = []

  mutating func beginParagraph() {
    dated = nil
    if !daysOfParagraph.isEmpty { daysOfParagraph = [] }
  }

  mutating func speaks(of date: CivilDate, _ unit: TimeUnit, isExplicit: Bool) {
    last = (date, unit)
    if unit == .day {
      (day, dayOfSentence) = (date, date)
      days.append(date)
    }
    guard isExplicit, unit == .day || unit == .month else { return }
    dated = (date, unit)
    if unit == .day { daysOfParagraph.append(date) }
  }

  /// The last day named that is `date` or lies before it.
  func day(notAfter date: CivilDate) -> CivilDate? { days.last { $0 <= date } }

  /// The last date that is known so exactly that stretches of `unit` can be counted from it.
  func date(downTo unit: TimeUnit) -> CivilDate? {
    if let last, last.unit.rawValue <= unit.rawValue { return last.date }
    return unit.rawValue < TimeUnit.month.rawValue ? day : nil
  }
}
