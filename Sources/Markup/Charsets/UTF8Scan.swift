/// What one pass over a page tells of it.
struct UTF8Survey: Equatable {
  /// Whether the bytes are well-formed UTF-8 (RFC 3629).
  var isValid = true
  /// Whether they are ASCII.
  var isASCII = true
  /// Letters of the upper half of Latin-1 right before signs that no letter has behind it, up to
  /// where the bytes are wrong: what a character that was encoded twice begins with.
  var suspects = 0
}

/// Checks that text which is mostly ASCII, as pages are, is UTF-8.
///
/// Markup is passed 32 bytes at a time; the standard library's check takes three times as long on
/// pages.
enum UTF8Scan {
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Whether `bytes` are well-formed UTF-8 (RFC 3629).
  static func isValid(_ bytes: [UInt8]) -> Bool { survey(bytes).isValid }

  static func survey(_ bytes: [UInt8]) -> UTF8Survey {
    bytes.withUnsafeBufferPointer { bytes in
      var survey = UTF8Survey()
      var i = firstHighByte(bytes, from: 0)
      survey.isASCII = i == bytes.count
      while i < bytes.count {
        let length = lengthOfSequence(bytes, at: i)
        guard length > 0 else {
          survey.isValid = false
          return survey
        }
        let isLatin = bytes[i] == 0xC3
        i &+= length
        guard i < bytes.count else { break }
        if bytes[i] < 0x80 {
          i = firstHighByte(bytes, from: i)
        } else if isLatin, isStrange(bytes, i) {
          survey.suspects &+= 1
        }
      }
      return survey
    }
  }

  /// Whether the sequence at `i` is one that no letter has behind it, but what was encoded twice:
  /// `¤`, `¼`, `€` and controls, and not spaces and quotation marks.
  @inline(__always)
  private static func isStrange(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    guard i &+ 1 < bytes.count else { return false }
    let second = bytes[i &+ 1]
    if bytes[i] == 0xC2 { return second != 0xA0 && second != 0xAB && second != 0xBB }
    return bytes[i] == 0xE2 && (second == 0x82 || second == 0x84)
  }

  /// The first byte that is not ASCII at or after `from`, or the end.
  @inline(__always)
  static func firstHighByte(_ bytes: UnsafeBufferPointer<UInt8>, from: Int) -> Int {
    guard let base = bytes.baseAddress.map(UnsafeRawPointer.init) else { return 0 }
    let end = bytes.count
    var i = from
    while i &+ 32 <= end {
      let words = base.loadUnaligned(fromByteOffset: i, as: SIMD4<UInt64>.self)
      guard (words[0] | words[1] | words[2] | words[3]) & highBits == 0 else { break }
      i &+= 32
    }
    while i &+ 8 <= end {
      let high = base.loadUnaligned(fromByteOffset: i, as: UInt64.self) & highBits
      if high != 0 { return i &+ high.trailingZeroBitCount / 8 }
      i &+= 8
    }
    while i < end, bytes[i] < 0x80 { i &+= 1 }
    return i
  }

  /// The length of the sequence that a byte above ASCII begins; 0 if it is ill-formed.
  @inline(__always)
  private static func lengthOfSequence(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
    let lead = bytes[i]
    let left = bytes.count &- i
    if lead >= 0xC2, lead < 0xE0, left > 1, bytes[i &+ 1] & 0xC0 == 0x80 { return 2 }
    if lead > 0xE0, lead < 0xED, left > 2, bytes[i &+ 1] & 0xC0 == 0x80,
      bytes[i &+ 2] & 0xC0 == 0x80
    {
      return 3
    }
    let sequence = UTF8Sequence(bytes, at: i)
    return sequence.isWellFormed ? sequence.length : 0
  }
}
