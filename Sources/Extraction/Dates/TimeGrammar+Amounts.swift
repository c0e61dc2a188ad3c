extension TimeGrammar {
  /// A count in digits or words: "3", "1,000", "2.5", "twenty-five", "two hundred", "several".
  func amount(_ i: Int) -> (amount: TimeAmount, end: Int)? {
    if has(i, .vague) { return (.vague, i + 1) }
    if let (value, _) = digits(i) { return digitAmount(value, i) }
    guard var (count, end) = wordAmount(i) else { return nil }
    while let factor = value(end, .multiplier), count < 1_000_000_000 {
      count *= factor
      end += 1
    }
    return (.whole(count), end)
  }

  private func digitAmount(_ value: Int, _ i: Int) -> (amount: TimeAmount, end: Int) {
    var (count, end) = (value, i + 1)
    while isGluedMark(end, ","), let group = gluedDigits(end + 1, count: 3), count < 1_000_000 {
      count = count * 1000 + group
      end += 2
    }
    if isGluedMark(end, ".") || isGluedMark(end, ","), let tenth = gluedDigits(end + 1, count: 1) {
      return (.tenths(count, tenth), end + 2)
    }
    if let factor = self.value(end, .multiplier) {
      let (product, isTooLarge) = count.multipliedReportingOverflow(by: factor)
      return (isTooLarge ? .vague : .whole(product), end + 1)
    }
    return (.whole(count), end)
  }

  private func wordAmount(_ i: Int) -> (count: Int, end: Int)? {
    if let factor = value(i + 1, .multiplier), has(i, .one) { return (factor, i + 2) }
    guard let count = value(i, .number) else { return nil }
    let k = isMark(i + 1, "-") ? i + 2 : i + 1
    if count >= 20, count % 10 == 0, let ones = value(k, .number), ones < 10 {
      return (count + ones, k + 1)
    }
    return (count, i + 1)
  }

  /// "three days", "two-hour", "for a year"; ages are not lengths of time.
  func duration(_ i: Int) -> TimeMatch? {
    guard let (amount, end) = amount(i) ?? bareOne(i) else { return nil }
    let k = isMark(end, "-") ? end + 1 : end
    guard let unit = unit(k), unit != .quarter, !isGluedMark(i - 1, ".") else { return nil }
    // In "Expo 1967 day one" the number is a year.
    if digits(i)?.count == 4, !has(k, .units) { return nil }
    let behind = isMark(k + 1, "-") ? k + 2 : k + 1
    guard !has(behind, .age) else { return nil }
    return TimeMatch(i, k + 1, .duration(amount, unit))
  }

  private func bareOne(_ i: Int) -> (amount: TimeAmount, end: Int)? {
    has(i, .one) && has(i - 1, .durationLead) ? (.whole(1), i + 1) : nil
  }

  /// "every Monday", "every two years", "each morning"
  func every(_ i: Int) -> TimeMatch? {
    guard has(i, .every) else { return nil }
    let k = i + 1
    if let day = value(k, .weekday) ?? value(k, .weekdays) {
      return TimeMatch(i, k + 1, .everyWeekday(day))
    }
    if let month = value(k, .month) { return TimeMatch(i, k + 1, .everyMonth(month)) }
    if let part = value(k, .dayPart) { return TimeMatch(i, k + 1, .everyDayPart(part)) }
    if let unit = unit(k) { return TimeMatch(i, k + 1, .every(.whole(1), unit)) }
    guard let (amount, end) = amount(k), let unit = unit(end) else { return nil }
    return TimeMatch(i, end + 1, .every(amount, unit))
  }

  /// "daily"
  func frequency(_ i: Int) -> TimeMatch? {
    guard let unit = value(i, .frequency).flatMap(TimeUnit.init(rawValue:)),
      !isPartOfName(i), !(token(i).isCapital && token(i + 1).isCapital)
    else { return nil }
    return TimeMatch(i, i + 1, .every(.whole(1), unit))
  }

  // MARK: Times of day

  /// "3:30 p.m.", "14:30", "14.30 Uhr", "14 h 30", "noon"
  func clock(_ i: Int) -> TimeMatch? {
    if let minutes = value(i, .clockName) {
      return TimeMatch(i, i + 1, .someDay, .clock(hour: minutes / 60, minute: nil, second: nil))
    }
    if let match = clockDigits(i) { return zoned(match) }
    guard let (hour, end) = hourNumber(i) else { return nil }
    if let half = meridiem(end) {
      return half.applied(to: TimeMatch(i, half.end, .someDay), hour, nil).map(zoned)
    }
    guard has(end, .clockWord), hour <= 24, unit(end) == nil || has(i - 1, .clockLead) else {
      return nil
    }
    var minute: Int?
    var k = end + 1
    if let digits = digits(k, count: 2), digits < 60 { (minute, k) = (digits, k + 1) }
    if let half = meridiem(k) {
      return half.applied(to: TimeMatch(i, half.end, .someDay), hour, minute).map(zoned)
    }
    return zoned(
      TimeMatch(i, k, .someDay, .clock(hour: hour % 24, minute: minute, second: nil)))
  }

  private func hourNumber(_ i: Int) -> (hour: Int, end: Int)? {
    if let (hour, count) = digits(i) { return count <= 2 && hour <= 24 ? (hour, i + 1) : nil }
    return value(i, .number).flatMap { $0 <= 12 ? ($0, i + 1) : nil }
  }

  /// Hours and minutes in digits, where something says that they are.
  func clockDigits(_ i: Int) -> TimeMatch? {
    guard let (hour, count) = digits(i), count <= 2, hour <= 24,
      isGluedMark(i + 1, ":") || isGluedMark(i + 1, "."), let minute = gluedDigits(i + 2, count: 2),
      minute < 60
    else { return nil }
    var (second, end): (Int?, Int) = (nil, i + 3)
    if isGluedMark(end, ":"), let value = gluedDigits(end + 1, count: 2), value < 60 {
      (second, end) = (value, end + 2)
    }
    let isColon = isMark(i + 1, ":")
    if isMark(end, ":"), gluedDigits(end + 1) != nil { return nil }
    if let half = meridiem(end) {
      return half.applied(to: TimeMatch(i, half.end, .someDay), hour, minute)
    }
    let isNamed = has(end, .clockWord)
    guard isNamed || isColon && (count == 2 || has(i - 1, .clockLead)) else { return nil }
    return TimeMatch(
      i, isNamed ? end + 1 : end, .someDay,
      .clock(hour: hour % 24, minute: minute, second: second))
  }

  private func zoned(_ match: TimeMatch) -> TimeMatch {
    var match = match
    if has(match.end, .zone) { match.end += 1 }
    return match
  }

  /// "p.m." or "de la tarde" behind an hour.
  private func meridiem(_ i: Int) -> HalfDay? {
    if let hours = value(i, .meridiem) { return HalfDay(isAfternoon: hours == 12, end: i + 1) }
    guard let part = value(i, .dayPart), part != 1 else { return nil }
    return HalfDay(isAfternoon: part > 1, end: i + 1)
  }
}

/// Which half of the day an hour belongs to.
private struct HalfDay {
  var isAfternoon: Bool
  var end: Int

  func applied(to match: TimeMatch, _ hour: Int, _ minute: Int?) -> TimeMatch? {
    guard hour <= 24 else { return nil }
    var match = match
    let early = hour == 12 ? 0 : hour
    match.time = .clock(
      hour: isAfternoon && early < 12 ? early + 12 : early % 24, minute: minute, second: nil)
    return match
  }
}
