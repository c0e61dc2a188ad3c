internal import CCurl
internal import Glibc

/// Points in time as the web writes them.
public enum WebTime {
  /// The present in ISO 8601, UTC, to the second.
  public static func now() -> String { iso(time(nil)) }

  /// A date of HTTP (RFC 9110, section 5.6.7) or of mail (RFC 5322) as ISO 8601 in UTC.
  public static func iso(_ text: String) -> String? { seconds(text).map { iso($0) } }

  /// The same in seconds since 1970.
  static func seconds(_ text: String) -> Int? {
    let seconds = curl_getdate(text, nil)
    return seconds == -1 ? nil : seconds
  }

  private static func iso(_ seconds: Int) -> String {
    var seconds = seconds
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    return "\(day)T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }

  /// How long `Retry-After` (RFC 9110, section 10.2.3) asks to wait: seconds, or a date.
  static func wait(_ retryAfter: String) -> Duration? {
    let text = retryAfter.filter { $0 != " " && $0 != "\t" }
    if let seconds = Int(text) { return seconds < 0 ? nil : .seconds(min(seconds, 1 << 30)) }
    return seconds(retryAfter).map { .seconds(max(0, $0 - time(nil))) }
  }
}
