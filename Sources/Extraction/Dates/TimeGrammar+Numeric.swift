// Dates in digits.
extension TimeGrammar {
  /// "2024-06-25", "2024-06-25T14:30+02:00", "2024/06/25"
  func isoDate(_ i: Int) -> TimeMatch? {
    guard let year = digits(i, count: 4), (1000...2999).contains(year) else { return nil }
    for separator in ["-", "/"] as [Unicode.Scalar] {
      guard isGluedMark(i + 1, separator), let month = gluedDigits(i + 2, count: 2),
        isGluedMark(i + 3, separator), let day = gluedDigits(i + 4, count: 2),
        CivilDate(year: year, month: month, day: day) != nil
      else { continue }
      return withISOTime(
        TimeMatch(i, i + 5, .calendar(year: .given(year), month: month, day: day)))
    }
    return nil
  }

  private func withISOTime(_ match: TimeMatch) -> TimeMatch {
    let letter = match.end
    guard isGluedLetter(letter), let clock = clockDigits(letter + 1) else { return match }
    var match = match
    match.time = clock.time
    match.end = clock.end
    // Z is the one zone of one letter that is in use.
    if isGluedLetter(clock.end) {
      match.time = clock.time?.inZone(0)
      match.end += 1
    } else if let (minutes, end) = zone(clock.end, isISO: true) {
      match.time = clock.time?.inZone(minutes)
      match.end = end
    }
    return match
  }

  private func isGluedLetter(_ i: Int) -> Bool {
    let token = token(i)
    return token.isGlued && token.kind == .word && token.end - token.start == 1
  }

  /// "25.06.2024", "6/25/2024"; "25.6." and "25/06" where a preposition of dates stands before.
  func numericDate(_ i: Int) -> TimeMatch? {
    guard let (first, firstCount) = digits(i), firstCount <= 2 else { return nil }
    for separator in [".", "/", "-"] as [Unicode.Scalar] {
      guard isGluedMark(i + 1, separator), let (second, secondCount) = gluedDigits(i + 2),
        secondCount <= 2
      else { continue }
      guard isGluedMark(i + 3, separator), let (year, count) = gluedDigits(i + 4) else {
        return dayAndMonth(i, first, second, separator)
      }
      // Versions and sections are numbered with more stops and with short numbers.
      guard count == 4 || (count == 2 && firstCount == 2 && secondCount == 2) else { return nil }
      if isGluedMark(i + 5, separator), gluedDigits(i + 6) != nil { return nil }
      let fullYear = count == 4 ? year : year < 50 ? 2000 + year : 1900 + year
      guard let (month, day) = ordered(first, second, stops: separator == "."),
        CivilDate(year: fullYear, month: month, day: day) != nil, fullYear >= 1000
      else { return nil }
      return TimeMatch(i, i + 5, .calendar(year: .given(fullYear), month: month, day: day))
    }
    return nil
  }

  /// "am 25.6.": the last stop belongs to the date unless the sentence ends.
  private func dayAndMonth(
    _ i: Int, _ first: Int, _ second: Int, _ separator: Unicode.Scalar
  ) -> TimeMatch? {
    guard separator == ".", lexicon.isMonthFirst == false, isGluedMark(i + 3, "."),
      has(i - 1, .dateLead) || has(i - 1, .weekday) || isMark(i - 1, ",") && has(i - 2, .weekday)
        || isMark(i - 1, "("), gluedDigits(i + 4) == nil,
      (1...12).contains(second), first >= 1,
      first <= CivilDate.days(inMonth: second, of: 2000)
    else { return nil }
    let end = token(i + 4).kind == .end ? i + 3 : i + 4
    return TimeMatch(i, end, .calendar(year: nil, month: second, day: first))
  }

  /// Which of two numbers is the month; with stops between them the day always comes first.
  private func ordered(_ first: Int, _ second: Int, stops: Bool) -> (month: Int, day: Int)? {
    if second > 12 { return (first, second) }
    if first > 12 || stops || first == second { return (second, first) }
    return lexicon.isMonthFirst.map { $0 ? (first, second) : (second, first) }
  }
}
