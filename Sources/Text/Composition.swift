@_spi(_Unicode) import Swift

extension [UInt8] {
  /// Composes the text from byte `start` on, where letters and marks stand apart: Unicode's
  /// normalization form C. Text without such marks, nearly all there is, is read once and kept.
  public mutating func compose(from start: Int) {
    guard mayDecompose(from: start) else { return }
    var composed = ""
    let text = String(decoding: self[start...], as: UTF8.self)
    for scalar in text._nfc { composed.unicodeScalars.append(scalar) }
    replaceSubrange(start..., with: composed.utf8)
  }

  /// Whether a mark or a part of a Hangul syllable stands there that form C may join to the letter
  /// before it.
  private func mayDecompose(from start: Int) -> Bool {
    withUnsafeBufferPointer { bytes in
      var i = start
      var all: UInt8 = 0
      for at in start..<bytes.count { all |= bytes[at] }
      if all < 0x80 { return false }
      while i < bytes.count {
        switch bytes[i] {
        // U+0300…U+036F, and Greek letters behind them.
        case 0xCC, 0xCD: return true
        // Jamo, Indic and other marks: U+1100…U+11FF; voiced marks of kana: U+3099, U+309A.
        case 0xE1 where i + 1 < bytes.count && (0x84...0x87).contains(bytes[i + 1]): return true
        case 0xE3
        where i + 2 < bytes.count && bytes[i + 1] == 0x82 && (0x99...0x9A).contains(bytes[i + 2]):
          return true
        default: i += 1
        }
      }
      return false
    }
  }
}

extension [UInt8] {
  /// This UTF-8 text in Unicode's normalization form C, whatever it holds.
  public var normalized: [UInt8] {
    // All that comes before U+0300 is in form C, alone and beside each other.
    guard contains(where: { $0 >= 0xCC }) else { return self }
    var composed = ""
    for scalar in String(decoding: self, as: UTF8.self)._nfc {
      composed.unicodeScalars.append(scalar)
    }
    return Array(composed.utf8)
  }
}
