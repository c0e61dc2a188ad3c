extension TimeGrammar {
  // MARK: Parts

  /// The day of a month, with what makes it an ordinal.
  func dayNumber(_ i: Int) -> (day: Int, end: Int)? {
    if let (day, count) = digits(i) {
      guard (1...31).contains(day), count <= 2 else { return nil }
      if has(i + 1, .ordinalSuffix), token(i + 1).isGlued { return (day, i + 2) }
      if token(i + 1).kind == .word, token(i + 1).isGlued { return nil }
      return (day, isGluedMark(i + 1, ".") ? i + 2 : i + 1)
    }
    return value(i, .ordinal).flatMap { $0 <= 31 ? ($0, i + 1) : nil }
  }

  /// A month's name, with the stop of an abbreviation.
  func monthName(_ i: Int) -> (month: TimeSense, end: Int)? {
    guard let month = sense(i, .month), !(month.isWeak && isJoined(i)) else { return nil }
    // The last stop of a sentence is its own.
    let hasStop = month.isWeak && isGluedMark(i + 1, ".") && token(i + 2).kind != .end
    return (month, hasStop ? i + 2 : i + 1)
  }

  /// Whether a word is joined to token `i` by a hyphen: "Sept-Laux" names a place.
  private func isJoined(_ i: Int) -> Bool {
    isGluedMark(i + 1, "-") && token(i + 2).isGlued && token(i + 2).kind == .word
  }

  /// A year behind a month or a day and month: "2024", ", 2024", "de 2024", "of last year".
  func yearBehind(_ i: Int, comma: Bool = true) -> (year: TimeYear, end: Int)? {
    var k = i
    if comma, isMark(k, ",") || isMark(k, "-") && token(k).isGlued { k += 1 }
    if k == i, has(k, .link) { k += 1 }
    if let (year, end) = yearNumber(k) { return (.given(year), end) }
    // "de l'année 2020", "des Jahres 2020"
    let unitStart = has(k, .article) ? k + 1 : k
    if unit(unitStart) == .year, let (year, end) = yearNumber(unitStart + 1) {
      return (.given(year), end)
    }
    return isMark(k - 1, ",") || isMark(k - 1, "-") ? nil : shiftedYear(k)
  }

  /// "last year", "that same year", "l'année dernière", "vergangenen Jahres"
  private func shiftedYear(_ i: Int) -> (year: TimeYear, end: Int)? {
    let k = has(i, .article) ? i + 1 : i
    if unit(k + 1) == .year, let shift = shift(k) { return (.shifted(shift), k + 2) }
    guard unit(k) == .year, let shift = shift(k + 1), shift.count != 0 || k == i + 1 else {
      return nil
    }
    return (.shifted(shift), k + 2)
  }

  // MARK: Dates in words

  /// "June 25, 2024", "25 June", "25. Juni 2024", "June 2024", "June"
  func absoluteDate(_ i: Int) -> TimeMatch? {
    dayMonth(i) ?? monthDay(i) ?? holiday(i)
  }

  private func dayMonth(_ i: Int) -> TimeMatch? {
    guard let (day, dayEnd) = dayNumber(i) else { return nil }
    var k = afterHyphen(dayEnd)
    // "the 1st day of June"
    if unit(k) == .day { k += 1 }
    if has(k, .link) { k += 1 }
    if has(k, .article) { k += 1 }
    guard let (month, end) = monthName(k), day <= CivilDate.days(inMonth: month.value, of: 2000)
    else { return nil }
    let year = yearBehind(end) ?? oldYear(behind: end)
    var match = TimeMatch(
      i, year?.end ?? end, .calendar(year: year?.year, month: month.value, day: day))
    // "le 12 mars dernier"
    if year == nil, let direction = value(end, .shift), direction != 0, unit(end + 1) == nil {
      match.end = end + 1
      match.tense = direction
    }
    return match
  }

  /// "420" in "30 September 420"
  private func oldYear(behind i: Int) -> (year: TimeYear, end: Int)? {
    guard let year = digits(i, count: 3), token(i + 1).kind != .word else { return nil }
    return (.given(year), i + 1)
  }

  private func monthDay(_ i: Int) -> TimeMatch? {
    guard let (month, monthEnd) = monthName(i) else { return nil }
    let dayStart = has(monthEnd, .article) ? monthEnd + 1 : afterHyphen(monthEnd)
    if let (day, dayEnd) = dayNumber(dayStart), isDay(day, of: month, dayStart, dayEnd) {
      // The stop behind an English day ends the sentence.
      let end = isMark(dayEnd - 1, ".") ? dayEnd - 1 : dayEnd
      let year = yearBehind(end)
      return TimeMatch(
        i, year?.end ?? end, .calendar(year: year?.year, month: month.value, day: day))
    }
    if let (year, end) = yearBehind(monthEnd) {
      return TimeMatch(i, end, .calendar(year: year, month: month.value, day: nil))
    }
    guard !month.isWeak || (token(i).end - token(i).start > 2 && isLed(i)) else { return nil }
    return TimeMatch(
      i, month.isWeak ? i + 1 : monthEnd, .calendar(year: nil, month: month.value, day: nil))
  }

  /// Whether a number behind a month is its day: "June 25", no "June 25 %" and no "June 25 hours".
  private func isDay(_ day: Int, of month: TimeSense, _ start: Int, _ end: Int) -> Bool {
    // "in June second place" names no day, "May second" may; digits do.
    if digits(start) == nil, month.isWeak || token(end).kind == .word && token(end).meaning == 0 {
      return false
    }
    return !isMark(end, "%") && unit(end) == nil && !(isGluedMark(end, ":"))
      && day <= CivilDate.days(inMonth: month.value, of: 2000)
  }

  /// Whether a preposition or modifier of dates stands before token `i`.
  private func isLed(_ i: Int) -> Bool {
    let k = isMark(i - 1, "-") ? i - 2 : i - 1
    return has(k, .dateLead) || has(k, .modifier) || has(k, .agoLead)
      || token(i).isCapital && has(k, .conjunction) && has(k - 1, .month)
  }

  /// "Christmas", "Easter 2024", "last Christmas" is elsewhere.
  private func holiday(_ i: Int) -> TimeMatch? {
    guard let number = value(i, .holiday), !isPartOfName(i) else { return nil }
    let year = yearBehind(i + 1, comma: false)
    let isLed = has(i - 1, .dateLead) || has(i - 1, .article) || has(i - 1, .clockLead)
    let next = token(i + 1)
    // "the Easter Bunny" is a name.
    if year == nil, !lexicon.nounsHaveCapitals, has(i - 1, .article), next.kind == .word,
      next.isCapital, next.meaning == 0
    {
      return nil
    }
    // "Christmas trees" are sold in November.
    guard year != nil || isLed || next.kind != .word || next.meaning != 0 else { return nil }
    return TimeMatch(
      i, year?.end ?? i + 1, .holiday(Holiday(number: number), year: year?.year))
  }

  // MARK: Weekdays

  /// "Tuesday", "Tuesday, June 25", "Thursday of next week"
  func weekday(_ i: Int) -> TimeMatch? {
    if let day = value(i, .weekdays) { return TimeMatch(i, i + 1, .everyWeekday(day)) }
    guard let day = sense(i, .weekday) else { return nil }
    let part = value(i, .dayPart).map(DayTime.part)
    var k = i + 1
    if day.isWeak, isGluedMark(k, ".") { k += 1 }
    let behindName = k
    if isMark(k, ",") { k += 1 }
    while has(k, .dateLead) || has(k, .article) { k += 1 }
    if k <= i + 4, let date = absoluteDate(k) ?? isoDate(k) ?? numericDate(k), date.meaning.isDay {
      return TimeMatch(i, date.end, date.meaning, date.time ?? part)
    }
    if part == nil, let match = dateBehindDayPart(i, behindName) { return match }
    if let (shift, end) = shiftedWeek(behindName) {
      return TimeMatch(i, end, .weekdayOfWeek(day.value, shift: shift), part)
    }
    let isTold = value(i - 1, .article) == 1 && has(i - 2, .dateLead)
    let shift = isTold ? TimeShift(0, fromText: true) : nil
    return day.isWeak && !(token(i).isCapital && isLed(i) && !token(behindName).isCapital)
      ? nil : TimeMatch(i, day.isWeak ? behindName : i + 1, .weekday(day.value, shift: shift), part)
  }

  /// "Nacht zum Mittwoch"
  func eve(_ i: Int) -> TimeMatch? {
    guard has(i, .eve), var match = longest(at: i + 1), match.meaning.isDay, match.time == nil
    else {
      return nil
    }
    match.start = i
    match.isEve = true
    match.time = .part(TimeLetters.night)
    return match
  }

  /// "Monday evening, June 24"
  private func dateBehindDayPart(_ i: Int, _ k: Int) -> TimeMatch? {
    guard let part = value(k, .dayPart) else { return nil }
    var end = k + 1
    while isMark(end, ",") || has(end, .dateLead) || has(end, .article) { end += 1 }
    guard end <= k + 4, let date = absoluteDate(end), date.meaning.isDay, date.time == nil else {
      return nil
    }
    return TimeMatch(i, date.end, date.meaning, .part(part))
  }

  /// "of next week", "de la semaine dernière"
  private func shiftedWeek(_ i: Int) -> (shift: TimeShift, end: Int)? {
    var k = i
    while has(k, .link) || has(k, .article), k < i + 2 { k += 1 }
    if unit(k + 1) == .week, let shift = shift(k) { return (shift, k + 2) }
    guard k > i, unit(k) == .week, let shift = shift(k + 1) else { return nil }
    return (shift, k + 2)
  }
}
