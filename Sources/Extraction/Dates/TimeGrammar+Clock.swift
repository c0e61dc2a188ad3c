// Times of day.
extension TimeGrammar {
  /// "3:30 p.m.", "14:30 GMT", "14.30 Uhr", "14 h 30", "noon"
  func clock(_ i: Int) -> TimeMatch? {
    if let minutes = value(i, .clockName) {
      return isPartOfName(i) ? nil : TimeMatch(i, i + 1, .someDay, .at(hour: minutes / 60))
    }
    if let match = clockDigits(i) ?? militaryTime(i) { return zoned(match) }
    guard let (hour, end) = hourNumber(i) else { return nil }
    if let isAfternoon = meridiem(end) {
      return zoned(TimeMatch(i, end + 1, .someDay, .at(hour: Self.hour(hour, isAfternoon))))
    }
    return clockInWords(i, hour, end)
  }

  /// "14 Uhr", "14 h 30", "three o'clock in the afternoon"
  private func clockInWords(_ i: Int, _ hour: Int, _ end: Int) -> TimeMatch? {
    guard has(end, .clockWord), hour <= 24 else { return nil }
    // "hours" is a unit, too.
    guard
      unit(end) == nil || isLedClock(i, end) || meridiem(end + 1) != nil
        || digits(end + 1, count: 2) != nil && unit(end + 2) == nil
    else { return nil }
    var minute: Int?
    var k = end + 1
    if let digits = digits(k, count: 2), digits < 60 { (minute, k) = (digits, k + 1) }
    guard let isAfternoon = meridiem(k) else {
      return zoned(TimeMatch(i, k, .someDay, .at(hour: hour % 24, minute)))
    }
    return zoned(TimeMatch(i, k + 1, .someDay, .at(hour: Self.hour(hour, isAfternoon), minute)))
  }

  /// Whether hours are those of a clock: "at 7 hours", "from 7 hours to noon".
  func isLedClock(_ i: Int, _ word: Int) -> Bool {
    if has(i - 1, .clockLead) { return true }
    guard has(i - 1, .dateLead), has(word + 1, .conjunction) || has(word + 1, .clockName) else {
      return false
    }
    let k = has(word + 1, .conjunction) ? word + 2 : word + 1
    if has(k, .clockName) { return true }
    guard let (hour, end) = hourNumber(k) else { return false }
    return hour <= 24 && has(end, .clockWord)
  }

  private func hourNumber(_ i: Int) -> (hour: Int, end: Int)? {
    if let (hour, count) = digits(i) { return count <= 2 && hour <= 24 ? (hour, i + 1) : nil }
    if has(i, .one), has(i + 1, .clockWord) || has(i - 1, .clockLead) { return (1, i + 1) }
    return value(i, .number).flatMap { $0 <= 12 ? ($0, i + 1) : nil }
  }

  /// Hours and minutes in digits, where something says that they are.
  func clockDigits(_ i: Int) -> TimeMatch? {
    guard let (hour, count) = digits(i), count <= 2, hour <= 24,
      isGluedMark(i + 1, ":") || isGluedMark(i + 1, "."), let minute = gluedDigits(i + 2, count: 2),
      minute < 60
    else { return nil }
    let isColon = isMark(i + 1, ":")
    var (second, end): (Int?, Int) = (nil, i + 3)
    if isColon, isGluedMark(end, ":"), let value = gluedDigits(end + 1, count: 2), value < 60 {
      (second, end) = (value, end + 2)
    }
    if isMark(end, ":") || isMark(end, "."), gluedDigits(end + 1) != nil { return nil }
    if let isAfternoon = meridiem(end) {
      return TimeMatch(
        i, end + 1, .someDay, .at(hour: Self.hour(hour, isAfternoon), minute, second))
    }
    let isNamed = has(end, .clockWord)
    if isNamed, let isAfternoon = meridiem(end + 1) {
      return TimeMatch(
        i, end + 2, .someDay, .at(hour: Self.hour(hour, isAfternoon), minute, second))
    }
    let isLed = has(i - 1, .clockLead)
    guard
      isNamed || has(end, .zone) || isColon && (count == 2 || isLed)
        || !isColon && value(i - 1, .clockLead) == 1
    else { return nil }
    return TimeMatch(
      i, isNamed ? end + 1 : end, .someDay, .at(hour: hour % 24, minute, second))
  }

  /// "0730 GMT"
  private func militaryTime(_ i: Int) -> TimeMatch? {
    guard let digits = digits(i, count: 4), digits < 2400, digits % 100 < 60, has(i + 1, .zone)
    else { return nil }
    return TimeMatch(i, i + 1, .someDay, .at(hour: digits / 100, digits % 100))
  }

  // MARK: Halves of the day and zones

  /// Whether "p.m." or "de la tarde" stands at `i`, or, with false, "a.m.".
  private func meridiem(_ i: Int) -> Bool? { value(i, .meridiem).map { $0 == 12 } }

  private static func hour(_ hour: Int, _ isAfternoon: Bool) -> Int {
    let early = hour == 12 ? 0 : hour
    return isAfternoon && early < 12 ? early + 12 : early % 24
  }

  /// `match` with the zone that stands behind it.
  private func zoned(_ match: TimeMatch) -> TimeMatch {
    guard let (minutes, end) = zone(match.end) else { return match }
    var match = match
    match.time = match.time?.inZone(minutes)
    match.end = end
    return match
  }

  /// Minutes ahead of UTC at token `i`: "GMT", "UTC+2", "+02:00", in ISO 8601 also "-05:00".
  func zone(_ i: Int, isISO: Bool = false) -> (minutes: Int?, end: Int)? {
    var (minutes, k) = (0, i)
    if let zone = value(i, .zone) {
      guard zone != TimeSense.noZone else { return (nil, i + 1) }
      (minutes, k) = (zone, i + 1)
      guard zone == 0 else { return (zone, k) }
    }
    guard isGluedMark(k, "+") || isGluedMark(k, "-") && (k > i || isISO),
      let (hours, count) = gluedDigits(k + 1),
      count <= 2, hours <= 14
    else { return k > i ? (minutes, k) : nil }
    let sign = isMark(k, "-") ? -1 : 1
    if isGluedMark(k + 2, ":"), let rest = gluedDigits(k + 3, count: 2), rest < 60 {
      return (sign * (hours * 60 + rest), k + 4)
    }
    return k > i ? (sign * hours * 60, k + 2) : nil
  }
}

extension DayTime {
  static func at(hour: Int, _ minute: Int? = nil, _ second: Int? = nil) -> DayTime {
    .clock(hour: hour, minute: minute, second: second, zone: nil)
  }
}
