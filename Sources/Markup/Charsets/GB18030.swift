/// The gb18030 decoder of the Encoding Standard (section 10.2.1), which also reads gbk.
enum GB18030 {
  static func step(_ bytes: LegacyDecoder.Bytes, _ i: Int) -> DecodingStep {
    let first = bytes[i]
    if first == 0x80 { return DecodingStep(1, 0x20AC) }
    guard first != 0xFF, i + 1 < bytes.count else { return .wrongByte }
    let second = bytes[i + 1]
    if second >= 0x30, second < 0x3A { return fourBytes(bytes, i) }
    guard second >= 0x40, second != 0x7F, second != 0xFF else {
      return DecodingStep(pair: 0, second: second)
    }
    let pointer = (Int(first) - 0x81) * 190 + Int(second) - (second < 0x7F ? 0x40 : 0x41)
    return DecodingStep(pair: EncodingIndex.gb18030[pointer], second: second)
  }

  private static func fourBytes(_ bytes: LegacyDecoder.Bytes, _ i: Int) -> DecodingStep {
    let left = bytes.count - i
    // What the end cuts off is one error.
    guard left > 2 else { return DecodingStep(left, DecodingStep.wrong) }
    let third = bytes[i + 2]
    guard third > 0x80, third < 0xFF else { return .wrongByte }
    guard left > 3 else { return DecodingStep(left, DecodingStep.wrong) }
    let fourth = bytes[i + 3]
    guard fourth >= 0x30, fourth < 0x3A else { return .wrongByte }
    let row = (Int(bytes[i]) - 0x81) * 10 + Int(bytes[i + 1]) - 0x30
    let pointer = (row * 126 + Int(third) - 0x81) * 10 + Int(fourth) - 0x30
    return DecodingStep(4, scalar(pointer))
  }

  /// The code point of four bytes, from the run that the pointer is in.
  private static func scalar(_ pointer: Int) -> UInt32 {
    if pointer >= 189_000, pointer <= 1_237_575 { return UInt32(pointer - 189_000) + 0x10000 }
    guard pointer <= 39_419 else { return DecodingStep.wrong }
    if pointer == 7457 { return 0xE7C7 }
    let ranges = EncodingIndex.gb18030Ranges
    var low = 0
    var high = ranges.count / 2
    while high - low > 1 {
      let middle = (low + high) / 2
      if ranges[2 * middle] <= pointer { low = middle } else { high = middle }
    }
    return ranges[2 * low + 1] + UInt32(pointer) - ranges[2 * low]
  }
}
