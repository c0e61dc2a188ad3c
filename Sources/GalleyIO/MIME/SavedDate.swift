/// A point in time as messages (RFC 5322, section 3.3) and scripts (ECMAScript, `Date.toString`)
/// write it: `Tue, 10 May 2022 11:22:33 +0200`, `Tue May 10 2022 11:22:33 GMT+0200 (CEST)`.
struct SavedDate {
  private var day: Int?
  private var month: Int?
  private var year: Int?
  private var time: (hour: Int, minute: Int, second: Int)?
  private var zone: String?

  /// The date in ISO 8601; `nil` where a part of it is missing or cannot be.
  static func iso(_ text: String) -> String? {
    var date = SavedDate()
    for word in text.utf8.split(separator: 0x20) {
      // A remark in brackets repeats the zone by its name.
      if word.first == 0x28 { break }
      date.read(Array(word.first == 0x2C ? word.dropFirst() : word))
    }
    return date.text
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  /// Zones that RFC 5322 knows by name, in hours.
  private static let zones = [
    "gmt": 0, "ut": 0, "utc": 0, "z": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7,
    "mdt": -6, "pst": -8, "pdt": -7,
  ]

  private mutating func read(_ word: [UInt8]) {
    let text = String(decoding: word.filter { $0 != 0x2C }, as: UTF8.self).lowercased()
    if word.contains(0x3A) {
      readTime(word)
    } else if let number = Int(text), !"+-".utf8.contains(word[0]) {
      if text.utf8.count <= 2, day == nil { day = number } else if year == nil { year = number }
    } else if month == nil, let index = Self.months.firstIndex(of: String(text.prefix(3))) {
      month = index + 1
    } else if zone == nil {
      readZone(text)
    }
  }

  private mutating func readTime(_ word: [UInt8]) {
    let parts = word.split(separator: 0x3A).map { Int(String(decoding: $0, as: UTF8.self)) ?? -1 }
    guard (2...3).contains(parts.count), time == nil else { return }
    time = (parts[0], parts[1], parts.count == 3 ? parts[2] : 0)
  }

  /// `+0200`, also behind a name as in `GMT+0200`, or a name alone.
  private mutating func readZone(_ text: String) {
    let digits = text.utf8.drop { !"+-".utf8.contains($0) }
    if digits.count == 5, let number = Int(String(decoding: digits.dropFirst(), as: UTF8.self)) {
      let isZero = number == 0
      let sign = digits.first == 0x2D ? "-" : "+"
      zone = isZero ? "Z" : "\(sign)\(Self.two(number / 100)):\(Self.two(number % 100))"
    } else if let hours = Self.zones[text] {
      zone = hours == 0 ? "Z" : "-\(Self.two(-hours)):00"
    }
  }

  private var text: String? {
    guard let day, let month, let year, let time, (1...31).contains(day),
      (1000...9999).contains(year), (0...23).contains(time.hour), (0...59).contains(time.minute),
      (0...60).contains(time.second)
    else { return nil }
    return "\(year)-\(Self.two(month))-\(Self.two(day))T\(Self.two(time.hour)):"
      + "\(Self.two(time.minute)):\(Self.two(time.second))\(zone ?? "")"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
