/// Base64 (RFC 4648, section 4).
enum Base64 {
  /// What the characters of `text` stand for.
  ///
  /// Strictly, there are whole groups of four with their padding and nothing else, and the result is
  /// `nil` where that is not so. Otherwise what is no character of the alphabet is passed over, as
  /// RFC 2045 asks for, and what an early end leaves of a group is decoded as far as it goes.
  static func decode(_ text: ArraySlice<UInt8>, isStrict: Bool) -> [UInt8]? {
    var output: [UInt8] = []
    output.reserveCapacity(text.count / 4 * 3 + 3)
    var group: UInt32 = 0
    var count = 0
    var padding = 0
    for byte in text {
      let value = values[Int(byte)]
      if value < 64, padding == 0 {
        group = group << 6 | UInt32(value)
        count += 1
        if count == 4 { append(&group, &count, to: &output) }
      } else if byte == 0x3D {
        padding += 1
      } else if isStrict {
        return nil
      }
    }
    if isStrict,
      (count + padding) % 4 != 0 || padding > 2 || count == 1 || (count == 0 && padding > 0)
    {
      return nil
    }
    if count > 1 { appendEnd(group, count, to: &output) }
    return output
  }

  private static func append(
    _ group: inout UInt32, _ count: inout Int, to output: inout [UInt8]
  ) {
    output.append(UInt8(truncatingIfNeeded: group >> 16))
    output.append(UInt8(truncatingIfNeeded: group >> 8))
    output.append(UInt8(truncatingIfNeeded: group))
    group = 0
    count = 0
  }

  /// The bytes of two or three characters.
  private static func appendEnd(_ group: UInt32, _ count: Int, to output: inout [UInt8]) {
    let bits = group << UInt32((4 - count) * 6)
    output.append(UInt8(truncatingIfNeeded: bits >> 16))
    if count == 3 { output.append(UInt8(truncatingIfNeeded: bits >> 8)) }
  }

  /// The value of each byte; 64 for those that have none.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 64, count: 256)
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for (value, byte) in alphabet.utf8.enumerated() { values[Int(byte)] = UInt8(value) }
    return values
  }()
}
