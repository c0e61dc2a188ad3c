internal import Text

/// UTF-8 with bytes of windows-1252 in between, as pages get that were put together from several
/// sources.
enum MixedUTF8 {
  /// `bytes` as valid UTF-8.
  static func decode(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 16)
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      var i = 0
      while i < bytes.count {
        let sequence = UTF8Sequence(bytes, at: i)
        if !sequence.isWellFormed {
          output.append(contentsOf: bytes[start..<i])
          output.append(scalar: replacement(of: sequence, bytes, i))
          start = i + sequence.length
        }
        i += sequence.length
      }
      output.append(contentsOf: bytes[start...])
    }
    return output
  }

  /// A byte that stands alone is read as windows-1252; half a sequence, or several stray bytes,
  /// are what is left of a character that was torn apart.
  private static func replacement(
    of sequence: UTF8Sequence, _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int
  ) -> UInt32 {
    guard sequence.length == 1, !sequence.isCutOff else { return 0xFFFD }
    if isContinuation(bytes, at) {
      let isTorn = isContinuation(bytes, at - 1) || isContinuation(bytes, at + 1)
      guard !isTorn else { return 0xFFFD }
    }
    let scalar = Windows1252.scalar(bytes[at])
    return scalar >= 0x80 && scalar < 0xA0 ? 0xFFFD : scalar
  }

  private static func isContinuation(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    at >= 0 && at < bytes.count && bytes[at] & 0xC0 == 0x80
  }
}
