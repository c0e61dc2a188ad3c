/// The fields of a date as they were read.
struct DateParts: Equatable, Sendable {
  var year: Int
  var month: Int?
  var day: Int?
  var time: ClockTime?

  /// A time of day.
  struct ClockTime: Equatable, Sendable {
    var hour: Int
    var minute: Int
    var second: Int?
    /// Minutes east of Greenwich.
    var zone: Int?
  }

  /// Whether the calendar has such a day.
  var isValid: Bool {
    guard (1000...9999).contains(year) else { return false }
    guard let month else { return day == nil }
    guard (1...12).contains(month) else { return false }
    guard let day else { return true }
    return day >= 1 && day <= Self.days(in: month, of: year)
  }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  var precision: PageDate.Precision {
    guard month != nil else { return .year }
    guard day != nil else { return .month }
    guard let time else { return .day }
    return time.second == nil ? .minute : .second
  }

  var iso: String {
    var text = Self.padded(year, 4)
    guard let month else { return text }
    text += "-" + Self.padded(month, 2)
    guard let day else { return text }
    text += "-" + Self.padded(day, 2)
    guard let time else { return text }
    text += "T" + Self.padded(time.hour, 2) + ":" + Self.padded(time.minute, 2)
    if let second = time.second { text += ":" + Self.padded(second, 2) }
    guard let zone = time.zone else { return text }
    guard zone != 0 else { return text + "Z" }
    let minutes = abs(zone)
    text += zone < 0 ? "-" : "+"
    return text + Self.padded(minutes / 60, 2) + ":" + Self.padded(minutes % 60, 2)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Days since the first of January 1970, in the proleptic Gregorian calendar.
  ///
  /// What is not known counts as the first.
  var dayNumber: Int {
    let month = month ?? 1
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + (day ?? 1) - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The first minute since 1970, in UTC, that may be meant: no clock is ahead by more than 14 hours.
  var earliestMinute: Int { minute(zone: 14 * 60, hour: 0, minute: 0) }

  /// The last minute since 1970, in UTC, that may be meant: no clock is behind by more than 12 hours.
  var latestMinute: Int { minute(zone: -12 * 60, hour: 23, minute: 59) }

  private func minute(zone: Int, hour: Int, minute: Int) -> Int {
    dayNumber * 1440 + (time?.hour ?? hour) * 60 + (time?.minute ?? minute) - (time?.zone ?? zone)
  }

  /// The day with its numbers the other way round, if there is one.
  var swapped: DateParts? {
    guard let month, let day else { return nil }
    let parts = DateParts(year: year, month: day, day: month)
    return parts.isValid ? parts : nil
  }

  /// These parts, which are on the publisher's clock, as the moment that `utc` gives in UTC;
  /// `nil` if no clock shows both.
  func local(of utc: DateParts) -> DateParts? {
    guard let time, time.zone == nil, var moment = utc.time, moment.zone == 0 else { return nil }
    let zone = dayNumber * 1440 + time.hour * 60 + time.minute - utc.latestMinute
    guard zone % 15 == 0, (-12 * 60...14 * 60).contains(zone) else { return nil }
    (moment.hour, moment.minute, moment.zone) = (time.hour, time.minute, zone)
    return DateParts(year: year, month: month, day: day, time: moment)
  }

  /// The moment that lies `seconds` after the start of 1970, in UTC.
  init(secondsSince1970 seconds: Int) {
    let days = seconds / 86_400
    let rest = seconds % 86_400
    let z = days + 719_468
    let era = z / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.month = month
    day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
    time = ClockTime(hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60, zone: 0)
  }

  init(year: Int, month: Int? = nil, day: Int? = nil, time: ClockTime? = nil) {
    self.year = year
    self.month = month
    self.day = day
    self.time = time
  }
}
