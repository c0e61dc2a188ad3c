/// The EUC decoders of the Encoding Standard (sections 12.1.1 and 13.1.1).
enum EUC {
  static func japanese(_ bytes: LegacyDecoder.Bytes, _ i: Int) -> DecodingStep {
    let lead = bytes[i]
    guard lead == 0x8E || lead == 0x8F || isRow(lead), i + 1 < bytes.count else {
      return .wrongByte
    }
    let second = bytes[i + 1]
    if lead == 0x8E, second >= 0xA1, second < 0xE0 {
      return DecodingStep(2, 0xFF61 + UInt32(second) - 0xA1)
    }
    guard lead == 0x8F, isRow(second) else {
      let scalar = lead < 0xA0 ? 0 : self.scalar(.jis0208, lead, second)
      return DecodingStep(pair: scalar, second: second)
    }
    // A set of further characters, with three bytes each.
    guard i + 2 < bytes.count else { return DecodingStep(2, DecodingStep.wrong) }
    let third = bytes[i + 2]
    return DecodingStep(pair: scalar(.jis0212, second, third), second: third, length: 3)
  }

  /// Reads the unified code of Hangul, of which EUC-KR is a part.
  static func korean(_ bytes: LegacyDecoder.Bytes, _ i: Int) -> DecodingStep {
    let lead = bytes[i]
    guard lead > 0x80, lead < 0xFF, i + 1 < bytes.count else { return .wrongByte }
    let trail = bytes[i + 1]
    guard trail > 0x40, trail < 0xFF else { return DecodingStep(pair: 0, second: trail) }
    let pointer = (Int(lead) - 0x81) * 190 + Int(trail) - 0x41
    return DecodingStep(pair: EncodingIndex.eucKR[pointer], second: trail)
  }

  private static func isRow(_ byte: UInt8) -> Bool { byte > 0xA0 && byte < 0xFF }

  private static func scalar(_ index: EncodingIndex, _ row: UInt8, _ cell: UInt8) -> UInt32 {
    isRow(row) && isRow(cell) ? index[(Int(row) - 0xA1) * 94 + Int(cell) - 0xA1] : 0
  }
}
