extension TimeGrammar {
  /// "yesterday", "tonight", "le lendemain"
  func day(_ i: Int) -> TimeMatch? {
    if let part = value(i, .tonight) {
      let shift = TimeShift(part >= TimeSense.ofYesterday ? -1 : 0)
      return TimeMatch(i, i + 1, .offset(.day, shift), .part(part % TimeSense.ofYesterday))
    }
    if let days = value(i, .textDay) {
      return TimeMatch(i, i + 1, .offset(.day, TimeShift(days, fromText: true)))
    }
    guard let days = value(i, .day), !isPartOfName(i) else { return nil }
    // "la mañana" is the morning, "demain matin" is tomorrow morning.
    if has(i, .dayPart), has(i - 1, .article) { return nil }
    return TimeMatch(i, i + 1, .offset(.day, TimeShift(days)))
  }

  /// What "last", "this", "next", "that" or "the following" at `i` means.
  func shift(_ i: Int) -> TimeShift? {
    if let count = value(i, .anaphor) { return TimeShift(count, fromText: true) }
    return value(i, .shift).map { TimeShift($0) }
  }

  /// "last week", "next Tuesday", "this morning", "the last three years", "recent weeks"
  func shifted(_ i: Int) -> TimeMatch? {
    let k = has(i, .article) ? i + 1 : i
    if let match = stretch(i, k) { return match }
    guard has(k, .shift) || has(k, .stretch) || has(k, .anaphor) else { return nil }
    if !has(k, .anaphor) || has(k, .shift), let (amount, end) = amount(k + 1), let unit = unit(end)
    {
      return TimeMatch(i, end + 1, .duration(amount, unit))
    }
    guard let shift = shift(k) else { return nil }
    if let match = lastDate(i, k, shift) { return match }
    if let part = value(k + 1, .dayPart) {
      return partOfDay(i, k + 2, part, shift)
    }
    guard let meaning = neighbour(k + 1, shift) else { return nil }
    var end = k + 2
    if isMark(end, "-"), has(end + 1, .there) { end += 2 }
    return TimeMatch(i, end, meaning, value(k + 1, .dayPart).map(DayTime.part))
  }

  /// "el pasado 12 de marzo"
  private func lastDate(_ start: Int, _ k: Int, _ shift: TimeShift) -> TimeMatch? {
    guard !shift.isFromText, shift.count != 0, var date = absoluteDate(k + 1),
      case .calendar(nil, _, _?) = date.meaning
    else { return nil }
    date.start = start
    date.tense = shift.count
    return date
  }

  /// "this morning", "last night", "that evening", "the next morning"
  private func partOfDay(_ start: Int, _ end: Int, _ part: Int, _ shift: TimeShift) -> TimeMatch? {
    var (shift, end) = (shift, end)
    if isMark(end, "-"), has(end + 1, .there) {
      shift = TimeShift(0, fromText: true)
      end += 2
    }
    // "the last night" of a journey is not that before today.
    if shift.count < 0, has(start, .article) { return nil }
    if shift.count > 0 { shift.isFromText = true }
    return TimeMatch(start, end, .offset(.day, shift), .part(part))
  }

  /// "recent weeks", "the past year"
  private func stretch(_ i: Int, _ k: Int) -> TimeMatch? {
    guard let direction = value(k, .stretch), let unit = unit(k + 1), !unit.isOfDay else {
      return nil
    }
    if value(k + 1, .units) != nil {
      // "the last days of Rome"
      return has(k + 2, .link) ? nil : TimeMatch(i, k + 2, .reference(direction))
    }
    let isLong = unit == .decade || unit == .century || unit == .year
    guard !has(k, .shift) || isLong else { return nil }
    return TimeMatch(i, k + 2, .duration(.whole(1), unit))
  }

  /// "la semaine dernière", "el lunes pasado", "ce jour-là"
  func shiftedBehind(_ i: Int) -> TimeMatch? {
    let k = has(i, .article) ? i + 1 : i
    guard let shift = shift(k + 1), !has(k, .shift) else { return nil }
    if let part = value(k, .dayPart), k > i, shift.isFromText {
      return TimeMatch(i, k + 2, .offset(.day, shift), .part(part))
    }
    guard let meaning = neighbour(k, shift), !has(k, .dayPart) || has(k, .weekday) else {
      return nil
    }
    // In "Monday this week" and "a year next to it" the two do not belong together.
    guard neighbour(k + 2, shift) == nil, unit(k) == nil || k > i || has(i - 1, .dateLead) else {
      return nil
    }
    // "year that" does not point back as "année suivante" does.
    if value(k + 1, .anaphor) == 0 { return nil }
    return TimeMatch(i, k + 2, meaning, value(k, .dayPart).map(DayTime.part))
  }

  /// What token `i` means behind "last", "this" or "next".
  private func neighbour(_ i: Int, _ shift: TimeShift) -> TimeMeaning? {
    let pointsBack = isMark(i + 1, "-") && has(i + 2, .there)
    var shift = pointsBack ? TimeShift(0, fromText: true) : shift
    if let unit = value(i, .unit).flatMap(TimeUnit.init(rawValue:)) {
      if unit == .day {
        // "the next day" is that of a tale; "last day" and "this day" are no dates.
        shift.isFromText = shift.isFromText || shift.count > 0
        guard shift.isFromText else { return nil }
      }
      return unit.isOfDay ? nil : .offset(unit, shift)
    }
    if let day = sense(i, .weekday), isNamed(i, day) { return .weekday(day.value, shift: shift) }
    if let month = sense(i, .month), isNamed(i, month) {
      return .month(month.value, shift: shift.count)
    }
    if let season = value(i, .season) { return .season(season, year: nil, shift: shift.count) }
    guard let holiday = value(i, .holiday), !shift.isFromText else { return nil }
    return .holiday(Holiday(number: holiday), year: shift.count == 0 ? nil : .shifted(shift))
  }

