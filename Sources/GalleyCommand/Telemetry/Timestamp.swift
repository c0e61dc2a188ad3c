internal import Glibc

/// A point in time by the system's clock.
struct Timestamp: Equatable, Sendable {
  /// Since 1970, without leap seconds.
  let milliseconds: Int

  /// The present.
  static var now: Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(milliseconds: time.tv_sec * 1000 + time.tv_nsec / 1_000_000)
  }

  /// Seconds since 1970.
  var seconds: Double { Double(milliseconds) / 1000 }

  /// The date and time in UTC, as RFC 3339 asks for.
  var text: String {
    var seconds = milliseconds / 1000
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    let time = "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))"
    let fraction = "\(1000 + milliseconds % 1000)".dropFirst()
    return "\(day)T\(time).\(fraction)Z"
  }
}
