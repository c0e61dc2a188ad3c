internal import Text

/// The ISO-2022-JP decoder of the Encoding Standard (section 12.2.1).
struct ISO2022JP {
  private enum State { case ascii, roman, katakana, kanji }

  private var state = State.ascii
  /// Whether the last escape sequence is followed by nothing yet; a second one is an error then.
  private var isEmpty = false
  private var converted = Converted()

  static func decode(_ bytes: [UInt8]) -> Converted {
    var decoder = ISO2022JP()
    decoder.converted.bytes.reserveCapacity(bytes.count)
    var i = 0
    while i < bytes.count { i += decoder.step(bytes, i) }
    return decoder.converted
  }

  /// Takes what begins at `i`, and says how many bytes that were.
  private mutating func step(_ bytes: [UInt8], _ i: Int) -> Int {
    if bytes[i] == 0x1B { return escape(bytes, i) }
    if state == .kanji { return kanji(bytes, i) }
    isEmpty = false
    if let scalar = scalar(bytes[i]) {
      converted.bytes.append(scalar: scalar)
    } else {
      converted.appendReplacement()
    }
    return 1
  }

  private func scalar(_ byte: UInt8) -> UInt32? {
    switch state {
    case .katakana: return byte > 0x20 && byte < 0x60 ? 0xFF61 + UInt32(byte) - 0x21 : nil
    case .roman where byte == 0x5C: return 0xA5
    case .roman where byte == 0x7E: return 0x203E
    default: return byte < 0x80 && byte != 0x0E && byte != 0x0F ? UInt32(byte) : nil
    }
  }

  private mutating func kanji(_ bytes: [UInt8], _ i: Int) -> Int {
    isEmpty = false
    guard isCell(bytes[i]) else {
      converted.appendReplacement()
      return 1
    }
    guard i + 1 < bytes.count, bytes[i + 1] != 0x1B else {
      converted.appendReplacement()
      return 1
    }
    let pointer = (Int(bytes[i]) - 0x21) * 94 + Int(bytes[i + 1]) - 0x21
    let scalar = isCell(bytes[i + 1]) ? EncodingIndex.jis0208[pointer] : 0
    if scalar == 0 { converted.appendReplacement() } else { converted.bytes.append(scalar: scalar) }
    return 2
  }

  private func isCell(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

  private mutating func escape(_ bytes: [UInt8], _ i: Int) -> Int {
    guard i + 2 < bytes.count, let next = Self.state(bytes[i + 1], bytes[i + 2]) else {
      isEmpty = false
      converted.appendReplacement()
      return 1
    }
    if isEmpty { converted.appendReplacement() }
    isEmpty = true
    state = next
    return 3
  }

  private static func state(_ first: UInt8, _ second: UInt8) -> State? {
    switch (first, second) {
    case (0x28, 0x42): .ascii
    case (0x28, 0x4A): .roman
    case (0x28, 0x49): .katakana
    case (0x24, 0x40), (0x24, 0x42): .kanji
    default: nil
    }
  }
}
