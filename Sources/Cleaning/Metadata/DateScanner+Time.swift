extension DateScanner {
  typealias Clock = (time: DateParts.ClockTime, end: Int)

  /// The time of day that stands at or a few words after token `i`.
  func clockTime(after i: Int) -> Clock? {
    var at = i
    while at < tokens.count, at < i + 4, isTimeLink(at) { at += 1 }
    guard let hour = number(at, digits: 1...2) else {
      return at == i + 1 && shortWord(i) == "t" ? basicTime(at: at) : nil
    }
    guard hour <= 24 else { return nil }
    if let minute = minute(after: at) { return time(hour, minute, at: at) }
    guard let half = halfOfDay(at + 1), let hour = hours(hour, half.isAfternoon) else { return nil }
    return zoned(.init(hour: hour, minute: 0), at: half.end)
  }

  /// `100000` after `T`.
  private func basicTime(at i: Int) -> Clock? {
    guard let digits = number(i, digits: 4...6), tokens[i].count != 5 else { return nil }
    let value = tokens[i].count == 4 ? digits * 100 : digits
    guard value / 10_000 < 24, value / 100 % 100 < 60, value % 100 < 61 else { return nil }
    let second = tokens[i].count == 4 ? nil : value % 100
    return zoned(
      .init(hour: value / 10_000, minute: value / 100 % 100, second: second), at: i + 1)
  }

  /// The minutes that follow the hour at `i`: `10:30`, `10h30`, and `10.30` before "Uhr" or after
  /// a word for o'clock.
  private func minute(after i: Int) -> Int? {
    guard let minute = number(i + 2, digits: 2...2), minute < 60 else { return nil }
    if isMark(i + 1, ":") || shortWord(i + 1) == "h" { return minute }
    let isNamed = i > 0 && (isClockWord(i - 1) || isMark(i - 1, ".") && isClockWord(i - 2))
    return isMark(i + 1, ".") && (isNamed || isClockWord(i + 3)) ? minute : nil
  }

  private func isClockWord(_ i: Int) -> Bool {
    guard let word = shortWord(i) else { return false }
    return ["uhr", "kl", "klo", "ore", "um", "h", "am", "pm", "uur"].contains(word)
  }

  private func time(_ hour: Int, _ minute: Int, at i: Int) -> Clock? {
    var time = DateParts.ClockTime(hour: hour, minute: minute)
    var end = i + 3
    if isMark(end, ":"), let second = number(end + 1, digits: 2...2), second < 61 {
      time.second = min(second, 59)
      end += 2
      if isMark(end, ".") || isMark(end, ","), number(end + 1, digits: 1...9) != nil { end += 2 }
    }
    if let half = halfOfDay(end) {
      guard let hour = hours(hour, half.isAfternoon) else { return nil }
      time.hour = hour
      end = half.end
    }
    guard time.hour < 24 else { return nil }
    return zoned(time, at: end)
  }

  /// The hour of the day that `hour` of one of its halves is.
  private func hours(_ hour: Int, _ isAfternoon: Bool) -> Int? {
    guard hour <= 12 else { return hour < 24 ? hour : nil }
    return hour % 12 + (isAfternoon ? 12 : 0)
  }

  /// `am`, `p.m.`
  private func halfOfDay(_ i: Int) -> (isAfternoon: Bool, end: Int)? {
    switch shortWord(i) {
    case "am": return (false, i + 1)
    case "pm": return (true, i + 1)
    case "a" where isMark(i + 1, ".") && shortWord(i + 2) == "m":
      return (false, isMark(i + 3, ".") ? i + 4 : i + 3)
    case "p" where isMark(i + 1, ".") && shortWord(i + 2) == "m":
      return (true, isMark(i + 3, ".") ? i + 4 : i + 3)
    default: return nil
    }
  }

  private func isTimeLink(_ i: Int) -> Bool {
    if tokens[i].kind == .mark {
      return tokens[i].value == 0 || [",", "-", "|", "@", ".", "/", "("].contains { isMark(i, $0) }
    }
    guard let word = shortWord(i) else { return false }
    return [
      "t", "at", "um", "a", "à", "às", "as", "las", "les", "alle", "kl", "klo", "om", "ore", "o",
      "v", "в", "о", "saat", "h", "den", "y", "m",
    ].contains(word)
  }

  /// Adds the zone that may stand at token `i`.
  private func zoned(_ time: DateParts.ClockTime, at i: Int) -> Clock {
    var time = time
    var at = i
    if isClockWord(at) { at += 1 }
    if let name = shortWord(at), let zone = Self.zones[name] {
      time.zone = zone
      at += 1
      guard zone == 0, let (zone, end) = offset(at: at) else { return (time, at) }
      time.zone = zone
      return (time, end)
    }
    guard let (zone, end) = offset(at: at) else { return (time, i) }
    time.zone = zone
    return (time, end)
  }

  /// `+02:00`, `-0500`, `+2`.
  private func offset(at i: Int) -> (minutes: Int, end: Int)? {
    guard isMark(i, "+") || isMark(i, "-"), let digits = number(i + 1, digits: 1...4),
      tokens[i + 1].start == tokens[i].end, tokens[i + 1].count != 3
    else { return nil }
    let sign = isMark(i, "-") ? -1 : 1
    var minutes = tokens[i + 1].count == 4 ? digits / 100 * 60 + digits % 100 : digits * 60
    var end = i + 2
    if tokens[i + 1].count <= 2, isMark(i + 2, ":"), let rest = number(i + 3, digits: 2...2) {
      minutes += rest
      end = i + 4
    }
    return minutes <= 14 * 60 ? (sign * minutes, end) : nil
  }

  /// Names of zones that mean one offset wherever they are used, in minutes east of Greenwich.
  private static let zones: [String: Int] = [
    "z": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 60, "cet": 60, "cest": 120, "mez": 60,
    "mesz": 120, "eet": 120, "eest": 180, "msk": 180, "est": -300, "edt": -240, "cdt": -300,
    "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "jst": 540, "kst": 540, "aest": 600,
    "aedt": 660, "sast": 120, "wib": 420,
  ]
}
