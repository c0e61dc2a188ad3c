/// The Big5 decoder of the Encoding Standard (section 11.1.1), with the characters of Hong Kong.
enum Big5 {
  static func step(_ bytes: LegacyDecoder.Bytes, _ i: Int) -> DecodingStep {
    let lead = bytes[i]
    guard lead > 0x80, lead < 0xFF, i + 1 < bytes.count else {
      return .wrongByte
    }
    let trail = bytes[i + 1]
    let isTrail = trail >= 0x40 && trail < 0x7F || trail >= 0xA1 && trail < 0xFF
    guard isTrail else { return DecodingStep(pair: 0, second: trail) }
    let pointer = (Int(lead) - 0x81) * 157 + Int(trail) - (trail < 0x7F ? 0x40 : 0x62)
    switch pointer {
    case 1133: return DecodingStep(2, 0xCA, mark: 0x304)
    case 1135: return DecodingStep(2, 0xCA, mark: 0x30C)
    case 1164: return DecodingStep(2, 0xEA, mark: 0x304)
    case 1166: return DecodingStep(2, 0xEA, mark: 0x30C)
    default: return DecodingStep(pair: scalar(pointer), second: trail)
    }
  }

  private static func scalar(_ pointer: Int) -> UInt32 {
    let low = EncodingIndex.big5[pointer]
    let isPlane2 = EncodingIndex.big5Planes[pointer / 16] >> UInt32(pointer % 16) & 1 == 1
    return isPlane2 ? 0x20000 | low : low
  }
}
