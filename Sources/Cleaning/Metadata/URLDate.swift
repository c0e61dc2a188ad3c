/// Dates in the addresses of pages.
enum URLDate {
  /// The date in the path of `address`: `/2024/06/25/`, `/2024/jun/25/`, `2024-06-25`, `20240625`.
  static func date(in address: [UInt8]) -> PageDate? {
    let scanner = DateScanner(path(of: address), order: .dayFirst, limit: 200)
    var at = 0
    while let (match, next) = scanner.firstDay(from: at) {
      var parts = match.parts
      parts.time = nil
      let isBounded =
        !isDigit(before: match.start, in: address) && !isDigit(at: match.end, in: address)
      if isBounded, (1990...2100).contains(parts.year), startsWithYear(match, address) {
        return PageDate(parts)
      }
      at = next
    }
    return nil
  }

  private static func startsWithYear(_ match: DateScanner.Match, _ address: [UInt8]) -> Bool {
    match.start + 4 <= address.count
      && address[match.start..<match.start + 4].allSatisfy { $0 &- 0x30 < 10 }
  }

  private static func path(of address: [UInt8]) -> ArraySlice<UInt8> {
    var slashes = 0
    let hasScheme = address.starts(with: "http".utf8)
    for (i, byte) in address.enumerated() where byte == 0x2F {
      slashes += 1
      if slashes == (hasScheme ? 3 : 1) {
        let end = address[i...].firstIndex { $0 == 0x3F || $0 == 0x23 } ?? address.count
        return address[i..<end]
      }
    }
    return []
  }

  private static func isDigit(before i: Int, in bytes: [UInt8]) -> Bool {
    i > 0 && bytes[i - 1] &- 0x30 < 10
  }

  private static func isDigit(at i: Int, in bytes: [UInt8]) -> Bool {
    i < bytes.count && bytes[i] &- 0x30 < 10
  }
}
