extension TimeGrammar {
  // MARK: Parts

  /// A year in four digits, or of any length before an era.
  func yearNumber(_ i: Int) -> (year: Int, end: Int)? {
    guard let (year, count) = digits(i), count == 4, (1000...2199).contains(year) else {
      return nil
    }
    // "2,000.5", "2014abc", "2000 %"
    if isGluedMark(i + 1, ",") || isGluedMark(i + 1, "."), gluedDigits(i + 2) != nil { return nil }
    if token(i + 1).kind == .word, token(i + 1).isGlued { return nil }
    if isMark(i + 1, "%") || isMark(i + 1, "$") || has(i + 1, .quantity) || isLength(i) {
      return nil
    }
    return (year, i + 1)
  }

  /// Whether a plural unit, or an age, follows: "2000 years", "2000 year old".
  private func isLength(_ i: Int) -> Bool {
    let k = isMark(i + 1, "-") ? i + 2 : i + 1
    return has(k, .units) || unit(k) != nil && has(isMark(k + 1, "-") ? k + 2 : k + 1, .age)
  }

  /// Years that news speak of.
  func plausible(_ year: Int) -> Bool { (1900...2100).contains(year) }

  /// The day of a month, with what makes it an ordinal.
  private func dayNumber(_ i: Int) -> (day: Int, end: Int)? {
    if let (day, count) = digits(i) {
      guard (1...31).contains(day), count <= 2 else { return nil }
      if has(i + 1, .ordinalSuffix), token(i + 1).isGlued { return (day, i + 2) }
      if token(i + 1).kind == .word, token(i + 1).isGlued { return nil }
      return (day, isGluedMark(i + 1, ".") ? i + 2 : i + 1)
    }
    return value(i, .ordinal).flatMap { $0 <= 31 ? ($0, i + 1) : nil }
  }

  /// A month's name, with the stop of an abbreviation.
  private func monthName(_ i: Int) -> (month: TimeSense, end: Int)? {
    guard let month = sense(i, .month) else { return nil }
    // The last stop of a sentence is its own.
    let hasStop = month.isWeak && isGluedMark(i + 1, ".") && token(i + 2).kind != .end
    return (month, hasStop ? i + 2 : i + 1)
  }

  /// A year behind a month or a day and month: "2024", ", 2024", "de 2024", "last year" is not.
  private func yearBehind(_ i: Int, comma: Bool = true) -> (year: Int, end: Int)? {
    var k = i
    if comma, isMark(k, ",") { k += 1 }
    if k == i, has(k, .link) { k += 1 }
    return yearNumber(k)
  }

  // MARK: Dates in words

  /// "June 25, 2024", "25 June", "25. Juni 2024", "June 2024", "June"
  func absoluteDate(_ i: Int) -> TimeMatch? {
    dayMonth(i) ?? monthDay(i) ?? holiday(i)
  }

  private func dayMonth(_ i: Int) -> TimeMatch? {
    guard let (day, dayEnd) = dayNumber(i) else { return nil }
    let k = has(dayEnd, .link) || isMark(dayEnd, "-") ? dayEnd + 1 : dayEnd
    guard let (month, end) = monthName(k), day <= CivilDate.days(inMonth: month.value, of: 2000)
    else { return nil }
    let year = yearBehind(end)
    return TimeMatch(
      i, year?.end ?? end, .calendar(year: year?.year, month: month.value, day: day))
  }

  private func monthDay(_ i: Int) -> TimeMatch? {
    guard let (month, monthEnd) = monthName(i) else { return nil }
    if let (day, end) = dayNumber(monthEnd), !isMark(end, "%"), unit(end) == nil,
      day <= CivilDate.days(inMonth: month.value, of: 2000)
    {
      // The stop behind an English day ends the sentence.
      let end = isMark(end - 1, ".") ? end - 1 : end
      let year = yearBehind(end)
      return TimeMatch(
        i, year?.end ?? end, .calendar(year: year?.year, month: month.value, day: day))
    }
    if let (year, end) = yearBehind(monthEnd) {
      return TimeMatch(i, end, .calendar(year: year, month: month.value, day: nil))
    }
    guard !month.isWeak || (i > 0 && token(i).end - token(i).start > 2 && isLed(i)) else {
      return nil
    }
    return TimeMatch(
      i, month.isWeak ? i + 1 : monthEnd, .calendar(year: nil, month: month.value, day: nil))
  }

