internal import Text

/// The escapes of RFC 8259, section 7.
enum Escape {
  /// The character that a backslash and `byte` stand for; nil for `u` and what is unknown.
  static func simple(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x22, 0x5C, 0x2F: byte
    case 0x62: 0x08
    case 0x66: 0x0C
    case 0x6E: 0x0A
    case 0x72: 0x0D
    case 0x74: 0x09
    default: nil
    }
  }

  /// The four hexadecimal digits of `text` at `offset` as a UTF-16 code unit.
  static func codeUnit(_ text: Swift.Span<UInt8>, _ offset: Int) -> UInt32? {
    guard offset + 4 <= text.count else { return nil }
    var unit: UInt32 = 0
    for i in offset..<offset + 4 {
      let byte = text[i]
      let digit = byte | 0x20
      if byte &- 0x30 < 10 {
        unit = unit << 4 | UInt32(byte - 0x30)
      } else if digit &- 0x61 < 6 {
        unit = unit << 4 | UInt32(digit - 0x57)
      } else {
        return nil
      }
    }
    return unit
  }

  /// Appends the string body `range` of `text` with its escapes resolved.
  ///
  /// A lone surrogate becomes U+FFFD, an unknown escape stays as it is written.
  static func appendResolved(
    _ text: Swift.Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]
  ) {
    var run = range.lowerBound
    var i = run
    while i < range.upperBound {
      i = min(ByteRuns.plainEnd(text, from: i), range.upperBound)
      guard i + 1 < range.upperBound, text[i] == 0x5C else {
        i += 1
        continue
      }
      output.append(text, run..<i)
      if let byte = simple(text[i + 1]) {
        output.append(byte)
        i += 2
      } else if text[i + 1] == 0x75, i + 6 <= range.upperBound, let unit = codeUnit(text, i + 2) {
        i += 6
        output.append(scalar: scalar(startingWith: unit, text, &i, end: range.upperBound))
      } else {
        output.append(text, i..<i + 2)
        i += 2
      }
      run = i
    }
    output.append(text, run..<range.upperBound)
  }

  /// Joins `unit` with the low surrogate escaped at `i`, if they are a pair.
  private static func scalar(
    startingWith unit: UInt32, _ text: Swift.Span<UInt8>, _ i: inout Int, end: Int
  ) -> UInt32 {
    guard unit & 0xFC00 == 0xD800, i + 6 <= end, text[i] == 0x5C, text[i + 1] == 0x75,
      let low = codeUnit(text, i + 2), low & 0xFC00 == 0xDC00
    else { return unit }
    i += 6
    return 0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF)
  }
}
