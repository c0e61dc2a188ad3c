/// Turns meanings into values, by the day of writing and by what the text spoke of before.
struct TimeResolver {
  /// The day of writing.
  let anchor: CivilDate?
  /// The day, or the first day of the stretch, that the text last named in full.
  private(set) var spokenOf: CivilDate?
  /// The day that the sentence last named.
  private var dayOfSentence: CivilDate?

  init(anchor: CivilDate?) { self.anchor = anchor }

  /// Forgets what counts inside one sentence alone.
  mutating func beginSentence() { dayOfSentence = nil }

  /// Value and type of `match`; `tense` is -1 past, 1 future, 0 unknown.
  mutating func resolve(
    _ match: TimeMatch, tense: Int
  ) -> (value: String, type: DateMention.Kind) {
    switch match.meaning {
    case .duration(let amount, let unit): return (duration(amount, unit), .duration)
    case .every(let amount, let unit): return (duration(amount, unit), .set)
    case .everyWeekday(let day):
      return ("XXXX-WXX-\(day)" + (match.time?.text ?? ""), .set)
    case .everyMonth(let month): return ("XXXX-" + Self.padded(month, 2), .set)
    case .everyDayPart(let part): return ("XXXX-XX-XX" + DayTime.part(part).text, .set)
    case .reference(let direction):
      return (["PAST_REF", "PRESENT_REF", "FUTURE_REF"][direction + 1], .date)
    case .offset(let unit, let count, _) where unit.isOfDay:
      return (hours(unit, count), .time)
    default:
      let value = date(match.meaning, tense)
      return match.time.map { (value + $0.text, .time) } ?? (value, .date)
    }
  }

  private func duration(_ amount: TimeAmount, _ unit: TimeUnit) -> String {
    let count = unit == .fortnight ? .whole((amount.count ?? 1) * 2) : amount
    return (unit.isOfDay ? "PT" : "P") + count.text + unit.designator
  }

  /// A time some hours away: of the day nothing but the date is sure.
  private func hours(_ unit: TimeUnit, _ count: Int) -> String {
    guard let anchor else { return "XXXX-XX-XXTXX" }
    return Self.text(unit == .hour ? anchor.adding(days: count / 24) : anchor) + "TXX"
  }

  private mutating func date(_ meaning: TimeMeaning, _ tense: Int) -> String {
    switch meaning {
    case .calendar(let year, let month, let day): return calendar(year, month, day, tense)
    case .month(let month, let shift): return self.month(month, shift)
    case .weekday(let weekday, let shift): return self.weekday(weekday, shift, tense)
    case .season(let season, let year, let shift):
      return seasonYear(season, year, shift, tense) + "-" + TimeLetters.seasons[season]
    case .quarter(let quarter, let year, let shift):
      return yearText(year, shift ?? 0) + "-Q\(quarter)"
    case .decade(let decade): return Self.padded(decade, 3)
    case .century(let century): return Self.padded(century - 1, 2)
    case .beforeChrist(let year): return "BC" + Self.padded(year, 4)
    case .offset(let unit, let count, let fromText): return offset(unit, count, fromText)
    default: return (dayOfSentence ?? anchor).map(Self.text) ?? "XXXX-XX-XX"
    }
  }

  // MARK: Days, months and years

  private mutating func calendar(
    _ year: Int?, _ month: Int?, _ day: Int?, _ tense: Int
  ) -> String {
    guard let month else { return named(year, 1, 1, .year) }
    if let year { return named(year, month, day ?? 1, day == nil ? .month : .day) }
    guard let year = nearestYear(month, day, tense) else {
      return "XXXX-" + Self.padded(month, 2) + (day.map { "-" + Self.padded($0, 2) } ?? "")
    }
    return named(year, month, day ?? 1, day == nil ? .month : .day)
  }

  /// Remembers a date and writes it down to `unit`.
  private mutating func named(_ year: Int?, _ month: Int, _ day: Int, _ unit: TimeUnit) -> String {
    guard let year else { return "XXXX" }
    guard year > 0 else { return "BC" + Self.padded(1 - year, 4) }
    if let date = CivilDate(year: year, month: month, day: day) {
      spokenOf = date
      if unit == .day { dayOfSentence = date }
    }
    return Self.padded(year, 4) + (unit == .year ? "" : "-" + Self.padded(month, 2))
      + (unit == .day ? "-" + Self.padded(day, 2) : "")
  }

