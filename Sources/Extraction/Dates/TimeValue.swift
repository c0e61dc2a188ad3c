/// Writes values as TIMEX3 has them.
enum TimeValue {
  static func day(_ day: CivilDate) -> String {
    year(day.year) + "-" + padded(day.month, 2) + "-" + padded(day.day, 2)
  }

  static func month(_ day: CivilDate) -> String { year(day.year) + "-" + padded(day.month, 2) }

  /// Four digits; years before Christ count from 1.
  static func year(_ year: Int) -> String {
    year > 0 ? padded(year, 4) : "BC" + padded(1 - year, 4)
  }

  static func week(_ day: CivilDate) -> String {
    let week = day.week
    return year(week.year) + "-W" + padded(week.number, 2)
  }

  static func quarter(_ day: CivilDate) -> String { year(day.year) + "-Q\(day.quarter)" }

  /// `date` down to `unit`.
  static func text(_ date: CivilDate, _ unit: TimeUnit) -> String {
    switch unit {
    case .second, .minute, .hour, .day: day(date)
    case .week, .fortnight: week(date)
    case .weekend: week(date) + "-WE"
    case .month: month(date)
    case .quarter: quarter(date)
    case .year: year(date.year)
    case .decade: date.year > 0 ? padded(date.year / 10, 3) : year(date.year)
    case .century: date.year > 0 ? padded(date.year / 100, 2) : year(date.year)
    }
  }

  /// A stretch of a known unit of which nothing else is known.
  static func unknown(_ unit: TimeUnit) -> String {
    switch unit {
    case .week, .fortnight: "XXXX-WXX"
    case .weekend: "XXXX-WXX-WE"
    case .month: "XXXX-XX"
    case .quarter: "XXXX-QX"
    case .year: "XXXX"
    case .decade: "XXX"
    case .century: "XX"
    default: "XXXX-XX-XX"
    }
  }

  /// A length of time; halves of units that have a smaller one are counted in that.
  static func duration(_ amount: TimeAmount, _ unit: TimeUnit) -> String {
    if amount == .tenths(0, 5) {
      switch unit {
      case .hour: return "PT30M"
      case .day: return "PT12H"
      case .year: return "P6M"
      case .decade: return "P5Y"
      case .century: return "P50Y"
      default: break
      }
    }
    let count = unit == .fortnight ? .whole((amount.count ?? 1) * 2) : amount
    return (unit.isOfDay ? "PT" : "P") + count.text + unit.designator
  }

  /// Minutes ahead of UTC.
  static func zone(_ minutes: Int) -> String {
    minutes == 0
      ? "Z"
      : (minutes < 0 ? "-" : "+") + padded(abs(minutes) / 60, 2) + ":"
        + padded(abs(minutes) % 60, 2)
  }

  /// `number`, which is not negative, with zeros before it up to `width` digits.
  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
