/// The Shift_JIS decoder of the Encoding Standard (section 12.3.1), with the characters that NEC
/// and IBM added and those that users could define.
enum ShiftJIS {
  static func step(_ bytes: LegacyDecoder.Bytes, _ i: Int) -> DecodingStep {
    let lead = bytes[i]
    if lead == 0x80 { return DecodingStep(1, 0x80) }
    if lead >= 0xA1, lead < 0xE0 { return DecodingStep(1, 0xFF61 + UInt32(lead) - 0xA1) }
    guard lead != 0xA0, lead < 0xFD, i + 1 < bytes.count else { return .wrongByte }
    let trail = bytes[i + 1]
    guard trail >= 0x40, trail != 0x7F, trail < 0xFD else {
      return DecodingStep(pair: 0, second: trail)
    }
    let row = Int(lead) - (lead < 0xA0 ? 0x81 : 0xC1)
    let pointer = row * 188 + Int(trail) - (trail < 0x7F ? 0x40 : 0x41)
    if userDefined.contains(pointer) { return DecodingStep(2, 0xE000 + UInt32(pointer - 8836)) }
    return DecodingStep(pair: EncodingIndex.jis0208[pointer], second: trail)
  }

  /// The pointers that users could define; they go into private use, as on Windows.
  private static let userDefined = 8836...10_715
}