  /// The year that puts `month` nearest to the day of writing, on the side that the tense tells.
  private func nearestYear(_ month: Int, _ day: Int?, _ tense: Int) -> Int? {
    guard let anchor else { return spokenOf?.year }
    let asked = day.map { month * 100 + $0 } ?? month
    let written = day == nil ? anchor.month : anchor.month * 100 + anchor.day
    if tense > 0 { return asked >= written ? anchor.year : anchor.year + 1 }
    if tense < 0 { return asked <= written ? anchor.year : anchor.year - 1 }
    let months = month - anchor.month
    return anchor.year + (months > 6 ? -1 : months < -6 ? 1 : 0)
  }

  private mutating func month(_ month: Int, _ shift: Int) -> String {
    guard let anchor else { return "XXXX-" + Self.padded(month, 2) }
    var year = anchor.year
    if shift < 0, month >= anchor.month { year -= 1 }
    if shift > 0, month <= anchor.month { year += 1 }
    return named(year, month, 1, .month)
  }

  private mutating func weekday(_ weekday: Int, _ shift: Int?, _ tense: Int) -> String {
    guard let anchor else { return "XXXX-WXX-\(weekday)" }
    var distance = weekday - anchor.weekday
    switch shift {
    case nil:
      if tense > 0, distance < 0 { distance += 7 }
      if tense <= 0, distance > 0 { distance -= 7 }
    case .some(..<0): if distance >= 0 { distance -= 7 }
    case .some(1...): if distance <= 0 { distance += 7 }
    default: break
    }
    let day = anchor.adding(days: distance)
    return named(day.year, day.month, day.day, .day)
  }

  private func seasonYear(_ season: Int, _ year: Int?, _ shift: Int?, _ tense: Int) -> String {
    guard year == nil, let anchor else { return yearText(year, 0) }
    // The season's first month tells whether it has begun; a winter bears the year it begins in.
    let begin = 3 * (season + 1)
    switch shift {
    case .some(..<0):
      return Self.padded(anchor.month < begin + 3 ? anchor.year - 1 : anchor.year, 4)
    case .some(1...): return Self.padded(anchor.month >= begin ? anchor.year + 1 : anchor.year, 4)
    default: break
    }
    if shift == nil, tense < 0, anchor.month < begin { return Self.padded(anchor.year - 1, 4) }
    if shift == nil, tense > 0, anchor.month >= begin + 3 {
      return Self.padded(anchor.year + 1, 4)
    }
    return Self.padded(anchor.year, 4)
  }

  private func yearText(_ year: Int?, _ shift: Int) -> String {
    (year ?? anchor.map { $0.year + shift }).map { Self.padded($0, 4) } ?? "XXXX"
  }
}

// MARK: Offsets

extension TimeResolver {
  private mutating func offset(_ unit: TimeUnit, _ count: Int, _ fromText: Bool) -> String {
    guard let base = fromText ? spokenOf : anchor else { return Self.unknown(unit) }
    switch unit {
    case .day:
      let day = base.adding(days: count)
      return named(day.year, day.month, day.day, .day)
    case .week: return week(base.adding(days: 7 * count))
    case .fortnight: return week(base.adding(days: 14 * count))
    case .weekend: return week(base.adding(days: 7 * count)) + "-WE"
    case .month:
      let month = base.adding(months: count)
      return named(month.year, month.month, 1, .month)
    case .quarter:
      let month = base.adding(months: 3 * count)
      return Self.padded(month.year, 4) + "-Q\(month.quarter)"
    case .year: return named(base.year + count, 1, 1, .year)
    case .decade: return Self.padded(base.year / 10 + count, 3)
    case .century: return Self.padded(base.year / 100 + count, 2)
    case .second, .minute, .hour: return Self.text(base)
    }
  }

  private static func unknown(_ unit: TimeUnit) -> String {
    switch unit {
    case .week, .fortnight: "XXXX-WXX"
    case .weekend: "XXXX-WXX-WE"
    case .month: "XXXX-XX"
    case .quarter: "XXXX-QX"
    case .year: "XXXX"
    case .decade: "XXX"
    case .century: "XX"
    default: "XXXX-XX-XX"
    }
  }

  private func week(_ day: CivilDate) -> String {
    let week = day.week
    return Self.padded(week.year, 4) + "-W" + Self.padded(week.number, 2)
  }

  static func text(_ day: CivilDate) -> String {
    padded(day.year, 4) + "-" + padded(day.month, 2) + "-" + padded(day.day, 2)
  }

  /// `number` with zeros before it up to `width` digits; before the year 0 with a sign.
  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(abs(number))
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count))
      + digits
  }
}
