/// Dates in the addresses of pages.
enum URLDate {
  /// The date in the path of `address`: `/2024/06/25/`, `/2024/jun/25/`, `2024-06-25`, `20240625`,
  /// `25-06-2024`. Of an address inside another the inner one counts.
  static func date(in address: [UInt8]) -> PageDate? {
    let scanner = DateScanner(path(of: address), order: .dayFirst, limit: 200)
    var at = 0
    while let (match, next) = scanner.firstDay(from: at) {
      var parts = match.parts
      parts.time = nil
      let isBounded =
        !isDigit(before: match.start, in: address) && !isDigit(at: match.end, in: address)
      if isBounded, (1990...2100).contains(parts.year), hasWholeYear(match, address) {
        return PageDate(parts)
      }
      at = next
    }
    return nil
  }

  private static func hasWholeYear(_ match: DateScanner.Match, _ address: [UInt8]) -> Bool {
    let date = address[match.start..<match.end]
    return date.prefix(4).allSatisfy(isDigit) || date.suffix(4).allSatisfy(isDigit)
  }

  private static func path(of address: [UInt8]) -> ArraySlice<UInt8> {
    var slashes = 0
    var start: Int?
    for (i, byte) in address.enumerated() {
      if byte == 0x3F || byte == 0x23 { return address[(start ?? i)..<i] }
      guard byte == 0x2F else { continue }
      let isScheme = i > 0 && address[i - 1] == 0x3A
      if isScheme { slashes = 0 }
      slashes += 1
      if slashes == 3 || slashes == 1 && i == 0 { start = i }
    }
    return address[(start ?? address.count)...]
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func isDigit(before i: Int, in bytes: [UInt8]) -> Bool {
    i > 0 && bytes[i - 1] &- 0x30 < 10
  }

  private static func isDigit(at i: Int, in bytes: [UInt8]) -> Bool {
    i < bytes.count && bytes[i] &- 0x30 < 10
  }
}
