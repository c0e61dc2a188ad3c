extension TimeGrammar {
  /// A count in digits or words: "3", "1,000", "2.5", "twenty-five", "two and a half", "several".
  func amount(_ i: Int) -> (amount: TimeAmount, end: Int)? {
    guard let (amount, end) = plainAmount(i) else { return nil }
    // Editors put what they add into brackets: "[Ten] years ago".
    return (amount, isGluedMark(end, "]") ? end + 1 : end)
  }

  private func plainAmount(_ i: Int) -> (amount: TimeAmount, end: Int)? {
    if has(i, .vague) { return (.vague, i + 1) }
    if let whole = value(i, .half) {
      // "half a year"
      return (.tenths(whole, 5), has(i + 1, .one) ? i + 2 : i + 1)
    }
    if has(i, .one), value(i + 1, .half) == 0 { return (.tenths(0, 5), i + 2) }
    if let (value, _) = digits(i) { return digitAmount(value, i) }
    guard var (count, end) = wordAmount(i) else { return nil }
    while let factor = value(end, .multiplier), count < 1_000_000_000 {
      count *= factor
      end += 1
    }
    return withHalf(count, end)
  }

  /// "two and a half"
  private func withHalf(_ count: Int, _ end: Int) -> (amount: TimeAmount, end: Int) {
    guard has(end, .conjunction) else { return (.whole(count), end) }
    let k = has(end + 1, .one) ? end + 2 : end + 1
    return value(k, .half) == 0 ? (.tenths(count, 5), k + 1) : (.whole(count), end)
  }

  private func digitAmount(_ value: Int, _ i: Int) -> (amount: TimeAmount, end: Int) {
    var (count, end) = (value, i + 1)
    for separator in [",", "."] as [Unicode.Scalar] where end == i + 1 {
      while isGluedMark(end, separator), let group = gluedDigits(end + 1, count: 3),
        count < 1_000_000
      {
        count = count * 1000 + group
        end += 2
      }
    }
    if isGluedMark(end, ".") || isGluedMark(end, ","), let tenth = gluedDigits(end + 1, count: 1) {
      return (.tenths(count, tenth), end + 2)
    }
    if let factor = self.value(end, .multiplier) {
      let (product, isTooLarge) = count.multipliedReportingOverflow(by: factor)
      return (isTooLarge ? .vague : .whole(product), end + 1)
    }
    return withHalf(count, end)
  }

  private func wordAmount(_ i: Int) -> (count: Int, end: Int)? {
    if let factor = value(i + 1, .multiplier), has(i, .one) { return (factor, i + 2) }
    guard let count = value(i, .number) else { return nil }
    var k = afterHyphen(i + 1)
    if count >= 20, count % 10 == 0 {
      // "treinta y cinco", "vingt et un"
      if k == i + 1, has(k, .conjunction) { k += 1 }
      if let ones = value(k, .number) ?? (has(k, .one) && k > i + 1 ? 1 : nil), ones < 10 {
        return (count + ones, k + 1)
      }
    }
    return (count, i + 1)
  }

  /// "three days", "two-hour", "for a year"; ages are not lengths of time.
  func duration(_ i: Int) -> TimeMatch? {
    guard let (amount, end) = amount(i) ?? bareOne(i) ?? oneAndAHalf(i) else { return nil }
    var k = afterHyphen(end)
    // "trois dernières années"
    if k == end, has(k, .shift) || has(k, .stretch) || has(k, .filler), value(k + 1, .units) != nil
    {
      k += 1
    }
    guard let unit = unit(k), unit != .quarter, !isGluedMark(i - 1, ".") else { return nil }
    // "One day he left."
    if unit == .day, value(i, .number) == 1, k == i + 1, !has(i - 1, .durationLead) { return nil }
    // In "Expo 1967 day one" the number is a year.
    if digits(i)?.count == 4, !has(k, .units) { return nil }
    guard !isAge(i, k), !(unit == .hour && has(k, .clockWord) && isLedClock(i, k)) else {
      return nil
    }
    if let (half, end) = halfBehind(k + 1), case .whole(let count) = amount, half == 0 {
      return TimeMatch(i, end, .duration(.tenths(count, 5), unit))
    }
    return TimeMatch(i, k + 1, .duration(amount, unit))
  }

  /// "a year and a half"
  private func halfBehind(_ i: Int) -> (Int, end: Int)? {
    guard has(i, .conjunction) else { return nil }
    let k = has(i + 1, .one) ? i + 2 : i + 1
    return value(k, .half).map { ($0, k + 1) }
  }

  private func oneAndAHalf(_ i: Int) -> (amount: TimeAmount, end: Int)? {
    has(i, .one) && unit(i + 1) != nil && halfBehind(i + 2) != nil ? (.whole(1), i + 1) : nil
  }

  /// "dreitägig", a number and a unit in one word
  func compound(_ i: Int) -> TimeMatch? {
    guard let count = value(i, .number), let unit = unit(i) else { return nil }
    return TimeMatch(i, i + 1, .duration(.whole(count), unit))
  }

  private func bareOne(_ i: Int) -> (amount: TimeAmount, end: Int)? {
    // In "a second trial" it is an ordinal.
    has(i, .one) && (has(i - 1, .durationLead) || has(i - 1, .approximator))
      && unit(i + 1) != .second ? (.whole(1), i + 1) : nil
  }

  /// "within days", "seit Jahren": a length whose number is not said.
  func bareUnits(_ i: Int) -> TimeMatch? {
    guard let unit = value(i, .units).flatMap(TimeUnit.init(rawValue:)), value(i, .unit) == nil,
      value(i - 1, .durationLead) == 1, !has(i + 1, .link), !has(i + 2, .units), endsPhrase(i + 1)
    else { return nil }
    return TimeMatch(i, i + 1, .duration(.vague, unit))
  }

  // MARK: What comes again

  /// "every Monday", "every two years", "each morning"
  func every(_ i: Int) -> TimeMatch? {
    guard has(i, .every) else { return nil }
    let k = i + 1
    if let day = value(k, .weekday) ?? value(k, .weekdays) {
      return TimeMatch(i, k + 1, .everyWeekday(day), value(k, .dayPart).map(DayTime.part))
    }
    if let month = value(k, .month) { return TimeMatch(i, k + 1, .everyMonth(month)) }
    if let part = value(k, .dayPart) { return TimeMatch(i, k + 1, .everyDayPart(part)) }
    if let season = value(k, .season) { return TimeMatch(i, k + 1, .everySeason(season)) }
    if let unit = unit(k) {
      return TimeMatch(i, k + 1, .every(.whole(max(1, value(i, .every) ?? 1)), unit))
    }
    guard let (amount, end) = amount(k) ?? value(k, .ordinal).map({ (.whole($0), k + 1) }),
      let unit = unit(end)
    else { return nil }
    return TimeMatch(i, end + 1, .every(amount, unit))
  }

  /// "daily"
  func frequency(_ i: Int) -> TimeMatch? {
    guard let unit = value(i, .frequency).flatMap(TimeUnit.init(rawValue:)),
      !(sense(i, .frequency)?.isWeak == true && isNoun(i)), !isPartOfName(i),
      !(token(i).isCapital && token(i + 1).isCapital)
    else { return nil }
    return TimeMatch(i, i + 1, .every(.whole(1), unit))
  }

  /// "au quotidien", "el diario": behind an article it is a newspaper.
  private func isNoun(_ i: Int) -> Bool {
    has(i - 1, .article) || has(i - 1, .one) || has(i - 1, .dateLead)
  }

  /// "twice a week", "three times per month"
  func rate(_ i: Int) -> TimeMatch? {
    var k = i + 1
    if value(i, .times) ?? 0 == 0 {
      guard let (_, end) = amount(i), value(end, .times) == 0 else { return nil }
      k = end + 1
    }
    guard has(k, .per) || has(k, .one), let unit = unit(k + 1) else { return nil }
    return TimeMatch(i, k + 2, .every(.whole(1), unit))
  }
}
