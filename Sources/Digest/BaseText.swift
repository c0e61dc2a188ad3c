/// Bytes as text of hexadecimal digits or of base 32 (RFC 4648, sections 6 and 8).
public enum BaseText {
  private static let base32Digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
  private static let hexDigits = Array("0123456789abcdef".utf8)

  /// `bytes` in base 32, upper case, without padding.
  public static func base32(_ bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      bits = bits << 8 | UInt32(byte)
      count += 8
      while count >= 5 {
        count -= 5
        text.append(base32Digits[Int(bits >> UInt32(count) & 0x1F)])
      }
    }
    if count > 0 { text.append(base32Digits[Int(bits << UInt32(5 - count) & 0x1F)]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// `bytes` as lower-case hexadecimal digits.
  public static func hex(_ bytes: some Sequence<UInt8>) -> String {
    let text = bytes.flatMap { [hexDigits[Int($0 >> 4)], hexDigits[Int($0 & 0xF)]] }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes that base 32 digits of either case stand for; padding is left out. `nil` for any
  /// other character.
  public static func fromBase32(_ text: some Sequence<UInt8>) -> [UInt8]? {
    decode(text, bitsPerDigit: 5) { byte in
      switch byte {
      case 0x41...0x5A: byte - 0x41
      case 0x61...0x7A: byte - 0x61
      case 0x32...0x37: byte - 0x32 + 26
      default: nil
      }
    }
  }

  /// The bytes that hexadecimal digits of either case stand for; `nil` for any other character.
  public static func fromHex(_ text: some Sequence<UInt8>) -> [UInt8]? {
    decode(text, bitsPerDigit: 4) { byte in
      switch byte {
      case 0x30...0x39: byte - 0x30
      case 0x41...0x46: byte - 0x41 + 10
      case 0x61...0x66: byte - 0x61 + 10
      default: nil
      }
    }
  }

  private static func decode(
    _ text: some Sequence<UInt8>, bitsPerDigit: Int, _ value: (UInt8) -> UInt8?
  ) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in text where byte != UInt8(ascii: "=") {
      guard let digit = value(byte) else { return nil }
      bits = bits << UInt32(bitsPerDigit) | UInt32(digit)
      count += bitsPerDigit
      guard count >= 8 else { continue }
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
    return bytes
  }
}
