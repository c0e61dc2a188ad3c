/// Quoted-printable (RFC 2045, section 6.7).
enum QuotedPrintable {
  /// What `text` stands for. An equals sign that begins no code is taken as it is.
  static func decode(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var rest = text
    while let mark = rest.firstIndex(of: 0x3D) {
      output += rest[..<mark]
      rest = rest[(mark + 1)...]
      if let end = softBreak(rest) {
        rest = rest[end...]
      } else if let byte = code(rest) {
        output.append(byte)
        rest = rest.dropFirst(2)
      } else {
        output.append(0x3D)
      }
    }
    return output + rest
  }

  /// Where the line behind a soft line break begins; spaces may have been put before the break.
  private static func softBreak(_ rest: ArraySlice<UInt8>) -> Int? {
    var at = rest.startIndex
    while at < rest.endIndex, rest[at] == 0x20 || rest[at] == 0x09 { at += 1 }
    if at < rest.endIndex, rest[at] == 0x0D { at += 1 }
    guard at < rest.endIndex else { return at }
    return rest[at] == 0x0A ? at + 1 : nil
  }

  private static func code(_ rest: ArraySlice<UInt8>) -> UInt8? {
    guard rest.count >= 2, let high = HexDigit.value(rest[rest.startIndex]),
      let low = HexDigit.value(rest[rest.startIndex + 1])
    else { return nil }
    return high << 4 | low
  }
}

/// Hexadecimal digits.
enum HexDigit {
  /// The value of a digit; `nil` for anything else.
  static func value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
