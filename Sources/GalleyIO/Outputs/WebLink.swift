/// Addresses as formats that check them take them.
enum WebLink {
  /// `url` with what no address may hold as percent and digits (RFC 3986, section 2.1); `nil` for
  /// what is no address of the web.
  static func escaped(_ url: String) -> String? {
    let bytes = Array(url.utf8)
    let schemes = ["http://", "https://"].map { Array($0.utf8) }
    guard let scheme = schemes.first(where: { bytes.starts(with: $0) }) else { return nil }
    let host = bytes.dropFirst(scheme.count).prefix { !"/?#".utf8.contains($0) }
    guard isHost(host) else { return nil }
    var output = scheme + host
    var hasFragment = false
    let rest = bytes[(scheme.count + host.count)...]
    for (index, byte) in zip(rest.indices, rest) {
      let isEscape =
        byte == UInt8(ascii: "%") && index + 2 < bytes.count
        && bytes[index + 1...index + 2].allSatisfy(isHexadecimal)
      let isMark = byte == UInt8(ascii: "#") && !hasFragment
      hasFragment = hasFragment || isMark
      if isEscape || isMark || isPlain(byte) {
        output.append(byte)
      } else {
        output.append(escaped: byte)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// A text as the last part of a URN: letters, digits and some marks, everything else escaped.
  static func escapedName(_ text: String) -> String {
    var output: [UInt8] = []
    for byte in text.utf8 {
      if isLetter(byte) || isDigit(byte) || "-._~".utf8.contains(byte) {
        output.append(byte)
      } else {
        output.append(escaped: byte)
      }
    }
    return output.isEmpty ? "-" : String(decoding: output, as: UTF8.self)
  }

  /// A name of letters, digits, dots and dashes, and a port of digits.
  private static func isHost(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count <= 2, let name = parts.first, !name.isEmpty else { return false }
    let isName = name.allSatisfy { isLetter($0) || isDigit($0) || $0 == 0x2D || $0 == 0x2E }
    return isName
      && (parts.count == 1 || (1...5).contains(parts[1].count) && parts[1].allSatisfy(isDigit))
  }

  /// Characters that stand for themselves behind the host.
  private static func isPlain(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || "-._~:/?@!$&'()*+,;=".utf8.contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}

extension [UInt8] {
  /// Appends `%` and the two hexadecimal digits of a byte.
  mutating func append(escaped byte: UInt8) {
    let digits = Array("0123456789ABCDEF".utf8)
    self += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
  }
}
