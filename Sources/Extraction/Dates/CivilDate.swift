/// A day of the proleptic Gregorian calendar.
public struct CivilDate: Hashable, Sendable, Comparable {
  /// Year; 0 is 1 BC.
  public let year: Int
  /// Month, 1 to 12.
  public let month: Int
  /// Day of the month, from 1.
  public let day: Int

  /// The day `year`-`month`-`day`, or nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard abs(year) < 100_000, 1...12 ~= month, day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.init(known: year, month, day)
  }

  /// The day that an ISO 8601 date or date-time such as `2024-06-25T14:30Z` begins with.
  ///
  /// Nil where less than a whole day is given.
  public init?(iso text: String) {
    let bytes = Array(text.utf8.prefix(10))
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private init(known year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard 0x30...0x39 ~= digit else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  /// Earlier days first.
  public static func < (a: CivilDate, b: CivilDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

// MARK: Counting days

extension CivilDate {
  /// The day that lies `dayNumber` days after 1 March of the year 0.
  private init(dayNumber: Int) {
    // Years are counted from March, so that the leap day is the last day of its year.
    let era = Self.floorDivide(dayNumber, 146_097)
    let dayOfEra = dayNumber - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      known: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// Days since 1 March of the year 0.
  private var dayNumber: Int {
    let marchYear = month <= 2 ? year - 1 : year
    let monthFromMarch = (month + 9) % 12
    return marchYear * 365 + Self.floorDivide(marchYear, 4) - Self.floorDivide(marchYear, 100)
      + Self.floorDivide(marchYear, 400) + (153 * monthFromMarch + 2) / 5 + day - 1
  }

  /// Whether `year` has a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of `month` (1 to 12) in `year`.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    if month == 2 { return isLeap(year) ? 29 : 28 }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31
  }

  /// Days from `other` to this day, negative if this day is earlier.
  public func days(since other: CivilDate) -> Int { dayNumber - other.dayNumber }

  /// The day `days` days later.
  public func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

  /// The same day `months` months later, or the last of that month where it is too short.
  public func adding(months: Int) -> CivilDate {
    let count = year * 12 + month - 1 + months
    let newYear = Self.floorDivide(count, 12)
    let newMonth = count - newYear * 12 + 1
    return CivilDate(
      known: newYear, newMonth, min(day, Self.days(inMonth: newMonth, of: newYear)))
  }

  /// The same day `years` years later; 29 February becomes 28 February where there is none.
  public func adding(years: Int) -> CivilDate { adding(months: years * 12) }

  /// Day of the week by ISO 8601: 1 is Monday, 7 is Sunday.
  public var weekday: Int {
    // 1 March of the year 0 was a Wednesday.
    let days = dayNumber + 2
    return days - Self.floorDivide(days, 7) * 7 + 1
  }

  /// Week of ISO 8601 and the year that the week belongs to.
  public var week: (year: Int, number: Int) {
    let thursday = adding(days: 4 - weekday)
    let newYear = CivilDate(known: thursday.year, 1, 1)
    return (thursday.year, thursday.days(since: newYear) / 7 + 1)
  }

  /// Quarter of the year, 1 to 4.
  public var quarter: Int { (month + 2) / 3 }

  private static func floorDivide(_ a: Int, _ b: Int) -> Int {
    a >= 0 ? a / b : -((b - 1 - a) / b)
  }
}