  /// Whether a month or weekday is no other word: "this may" is none, "this May" is one.
  private func isNamed(_ i: Int, _ sense: TimeSense) -> Bool { !sense.isWeak || token(i).isCapital }

  // MARK: Distances

  /// "three days ago", "two years later", "the day before"
  func distance(_ i: Int) -> TimeMatch? {
    guard let (amount, k) = amount(i) ?? oneBefore(i), let unit = unit(k) else { return nil }
    var (total, end) = (amount, k + 1)
    if has(end, .conjunction), has(end + 1, .one), value(end + 2, .half) == 0,
      case .whole(let count) = amount
    {
      (total, end) = (.tenths(count, 5), end + 3)
    }
    if let direction = value(end, .ago) {
      let isBracketed = isGluedMark(k - 1, "]") && isMark(i - 1, "[")
      return offset(isBracketed ? i - 1 : i, end + 1, total, unit, TimeShift(direction))
    }
    guard let later = sense(end, .later), !later.isWeak || endsPhrase(end + 1) else { return nil }
    return offset(i, end + 1, total, unit, TimeShift(later.value, fromText: true))
  }

  /// "a" or "the" before a unit.
  private func oneBefore(_ i: Int) -> (amount: TimeAmount, end: Int)? {
    has(i, .one) || has(i, .article) && value(i + 1, .unit) != nil ? (.whole(1), i + 1) : nil
  }

  /// Whether no noun can follow at `i`, so that "before" behind a length stands alone.
  func endsPhrase(_ i: Int) -> Bool {
    token(i).kind == .mark || token(i).kind == .end || has(i, .conjunction) || has(i, .tense)
  }

  /// "vor drei Tagen", "il y a trois jours", "in three days"
  func distanceAhead(_ i: Int) -> TimeMatch? {
    guard let lead = sense(i, .agoLead), let (amount, k) = amount(i + 1) ?? oneAfter(i),
      let unit = unit(k)
    else { return nil }
    // "in three days" is a length as often as a distance, but for one future verb.
    // "days in a year"
    let isLast = has(i + 1, .one) && endsPhrase(k + 1) && self.unit(i - 1) == nil
    guard !lead.isWeak || tense(near: i) >= (isLast ? 0 : 1) else { return nil }
    return offset(i, k + 1, amount, unit, TimeShift(lead.value))
  }

  private func oneAfter(_ i: Int) -> (amount: TimeAmount, end: Int)? {
    has(i + 1, .one) ? (.whole(1), i + 2) : nil
  }

  private func offset(
    _ start: Int, _ end: Int, _ amount: TimeAmount, _ unit: TimeUnit, _ shift: TimeShift
  ) -> TimeMatch {
    var (unit, shift) = (unit, shift)
    switch amount {
    case .tenths(let years, 5) where unit == .year:
      shift.count *= 12 * years + 6
      unit = .month
    default:
      guard let count = amount.count else { return TimeMatch(start, end, .reference(shift.count)) }
      shift.count *= count
    }
    return TimeMatch(start, end, .offset(unit, shift))
  }

  // MARK: Others

  /// "now", "recently", "in the past"
  func reference(_ i: Int) -> TimeMatch? {
    let k = has(i + 1, .article) ? i + 2 : i + 1
    if has(i, .agoLead), k > i + 1 || isPhrase(k), let direction = value(k, .stretch),
      endsPhrase(k + 1)
    {
      return TimeMatch(i, k + 1, .reference(direction))
    }
    guard let direction = value(i, .reference), !isPartOfName(i) else { return nil }
    return TimeMatch(i, i + 1, .reference(direction))
  }

  /// "year-end", "Monatsbeginn"
  func edge(_ i: Int) -> TimeMatch? {
    guard let edge = value(i, .edge), let unit = TimeUnit(rawValue: edge / 10) else { return nil }
    let year = unit == .year ? yearNumber(i + 1) : nil
    var match = TimeMatch(
      i, year?.end ?? i + 1, year.map { .year($0.year) } ?? .offset(unit, TimeShift(0)))
    match.modifier = TimeModifier.allCases[edge % 10]
    return match
  }

  /// "on the 29th", "until the 3rd"
  func bareDay(_ i: Int) -> TimeMatch? {
    guard has(i, .article), has(i - 1, .dateLead), let (day, end) = dayNumber(i + 1), end == i + 3,
      has(i + 2, .ordinalSuffix), endsPhrase(end), !has(end, .conjunction)
    else { return nil }
    return TimeMatch(i, end, .calendar(year: nil, month: nil, day: day))
  }

  /// "over the weekend"
  func weekend(_ i: Int) -> TimeMatch? {
    let k = has(i, .article) ? i + 1 : i
    guard unit(k) == .weekend, value(k, .unit) != nil, k > i || has(i - 1, .dateLead) else {
      return nil
    }
    return TimeMatch(i, k + 1, .offset(.weekend, TimeShift(0)))
  }
}
