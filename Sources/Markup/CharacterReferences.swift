internal import Text

/// Decoding of character references, as section 13.2.5.72 of the HTML standard says.
enum CharacterReferences {
  /// Where a reference stands; it matters for names without a semicolon, and for NUL.
  enum Place {
    case text, attribute
  }

  /// Appends `bytes` with references decoded and line ends made `\n`. A NUL is left out of text
  /// and made U+FFFD in attributes.
  static func appendDecoded(
    _ bytes: UnsafeBufferPointer<UInt8>, in place: Place, to output: inout [UInt8]
  ) {
    guard holdsSpecial(bytes) else { return output.append(contentsOf: bytes) }
    var start = 0
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      guard byte == UInt8(ascii: "&") || byte == 0x0D || byte == 0 else {
        i &+= 1
        continue
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<i]))
      if byte == UInt8(ascii: "&") {
        i += appendReference(bytes, i, in: place, to: &output)
      } else {
        i += appendControl(bytes, i, in: place, to: &output)
      }
      start = i
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  /// Whether there is a reference, a carriage return or a NUL; most texts have none.
  private static func holdsSpecial(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var found: UInt8 = 0
    for byte in bytes {
      found |= byte == UInt8(ascii: "&") || byte == 0x0D || byte == 0 ? 1 : 0
    }
    return found != 0
  }

  /// Appends `bytes` of a text with line ends made `\n` and without NUL.
  static func appendNormalized(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    guard holdsSpecial(bytes) else { return output.append(contentsOf: bytes) }
    var start = 0
    var i = 0
    while i < bytes.count {
      if bytes[i] == 0x0D || bytes[i] == 0 {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<i]))
        i += appendControl(bytes, i, in: .text, to: &output)
        start = i
      } else {
        i &+= 1
      }
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  /// Appends what a carriage return or NUL stands for; returns the bytes read.
  private static func appendControl(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, in place: Place, to output: inout [UInt8]
  ) -> Int {
    guard bytes[at] == 0x0D else {
      if place == .attribute { output.append(scalar: 0xFFFD) }
      return 1
    }
    output.append(0x0A)
    return at + 1 < bytes.count && bytes[at + 1] == 0x0A ? 2 : 1
  }

  /// Appends what the reference at `at` stands for, or its `&`; returns the bytes read.
  private static func appendReference(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, in place: Place, to output: inout [UInt8]
  ) -> Int {
    let rest = UnsafeBufferPointer(rebasing: bytes[(at + 1)...])
    let read =
      rest.first == UInt8(ascii: "#")
      ? appendNumeric(rest, to: &output) : appendNamed(rest, in: place, to: &output)
    if read == 0 { output.append(UInt8(ascii: "&")) }
    return read + 1
  }

  private static func appendNumeric(
    _ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
  ) -> Int {
    let isHex = bytes.count > 1 && bytes[1] | 0x20 == UInt8(ascii: "x")
    let first = isHex ? 2 : 1
    var value: UInt32 = 0
    var i = first
    while i < bytes.count, let digit = digit(bytes[i], isHex: isHex) {
      // Saturates just above the last code point.
      value = min(value * (isHex ? 16 : 10) + digit, 0x110000)
      i += 1
    }
    guard i > first else { return 0 }
    output.append(scalar: replacement(of: value))
    return i < bytes.count && bytes[i] == UInt8(ascii: ";") ? i + 1 : i
  }

  private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
    if byte &- 0x30 < 10 { return UInt32(byte &- 0x30) }
    let letter = (byte | 0x20) &- 0x61
    return isHex && letter < 6 ? UInt32(letter) + 10 : nil
  }

  /// What a numeric reference to `value` means: 128 to 159 are read as windows-1252.
  private static func replacement(of value: UInt32) -> UInt32 {
    if value == 0 { return 0xFFFD }
    guard value >= 0x80, value < 0xA0 else { return value }
    return Windows1252.scalar(UInt8(value))
  }

  private static func appendNamed(
    _ bytes: UnsafeBufferPointer<UInt8>, in place: Place, to output: inout [UInt8]
  ) -> Int {
    var length = 0
    while length < bytes.count, length < table.longestName, isAlphanumeric(bytes[length]) {
      length += 1
    }
    let name = UnsafeBufferPointer(rebasing: bytes[..<length])
    if length < bytes.count, bytes[length] == UInt8(ascii: ";"), let entry = table.entry(name) {
      table.appendValue(of: entry, to: &output)
      return length + 1
    }
    var prefix = min(length, table.longestLegacyName)
    while prefix >= 2 {
      let name = UnsafeBufferPointer(rebasing: bytes[..<prefix])
      if let entry = table.entry(name), table.isLegacy(entry) {
        if place == .attribute, prefix < bytes.count,
          bytes[prefix] == UInt8(ascii: "=") || isAlphanumeric(bytes[prefix])
        {
          return 0
        }
        table.appendValue(of: entry, to: &output)
        return prefix
      }
      prefix -= 1
    }
    return 0
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  private static let table = CharacterReferenceIndex(data)
}
