// Decades, centuries, seasons and quarters.
extension TimeGrammar {
  /// "the 1990s", "the nineties", "années 90"
  func decade(_ i: Int) -> TimeMatch? {
    let k = has(i, .article) ? i + 1 : i
    if let match = decadeInDigits(i, k, isLed: k > i || isMark(k - 1, "'") || has(k - 1, .modifier))
    {
      return match
    }
    if let tens = value(k, .decade), endsDecade(k + 1),
      k > i || isPhrase(k) || has(i - 1, .modifier) || has(k - 1, .article)
    {
      return TimeMatch(i, k + 1, .decade(190 + tens / 10))
    }
    guard has(k, .decadeLead) else { return nil }
    if let tens = value(k + 1, .number), tens >= 20, tens % 10 == 0 {
      return TimeMatch(i, k + 2, .decade(190 + tens / 10))
    }
    guard let (year, count) = digits(k + 1), year % 10 == 0 else { return nil }
    guard count == 2 && year >= 20 || (1900...2030).contains(year) else { return nil }
    return TimeMatch(i, k + 2, .decade(count == 2 ? 190 + year / 10 : year / 10))
  }

  /// Whether nothing is counted at `i`: "los noventa", but "los noventa y tres", "los noventa días".
  private func endsDecade(_ i: Int) -> Bool {
    let k = has(i, .conjunction) ? i + 1 : i
    return unit(i) == nil && !has(k, .number) && !has(i, .quantity)
  }

  /// "1990s", "80er Jahre"; of two digits where something stands before.
  func decadeInDigits(_ i: Int, _ k: Int, isLed: Bool) -> TimeMatch? {
    guard let (year, count) = digits(k), year % 10 == 0 else { return nil }
    let suffix = isMark(k + 1, "'") ? k + 2 : k + 1
    guard token(suffix).isGlued, has(suffix, .decadeSuffix) else { return nil }
    if count == 4, (1000...2090).contains(year) {
      return TimeMatch(i, suffix + 1, .decade(year / 10))
    }
    guard count == 2, year >= 20, isLed || value(suffix, .decadeSuffix) == 1 else { return nil }
    return TimeMatch(i, suffix + 1, .decade(190 + year / 10))
  }

  /// "the 20th century", "19. Jahrhundert", "XIXe siècle", "siglo XIX"
  func century(_ i: Int) -> TimeMatch? {
    let k = has(i, .article) ? i + 1 : i
    if unit(k) == .century, let number = value(k + 1, .roman) {
      return century(i, k + 2, number)
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
    end = afterHyphen(end)
    guard let number, (1...30).contains(number), unit(end) == .century else { return nil }
    return century(i, end + 1, number)
  }

  private func century(_ start: Int, _ end: Int, _ number: Int) -> TimeMatch {
    let era = value(end, .era)
    return TimeMatch(
      start, era == nil ? end : end + 1, .century(number, isBeforeChrist: era ?? 1 < 0))
  }

  /// "summer 2024", "the summer of 2024", "in summer"; "Q2 2024", "the second quarter of last year"
  func seasonOrQuarter(_ i: Int) -> TimeMatch? {
    let k = has(i, .article) ? i + 1 : i
    if let season = sense(k, .season) {
      if let (year, end) = yearBehind(k + 1, comma: false) {
        return TimeMatch(i, end, .season(season.value, year: year, shift: nil))
      }
      guard k > i || has(i - 1, .dateLead) else { return nil }
      // "the fall of communism", "the spring water"
      let next = token(k + 1)
      guard !season.isWeak || !has(k + 1, .link) && (next.kind != .word || next.meaning != 0) else {
        return nil
      }
      return TimeMatch(i, k + 1, .season(season.value, year: nil, shift: nil))
    }
    guard let (quarter, end) = quarterNumber(k), (1...4).contains(quarter) else { return nil }
    let year = yearBehind(isMark(end, "/") ? end + 1 : end)
    return TimeMatch(i, year?.end ?? end, .quarter(quarter, year: year?.year))
  }

  private func quarterNumber(_ k: Int) -> (Int, end: Int)? {
    if has(k, .quarterLetter), let quarter = gluedDigits(k + 1, count: 1) {
      return (quarter, k + 2)
    }
    if let quarter = value(k, .ordinal), unit(afterHyphen(k + 1)) == .quarter {
      return (quarter, afterHyphen(k + 1) + 1)
    }
    guard let quarter = digits(k, count: 1), isGluedMark(k + 1, ".") || has(k + 1, .ordinalSuffix),
      unit(k + 2) == .quarter
    else { return nil }
    return (quarter, k + 3)
  }
}
