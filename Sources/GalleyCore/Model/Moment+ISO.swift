extension Metadata.Moment {
  /// A point in time written as ISO 8601 asks for, from a year to a second with zone; `nil` for
  /// anything else, such as a thirteenth month.
  ///
  /// A space may stand for the `T` and before the zone, as RFC 3339 allows and databases write it.
  public init?(iso text: String, from: String) {
    var scanner = ISOScanner(text)
    guard let precision = scanner.scan() else { return nil }
    self.init(
      value: String(decoding: scanner.value, as: UTF8.self), precision: precision, from: from)
  }
}

/// Reads a date part by part and keeps what ISO 8601 would have.
private struct ISOScanner {
  private var rest: Substring.UTF8View
  private(set) var value: [UInt8] = []

  init(_ text: String) { rest = Substring(text).utf8 }

  mutating func scan() -> Metadata.Moment.Precision? {
    guard let year = number(4, 0...9999) else { return nil }
    guard !rest.isEmpty else { return .year }
    guard accept("-"), let month = number(2, 1...12) else { return nil }
    guard !rest.isEmpty else { return .month }
    guard accept("-"), number(2, 1...Self.days(month, year)) != nil else { return nil }
    guard !rest.isEmpty else { return .day }
    return scanTime()
  }

  private mutating func scanTime() -> Metadata.Moment.Precision? {
    guard accept("T") || accept(" ", as: "T"), number(2, 0...23) != nil, accept(":"),
      number(2, 0...59) != nil
    else { return nil }
    var precision = Metadata.Moment.Precision.minute
    if accept(":") {
      // The 60 is a leap second.
      guard number(2, 0...60) != nil, scanFraction() else { return nil }
      precision = .second
    }
    return scanZone() && rest.isEmpty ? precision : nil
  }

  /// A fraction of a second, which may be missing.
  private mutating func scanFraction() -> Bool {
    guard accept(".") || accept(",", as: ".") else { return true }
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    value += digits
    rest = rest.dropFirst(digits.count)
    return !digits.isEmpty
  }

  /// `Z`, `+02:00`, `+0200` or `+02`, which may be missing.
  private mutating func scanZone() -> Bool {
    guard !rest.isEmpty else { return true }
    if rest.first == 0x20 { rest.removeFirst() }
    if accept("Z") { return true }
    guard accept("+") || accept("-"), number(2, 0...23) != nil else { return false }
    guard !rest.isEmpty else { return true }
    _ = accept(":")
    return number(2, 0...59) != nil
  }

  /// A number of exactly `count` digits in `range`.
  private mutating func number(_ count: Int, _ range: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix(count)
    guard digits.count == count, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard range.contains(number) else { return nil }
    value += digits
    rest = rest.dropFirst(count)
    return number
  }

  private mutating func accept(_ mark: Unicode.Scalar, as written: Unicode.Scalar? = nil) -> Bool {
    guard rest.first == UInt8(ascii: mark) else { return false }
    rest.removeFirst()
    value.append(UInt8(ascii: written ?? mark))
    return true
  }

  private static func days(_ month: Int, _ year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    switch month {
    case 2: return isLeap ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }
}
