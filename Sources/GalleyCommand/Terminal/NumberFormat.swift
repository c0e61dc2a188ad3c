/// Numbers for people.
enum NumberFormat {
  /// `12,345`.
  static func grouped(_ number: Int) -> String {
    var digits = Array(String(number.magnitude))
    var index = digits.count - 3
    while index > 0 {
      digits.insert(",", at: index)
      index -= 3
    }
    return (number < 0 ? "-" : "") + String(digits)
  }

  /// `3.1` or `310`: three digits that matter.
  static func short(_ number: Double) -> String {
    if number >= 99.95 { return grouped(Int(number.rounded())) }
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// `42 s`, `3 min 20 s`, `1 h 05 min`.
  static func time(_ duration: Duration) -> String {
    let seconds =
      Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    if seconds < 10 { return short(seconds) + " s" }
    let whole = Int(seconds.rounded())
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    let minutes = whole % 3600 / 60
    return "\(whole / 3600) h \(minutes < 10 ? "0" : "")\(minutes) min"
  }

  /// `12.3 %`.
  static func percent(_ part: Duration, of whole: Duration) -> String {
    guard whole > .zero else { return "0.0 %" }
    return short(part / whole * 100) + " %"
  }
}
