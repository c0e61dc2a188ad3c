// Days, months, years and seasons.
extension TimeResolver {
  mutating func calendar(_ said: TimeYear?, _ month: Int?, _ day: Int?, _ tense: Int) -> String {
    let given = year(said)
    guard let month else {
      if let day { return dayOfMonth(day, tense) }
      guard let year = given else { return "XXXX" }
      guard let date = CivilDate(year: year, month: 1, day: 1) else { return TimeValue.year(year) }
      return named(date, .year)
    }
    let unit: TimeUnit = day == nil ? .month : .day
    let year = said == nil ? likelyYear(month, day, tense) : given
    guard let year, let date = CivilDate(year: year, month: month, day: day ?? 1) else {
      return year.map(TimeValue.year).orUnknownYear + "-" + TimeValue.padded(month, 2)
        + (day.map { "-" + TimeValue.padded($0, 2) } ?? "")
    }
    return named(date, unit, isExplicit: said != nil)
  }

  /// A day whose month was not said: that of the time spoken of, or the nearest on the side that the
  /// tense tells.
  private mutating func dayOfMonth(_ day: Int, _ tense: Int) -> String {
    guard let base = context.date(downTo: .month) ?? anchor else {
      return "XXXX-XX-" + TimeValue.padded(day, 2)
    }
    var month = base
    if base == anchor {
      if tense > 0, day < base.day { month = base.adding(months: 1) }
      if tense <= 0, day > base.day { month = base.adding(months: -1) }
    }
    guard let date = CivilDate(year: month.year, month: month.month, day: day) else {
      return TimeValue.month(month) + "-" + TimeValue.padded(day, 2)
    }
    return named(date, .day)
  }

  /// The year of a month or day that came without one.
  private func likelyYear(_ month: Int, _ day: Int?, _ tense: Int) -> Int? {
    let asked = month * 100 + (day ?? 0)
    if context.isInRange, let (date, _) = context.last {
      return asked >= date.month * 100 + (day == nil ? 0 : date.day) ? date.year : date.year + 1
    }
    if let (date, unit) = context.dated, tense <= 0, date.year != anchor?.year {
      // What is told goes on in the year of the date before.
      let before = date.month * 100 + (unit == .day && day != nil ? date.day : 0)
      if asked >= before { return date.year }
    }
    if isNarrative, tense <= 0, let last = context.last { return last.date.year }
    guard let anchor else { return context.last?.date.year }
    let written = anchor.month * 100 + (day == nil ? 0 : anchor.day)
    if tense > 0 { return asked >= written ? anchor.year : anchor.year + 1 }
    if tense < 0 { return asked <= written ? anchor.year : anchor.year - 1 }
    let months = month - anchor.month
    return anchor.year + (months > 6 ? -1 : months < -6 ? 1 : 0)
  }

  mutating func holiday(_ holiday: Holiday, _ said: TimeYear?, _ tense: Int) -> String {
    if case .shifted(let shift) = said, let anchor, let this = holiday.day(in: anchor.year) {
      // The last before the day of writing, or the next behind it.
      let isOther = shift.count < 0 ? this >= anchor : this <= anchor
      let year = isOther ? anchor.year + shift.count : anchor.year
      return named(holiday.day(in: year) ?? this, .day)
    }
    if let said {
      guard let year = year(said), let day = holiday.day(in: year) else { return "XXXX-XX-XX" }
      return named(day, .day, isExplicit: true)
    }
    guard let year = anchor?.year ?? context.last?.date.year, let day = holiday.day(in: year) else {
      guard case .fixed(let month, let day) = holiday else { return "XXXX-XX-XX" }
      return calendar(nil, month, day, tense)
    }
    let likely = likelyYear(day.month, day.day, tense) ?? year
    return named(holiday.day(in: likely) ?? day, .day)
  }

  mutating func month(_ month: Int, _ shift: Int) -> String {
    guard let anchor else { return "XXXX-" + TimeValue.padded(month, 2) }
    var year = anchor.year
    if shift < 0, month >= anchor.month { year -= 1 }
    if shift > 0, month <= anchor.month { year += 1 }
    guard let first = CivilDate(year: year, month: month, day: 1) else { return "XXXX" }
    return named(first, .month)
  }

  mutating func weekday(_ weekday: Int, _ shift: TimeShift?, _ tense: Int) -> String {
    // A caption that gives a day in full goes on with its weekday alone.
    if shift == nil, let day = context.daysOfParagraph.last(where: { $0.weekday == weekday }) {
      return named(day, .day)
    }
    if shift == nil, context.isInRange, let day = context.dayOfSentence {
      return named(day.adding(days: (weekday - day.weekday + 7) % 7), .day)
    }
    guard let base = shift.map({ base(of: $0, .day) ?? anchor }) ?? anchor else {
      return "XXXX-WXX-\(weekday)"
    }
    var distance = weekday - base.weekday
    switch shift?.count {
    case 0 where shift?.isFromText == true:
      // "That Thursday" is the nearest.
      if abs(distance) > 3 { distance += distance < 0 ? 7 : -7 }
    case nil:
      if tense > 0, distance < 0 { distance += 7 }
      if tense <= 0, distance > 0 { distance -= 7 }
    case .some(..<0): if distance >= 0 { distance -= 7 }
    case .some(1...): if distance <= 0 { distance += 7 }
    default: if tense > 0, distance < 0 { distance += 7 }
    }
    return named(base.adding(days: distance), .day)
  }

  func seasonYear(_ season: Int, _ said: TimeYear?, _ shift: Int?, _ tense: Int) -> String {
    if said != nil { return year(said).map(TimeValue.year).orUnknownYear }
    guard let anchor else { return "XXXX" }
    // The season's first month tells whether it has begun; a winter bears the year it begins in.
    let begin = 3 * (season + 1)
    var year = anchor.year
    switch shift {
    case .some(..<0): if anchor.month < begin + 3 { year -= 1 }
    case .some(1...): if anchor.month >= begin { year += 1 }
    case .some: break
    case nil:
      if tense < 0, anchor.month < begin { year -= 1 }
      if tense > 0, anchor.month >= begin + 3 { year += 1 }
    }
    return TimeValue.year(year)
  }

  mutating func offset(_ unit: TimeUnit, _ shift: TimeShift, _ tense: Int) -> String {
    guard let base = base(of: shift, unit) else { return TimeValue.unknown(unit) }
    let count = shift.count
    switch unit {
    case .day: return named(base.adding(days: count), unit)
    case .week: return named(base.adding(days: 7 * count), unit)
    case .fortnight: return named(base.adding(days: 14 * count), unit)
    case .weekend:
      // On a weekday, "this weekend" of a tale is the one before.
      let isPast = count == 0 && !shift.isFromText && tense < 0 && base.weekday <= 5
      return named(base.adding(days: isPast ? -7 : 7 * count), unit)
    case .month: return named(firstOfMonth(base.adding(months: count)), unit)
    case .quarter: return named(firstOfMonth(base.adding(months: 3 * count)), unit)
    case .year: return named(firstOfMonth(base.adding(years: count)), unit)
    case .decade: return TimeValue.text(base.adding(years: 10 * count), unit)
    case .century: return TimeValue.text(base.adding(years: 100 * count), unit)
    case .second, .minute, .hour: return TimeValue.day(base)
    }
  }

  private func firstOfMonth(_ day: CivilDate) -> CivilDate { day.adding(days: 1 - day.day) }
}
