internal import Text

/// Two encodings that mails of the nineties have, with two bytes of seven bits a character between
/// marks: ISO-2022-KR (RFC 1557) and HZ (RFC 1843).
struct ShiftedText {
  private enum Mark { case on, off, tilde, nothing }

  private let isKorean: Bool
  private var isShifted = false
  private var converted = Converted()

  static func decode(_ bytes: [UInt8], isKorean: Bool) -> Converted {
    var decoder = ShiftedText(isKorean: isKorean)
    decoder.converted.bytes.reserveCapacity(bytes.count * 2)
    var i = 0
    while i < bytes.count { i += decoder.step(bytes, i) }
    return decoder.converted
  }

  private init(isKorean: Bool) { self.isKorean = isKorean }

  private mutating func step(_ bytes: [UInt8], _ i: Int) -> Int {
    if let (mark, length) = mark(bytes, i) {
      if mark == .tilde { converted.bytes.append(0x7E) }
      if mark == .on || mark == .off { isShifted = mark == .on }
      return length
    }
    let byte = bytes[i]
    // Each line begins with ASCII.
    if byte == 0x0A { isShifted = false }
    guard isShifted, byte > 0x20, byte < 0x7F else {
      if byte < 0x80 { converted.bytes.append(byte) } else { converted.appendReplacement() }
      return 1
    }
    guard i + 1 < bytes.count, bytes[i + 1] > 0x20, bytes[i + 1] < 0x7F else {
      converted.appendReplacement()
      return 1
    }
    appendPair(bytes[i], bytes[i + 1])
    return 2
  }

  private mutating func appendPair(_ first: UInt8, _ second: UInt8) {
    [first | 0x80, second | 0x80].withUnsafeBufferPointer {
      converted.append(isKorean ? EUC.korean($0, 0) : GB18030.step($0, 0))
    }
  }

  private func mark(_ bytes: [UInt8], _ i: Int) -> (Mark, length: Int)? {
    if isKorean {
      switch bytes[i] {
      case 0x0E: return (.on, 1)
      case 0x0F: return (.off, 1)
      // Says once that the shift goes to Korean.
      case 0x1B where bytes[(i + 1)...].starts(with: "$)C".utf8): return (.nothing, 4)
      default: return nil
      }
    }
    guard bytes[i] == 0x7E, i + 1 < bytes.count else { return nil }
    switch bytes[i + 1] {
    case 0x7B: return (.on, 2)
    case 0x7D where isShifted: return (.off, 2)
    case 0x7E where !isShifted: return (.tilde, 2)
    case 0x0A where !isShifted: return (.nothing, 2)
    default: return nil
    }
  }
}
