/// A day that comes every year.
enum Holiday: Sendable {
  case fixed(month: Int, day: Int)
  /// Days after Easter Sunday.
  case easter(Int)
  /// The `count`th such weekday of a month; the last where `count` is 5.
  case nth(weekday: Int, month: Int, count: Int)

  /// A holiday by its number in tables: month × 100 + day; 5000 + days after Easter; 10000 + month ×
  /// 100 + count × 10 + weekday.
  init(number: Int) {
    switch number {
    case 10_000...:
      self = .nth(weekday: number % 10, month: number / 100 % 100, count: number / 10 % 10)
    case 4000...: self = .easter(number - 5000)
    default: self = .fixed(month: number / 100, day: number % 100)
    }
  }

  func day(in year: Int) -> CivilDate? {
    switch self {
    case .fixed(let month, let day): return CivilDate(year: year, month: month, day: day)
    case .easter(let days): return Self.easterSunday(year)?.adding(days: days)
    case .nth(let weekday, let month, let count):
      guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
      let day = first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (count - 1))
      return day.month == month ? day : day.adding(days: -7)
    }
  }

  /// Easter by the anonymous Gregorian algorithm (Nature, 20 April 1876).
  private static func easterSunday(_ year: Int) -> CivilDate? {
    guard year > 0 else { return nil }
    let golden = year % 19
    let (century, rest) = (year / 100, year % 100)
    let leap = (century - (century + 8) / 25 + 1) / 3
    let moon = (19 * golden + century - century / 4 - leap + 15) % 30
    let week = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7
    let shift = (golden + 11 * moon + 22 * week) / 451
    let days = moon + week - 7 * shift + 114
    return CivilDate(year: year, month: days / 31, day: days % 31 + 1)
  }
}
