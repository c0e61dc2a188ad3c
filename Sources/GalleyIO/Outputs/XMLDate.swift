internal import GalleyCore

/// A point in time in the forms of XML Schema: `xsd:gYear`, `xsd:gYearMonth`, `xsd:date`,
/// `xsd:dateTime`.
struct XMLDate {
  /// How it is written.
  let text: String
  /// Whether it has a time of day.
  let hasTime: Bool
  /// Whether it has a zone.
  let hasZone: Bool
  /// Whether it has a day.
  let hasDay: Bool

  /// Reads ISO 8601; `nil` for what XML Schema has no form for: weeks, seasons, the year 0, leap
  /// seconds.
  init?(_ value: String) {
    guard let moment = Metadata.Moment(iso: value, from: ""), !moment.value.hasPrefix("0000") else {
      return nil
    }
    hasTime = moment.precision == .minute || moment.precision == .second
    hasDay = hasTime || moment.precision == .day
    guard hasTime else {
      hasZone = false
      text = moment.value
      return
    }
    let bytes = Array(moment.value.utf8)
    let clock = bytes.dropFirst(Self.dateLength)
    let time = clock.prefix { !"Z+-".utf8.contains($0) }
    guard let zone = Self.zone(clock.dropFirst(time.count)) else { return nil }
    var seconds = Array(time.dropFirst(Self.minuteLength))
    if seconds.isEmpty { seconds = Array(":00".utf8) }
    if seconds.starts(with: ":60".utf8) { return nil }
    hasZone = !zone.isEmpty
    text = String(
      decoding: bytes.prefix(Self.dateLength) + time.prefix(Self.minuteLength) + seconds + zone,
      as: UTF8.self)
  }

  private static let dateLength = "2026-05-31T".utf8.count
  private static let minuteLength = "10:30".utf8.count

  /// `+02`, `+0200` or `+02:00` as the last of these; `nil` where it is farther from Greenwich than
  /// XML Schema allows.
  private static func zone(_ zone: ArraySlice<UInt8>) -> [UInt8]? {
    guard let sign = zone.first, sign != UInt8(ascii: "Z") else { return Array(zone) }
    let digits = zone.dropFirst().filter { $0 != UInt8(ascii: ":") }
    guard digits.count >= 2 else { return nil }
    let hours = Array(digits[..<2])
    let minutes = digits.count == 4 ? Array(digits[2...]) : Array("00".utf8)
    guard hours.lexicographicallyPrecedes(Array("14".utf8)) else { return nil }
    return [sign] + hours + [UInt8(ascii: ":")] + minutes
  }
}
