/// A media type with its parameters (RFC 9110, section 8.3.1), as `text/html; charset=utf-8`.
struct MediaType: Equatable {
  /// Type and subtype in small letters.
  let name: String
  /// The value of `charset`, without quotation marks.
  let charset: String?

  /// A type without parameters.
  init(name: String) {
    self.name = name
    charset = nil
  }

  /// The type that a field's value names; `nil` if it names none.
  init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    guard let first = parts.first else { return nil }
    let name = Self.trimmed(first).map(Self.smallLetter)
    let halves = name.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard halves.count == 2,
      halves.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isNameCharacter) })
    else { return nil }
    self.name = String(decoding: name, as: UTF8.self)
    charset = parts.dropFirst().lazy.compactMap { Self.charset($0) }.first
  }

  private static func charset(_ parameter: Substring.UTF8View) -> String? {
    let parts = parameter.split(separator: UInt8(ascii: "="), maxSplits: 1)
    guard parts.count == 2,
      trimmed(parts[0]).map(smallLetter).elementsEqual("charset".utf8)
    else { return nil }
    let value = trimmed(parts[1]).filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
    return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
  }

  private static func trimmed(_ text: Substring.UTF8View) -> Substring.UTF8View {
    var text = text
    while let first = text.first, first <= 0x20 { text = text.dropFirst() }
    while let last = text.last, last <= 0x20 { text = text.dropLast() }
    return text
  }

  private static func smallLetter(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  private static func isNameCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }
}