  /// Whether a preposition or modifier of dates stands before token `i`.
  private func isLed(_ i: Int) -> Bool {
    has(i - 1, .dateLead) || has(i - 1, .modifier) || has(i - 1, .agoLead)
  }

  private func holiday(_ i: Int) -> TimeMatch? {
    guard let day = value(i, .holiday) else { return nil }
    let year = yearBehind(i + 1, comma: false)
    return TimeMatch(
      i, year?.end ?? i + 1, .calendar(year: year?.year, month: day / 100, day: day % 100))
  }

  /// "Tuesday", "Tuesday, June 25"
  func weekday(_ i: Int) -> TimeMatch? {
    if let day = value(i, .weekdays) { return TimeMatch(i, i + 1, .everyWeekday(day)) }
    guard let day = sense(i, .weekday) else { return nil }
    var k = i + 1
    if day.isWeak, isGluedMark(k, ".") { k += 1 }
    if isMark(k, ",") { k += 1 }
    while has(k, .dateLead) || has(k, .article) { k += 1 }
    if k <= i + 4, let date = absoluteDate(k) ?? isoDate(k) ?? numericDate(k), date.meaning.isDay {
      return TimeMatch(i, date.end, date.meaning)
    }
    return day.isWeak ? nil : TimeMatch(i, i + 1, .weekday(day.value, shift: nil))
  }

  // MARK: Dates in digits

  /// "2024-06-25", "2024-06-25T14:30", "2024/06/25"
  func isoDate(_ i: Int) -> TimeMatch? {
    guard let year = digits(i, count: 4), (1000...2999).contains(year) else { return nil }
    for separator in ["-", "/"] as [Unicode.Scalar] {
      guard isGluedMark(i + 1, separator), let month = gluedDigits(i + 2, count: 2),
        isGluedMark(i + 3, separator), let day = gluedDigits(i + 4, count: 2),
        CivilDate(year: year, month: month, day: day) != nil
      else { continue }
      var match = TimeMatch(i, i + 5, .calendar(year: year, month: month, day: day))
      if token(i + 5).isGlued, token(i + 5).end - token(i + 5).start == 1,
        token(i + 5).kind == .word, let clock = clockDigits(i + 6)
      {
        match.time = clock.time
        match.end = clock.end
        if token(match.end).isGlued, token(match.end).kind == .word,
          token(match.end).end - token(match.end).start == 1
        {
          match.end += 1
        }
      }
      return match
    }
    return nil
  }

  /// "25.06.2024", "6/25/2024", "25.06."
  func numericDate(_ i: Int) -> TimeMatch? {
    guard let (first, firstCount) = digits(i), firstCount <= 2 else { return nil }
    for separator in [".", "/", "-"] as [Unicode.Scalar] {
      guard isGluedMark(i + 1, separator), let (second, secondCount) = gluedDigits(i + 2),
        secondCount <= 2, isGluedMark(i + 3, separator), let (year, count) = gluedDigits(i + 4)
      else { continue }
      // Versions and sections are numbered with more stops and with short numbers.
      guard count == 4 || (count == 2 && firstCount == 2 && secondCount == 2) else { return nil }
      if isGluedMark(i + 5, separator), gluedDigits(i + 6) != nil { return nil }
      let fullYear = count == 4 ? year : year < 50 ? 2000 + year : 1900 + year
      guard let (month, day) = ordered(first, second, stops: separator == "."),
        CivilDate(year: fullYear, month: month, day: day) != nil, fullYear >= 1000
      else { return nil }
      return TimeMatch(i, i + 5, .calendar(year: fullYear, month: month, day: day))
    }
    return nil
  }

  /// Which of two numbers is the month; with stops between them the day always comes first.
  private func ordered(_ first: Int, _ second: Int, stops: Bool) -> (month: Int, day: Int)? {
    if second > 12 { return (first, second) }
    if first > 12 || stops || first == second { return (second, first) }
    return lexicon.isMonthFirst.map { $0 ? (first, second) : (second, first) }
  }
}
