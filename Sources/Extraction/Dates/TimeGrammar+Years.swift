extension TimeGrammar {
  /// A year alone, where something says that it is one: "in 2019", "(2019)", "the 2019 election".
  func year(_ i: Int) -> TimeMatch? {
    if let match = era(i) { return match }
    guard let (year, end) = yearNumber(i) else { return nil }
    guard !isQuantity(i), isYear(year, i) else { return nil }
    return TimeMatch(i, end, .calendar(year: year, month: nil, day: nil))
  }

  /// "400 BC"
  private func era(_ i: Int) -> TimeMatch? {
    guard let (year, count) = digits(i), count <= 5, year > 0, let era = value(i + 1, .era) else {
      return nil
    }
    return TimeMatch(
      i, i + 2,
      era < 0 ? .beforeChrist(year) : .calendar(year: year, month: nil, day: nil))
  }

  /// Money, counts and numbers of things.
  private func isQuantity(_ i: Int) -> Bool {
    if isMark(i - 1, "$") || isMark(i - 1, "#") { return true }
    // Parts of longer numbers: "12-2004-7", "1.2000"
    let before = token(i - 1)
    guard token(i).isGlued, before.kind == .mark else { return false }
    if isMark(i - 1, "-") { return digits(i - 2).map { $0.count != 4 } ?? false }
    return isMark(i - 1, ".") || isMark(i - 1, ",") || isMark(i - 1, ":") || isMark(i - 1, "@")
      || isMark(i - 1, "+") || isMark(i - 1, "/") && digits(i - 2)?.count != 4
  }

  private func isYear(_ year: Int, _ i: Int) -> Bool {
    if isBesideYear(i) { return true }
    let lead = value(i - 1, .yearLead) ?? 0
    let next = token(i + 1)
    let endsPhrase = next.kind != .word || next.meaning != 0 || next.isCapital
    if lead == 2 || has(i - 1, .modifier) { return year >= 1500 || endsPhrase }
    if isMark(i - 1, "("), isMark(i + 1, ")") || isMark(i + 1, "-") || isMark(i + 1, ",") {
      return year >= 1500
    }
    guard plausible(year) else { return lead == 1 && year >= 1500 && endsPhrase }
    if lead == 1 { return true }
    // "the city's 2016 budget", "Expo 1967,"
    let before = token(i - 1)
    return before.kind == .word && (before.isCapital || isPossessive(i - 1)) || next.isCapital
      || i == 0 || before.kind == .mark && !isMark(i - 1, ".")
  }

  private func isPossessive(_ i: Int) -> Bool {
    token(i).end - token(i).start == 1 && isMark(i - 1, "'")
  }

  /// "2014–2019", "2014 and 2019"
  private func isBesideYear(_ i: Int) -> Bool {
    let joinsBefore = isMark(i - 1, "-") || isMark(i - 1, "/") || has(i - 1, .conjunction)
    if joinsBefore, let (year, _) = yearNumber(i - 2), year >= 1400 { return true }
    let joinsBehind = isMark(i + 1, "-") || isMark(i + 1, "/")
    guard joinsBehind, let (year, _) = yearNumber(i + 2) else { return false }
    return year >= 1400 && year > token(i).value
  }

  /// "the 1990s", "the nineties", "années 90"
  func decade(_ i: Int) -> TimeMatch? {
    let k = has(i, .article) ? i + 1 : i
    if let (year, count) = digits(k), year % 10 == 0 {
      let suffix = isMark(k + 1, "'") ? k + 2 : k + 1
      guard token(suffix).isGlued, has(suffix, .decadeSuffix) else { return nil }
      if count == 4, (1000...2090).contains(year) {
        return TimeMatch(i, suffix + 1, .decade(year / 10))
      }
      guard count == 2, year >= 20, k > i || isMark(k - 1, "'") else { return nil }
      return TimeMatch(i, suffix + 1, .decade(190 + year / 10))
    }
    if let tens = value(k, .decade), k > i || has(i - 1, .modifier) || has(k - 1, .article) {
      return TimeMatch(i, k + 1, .decade(190 + tens / 10))
    }
    guard has(k, .decadeLead), let (year, count) = digits(k + 1), year % 10 == 0 else { return nil }
    guard count == 2 && year >= 20 || (1900...2030).contains(year) else { return nil }
    return TimeMatch(i, k + 2, .decade(count == 2 ? 190 + year / 10 : year / 10))
  }

  /// "the 20th century", "19. Jahrhundert", "XIXe siècle", "siglo XIX"
  func century(_ i: Int) -> TimeMatch? {
    let k = has(i, .article) ? i + 1 : i
    let isCentury = { (i: Int) in unit(i) == .century }
    if isCentury(k), let number = value(k + 1, .roman) {
      return TimeMatch(i, k + 2, .century(number))
    }
    var number = value(k, .ordinal) ?? value(k, .roman)
    var end = k + 1
    if let (digits, count) = digits(k), count <= 2 {
      guard isGluedMark(end, ".") || token(end).isGlued && has(end, .ordinalSuffix) else {
        return nil
      }
      number = digits
      end += 1
    }
    if isMark(end, "-") { end += 1 }
    guard let number, (1...30).contains(number), isCentury(end) else { return nil }
    return TimeMatch(i, end + 1, .century(number))
  }

  /// "summer 2024", "the summer of 2024", "in summer"; "Q2 2024", "the second quarter"
  func seasonOrQuarter(_ i: Int) -> TimeMatch? {
    let k = has(i, .article) ? i + 1 : i
    if let season = sense(k, .season) {
      if let (year, end) = yearNumber(has(k + 1, .link) ? k + 2 : k + 1) {
        return TimeMatch(i, end, .season(season.value, year: year, shift: nil))
      }
      guard k > i || (!season.isWeak && has(i - 1, .dateLead)) else { return nil }
      guard !(season.isWeak && token(k + 1).kind == .word && token(k + 1).meaning == 0) else {
        return nil
      }
      return TimeMatch(i, k + 1, .season(season.value, year: nil, shift: nil))
    }
    guard let (quarter, quarterEnd) = quarterNumber(k), (1...4).contains(quarter) else {
      return nil
    }
    let year = yearNumber(
      has(quarterEnd, .link) || isMark(quarterEnd, "/") ? quarterEnd + 1 : quarterEnd)
    return TimeMatch(
      i, year?.end ?? quarterEnd, .quarter(quarter, year: year?.year, shift: nil))
  }

  private func quarterNumber(_ k: Int) -> (Int, Int)? {
    if has(k, .quarterLetter), let quarter = gluedDigits(k + 1, count: 1) {
      return (quarter, k + 2)
    }
    if let quarter = value(k, .ordinal), unit(k + 1) == .quarter { return (quarter, k + 2) }
    guard let quarter = digits(k, count: 1), isGluedMark(k + 1, ".") || has(k + 1, .ordinalSuffix),
      unit(k + 2) == .quarter
    else { return nil }
    return (quarter, k + 3)
  }
}
