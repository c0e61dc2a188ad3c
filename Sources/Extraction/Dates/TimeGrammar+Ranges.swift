// Members of ranges and lists that leave out what another member says.
extension TimeGrammar {
  /// What joins two members: a dash, a stroke, a comma, "and", "to"; the number of the next token.
  private func joint(_ i: Int, comma: Bool = false) -> Int? {
    if isMark(i, "-") || isMark(i, "/") || isMark(i, "&") { return i + 1 }
    var k = i
    if comma, isMark(k, ",") { k += 1 }
    if has(k, .conjunction) { k += 1 }
    guard k > i else { return nil }
    // "vom 3. bis zum 5. Juni", "del 3 al 5 de junio"
    while k < i + 4, has(k, .article) || has(k, .dateLead) { k += 1 }
    return k
  }

  /// Whether a dash or "to" stands between a match and another.
  func joins(_ match: TimeMatch, _ next: TimeMatch) -> Bool { joint(match.end) == next.start }

  // MARK: First members

  /// "19" in "19 and 20 June", "19–20 June 2024"; "March" in "March to August 2011"
  func firstOfRange(_ i: Int) -> TimeMatch? {
    if let (day, end) = dayNumber(i), let k = joint(end, comma: true), let next = dayOfList(k),
      case .calendar(let year, let month, let last?) = next, day < last
    {
      return TimeMatch(i, end, .calendar(year: year, month: month, day: day))
    }
    return firstOfDated(i) ?? firstOfClock(i)
  }

  /// The date that a list of days leads to: of "5, 6 and 7 June" the last.
  private func dayOfList(_ i: Int) -> TimeMeaning? {
    var k = i
    for _ in 0..<4 {
      if let date = absoluteDate(k), date.meaning.isDay { return date.meaning }
      guard let (_, end) = dayNumber(k), let next = joint(end, comma: true) else { return nil }
      k = next
    }
    return nil
  }

  /// "June 3" in "June 3 to July 5, 2019": the year of the second is that of the first.
  private func firstOfDated(_ i: Int) -> TimeMatch? {
    guard let first = absoluteDate(i), case .calendar(nil, let month?, let day) = first.meaning,
      let k = joint(first.end), let second = absoluteDate(k),
      case .calendar(let year?, let last?, let lastDay) = second.meaning,
      (day == nil) == (lastDay == nil)
    else { return nil }
    // "December to January 2020" begins in the year before.
    let isYearBefore = month > last
    switch year {
    case .given(let number):
      return TimeMatch(
        i, first.end,
        .calendar(year: .given(isYearBefore ? number - 1 : number), month: month, day: day))
    case .shifted:
      return isYearBefore
        ? nil : TimeMatch(i, first.end, .calendar(year: year, month: month, day: day))
    }
  }

  /// "3" in "from 3 to 5 p.m."
  private func firstOfClock(_ i: Int) -> TimeMatch? {
    guard let (hour, count) = digits(i), count <= 2, hour <= 24,
      has(i - 1, .clockLead) || has(i - 1, .dateLead) || isMark(i + 1, "-"),
      let k = joint(i + 1), digits(k) != nil, let second = clock(k),
      case .clock(let last, _, _, let zone)? = second.time
    else { return nil }
    let isAfternoon = last > 12 && hour < 12 && hour <= last - 12
    return TimeMatch(
      i, i + 1, .someDay,
      .clock(hour: (isAfternoon ? hour + 12 : hour) % 24, minute: nil, second: nil, zone: zone))
  }

  /// "20.00" in "20.00 to 23.30", which are times of day only behind a day.
  func firstOfStops(_ i: Int) -> TimeMatch? {
    guard let first = stopTime(i), let k = joint(first.end), let last = stopTime(k),
      endsPhrase(last.end), !isMark(last.end, "%"), !isMark(last.end, "$")
    else { return nil }
    return first
  }

  private func stopTime(_ i: Int) -> TimeMatch? {
    guard let hour = digits(i, count: 2), hour <= 24, isGluedMark(i + 1, "."),
      let minute = gluedDigits(i + 2, count: 2), minute < 60
    else { return nil }
    return TimeMatch(i, i + 3, .someDay, .at(hour: hour % 24, minute))
  }

  // MARK: Further members

  /// The next member of a range or list, if it leaves out what `match` says: "20" behind "June 19
  /// and", "15" behind "2014–", "30s" behind "the 20s and".
  func continuation(of match: TimeMatch) -> TimeMatch? {
    if case .clock? = match.time, let k = joint(match.end), stopTime(match.end - 3) != nil {
      return stopTime(k)
    }
    switch match.meaning {
    case .calendar(let year, let month?, let day?) where match.time == nil:
      return nextDay(match.end, year, month, day)
    case .calendar(.given(let year), nil, nil): return nextYear(match.end, year)
    case .decade:
      guard let k = joint(match.end) else { return nil }
      return decadeInDigits(k, k, isLed: true)
    default: return nil
    }
  }

  private func nextDay(_ i: Int, _ year: TimeYear?, _ month: Int, _ day: Int) -> TimeMatch? {
    guard let k = joint(i, comma: year == nil), let (next, dayEnd) = dayNumber(k), next > day,
      digits(k) != nil, next <= CivilDate.days(inMonth: month, of: 2000), absoluteDate(k) == nil
    else { return nil }
    let end = isMark(dayEnd - 1, ".") ? dayEnd - 1 : dayEnd
    // "June 19 and 20 others", "June 19, 20 people": a day is followed by no noun.
    let behind = token(end)
    guard behind.kind != .word || behind.meaning != 0 || isMark(i, "-"), unit(end) == nil,
      !has(end, .quantity), !isMark(end, "%"), !isGluedMark(end, ":"), clock(k) == nil,
      !(isGluedMark(end, ".") && gluedDigits(end + 1) != nil)
    else { return nil }
    let said = year == nil ? yearBehind(end) : nil
    // A comma joins days where more follow, or a year.
    if isMark(i, ","), !has(i + 1, .conjunction), said == nil, joint(end, comma: true) == nil {
      return nil
    }
    return TimeMatch(
      k, said?.end ?? end, .calendar(year: year ?? said?.year, month: month, day: next))
  }

  /// "91" in "1890–91", "1890/91"
  private func nextYear(_ i: Int, _ year: Int) -> TimeMatch? {
    guard isMark(i, "-") || isMark(i, "/"), let next = digits(i + 1, count: 2),
      next > year % 100, token(i).isGlued == token(i + 1).isGlued
    else { return nil }
    // With a hyphen, "2024-06" is a month.
    let isHyphen = isMark(i, "-") && token(i).end - token(i).start == 1 && token(i).isGlued
    guard !isHyphen || next > 12, !isGluedMark(i + 2, "-"), !isMark(i + 2, "%") else { return nil }
    if token(i + 2).kind == .word, token(i + 2).isGlued { return nil }
    return TimeMatch(i + 1, i + 2, .year(year - year % 100 + next))
  }
}
