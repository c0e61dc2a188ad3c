internal import Text

/// UTF-16, with or without a byte order mark.
enum UTF16Text {
  /// The kind of UTF-16 that `bytes` are, without a mark.
  ///
  /// Markup and Western text in it is every other byte NUL. `declared` is believed where the bytes
  /// could be UTF-16.
  static func kind(
    of bytes: [UInt8], declared: Charset?, _ survey: UTF8Survey
  ) -> Charset? {
    let sample = bytes.prefix(2048)
    var zeros = [0, 0]
    for i in sample.indices where sample[i] == 0 { zeros[i & 1] += 1 }
    let many = max(sample.count / 8, 2)
    if zeros[1] >= many, zeros[0] * 8 < zeros[1] { return .utf16LittleEndian }
    if zeros[0] >= many, zeros[1] * 8 < zeros[0] { return .utf16BigEndian }
    let hasZeros = zeros != [0, 0]
    if let declared, declared.isUTF16 {
      return hasZeros || !survey.isValid ? declared : nil
    }
    guard hasZeros || !survey.isValid else { return nil }
    return kind(of: sample, hasZeros: hasZeros)
  }

  /// The kind of UTF-16 that a text in other scripts is: in one of the two byte orders nearly all
  /// units are characters in use, among them the marks and spaces that texts have.
  private static func kind(of sample: ArraySlice<UInt8>, hasZeros: Bool) -> Charset? {
    let count = sample.count / 2
    guard count >= 16 else { return nil }
    for charset in [Charset.utf16LittleEndian, .utf16BigEndian] {
      var marks = 0
      var letters = 0
      for i in 0..<count {
        switch unit(sample, sample.startIndex + 2 * i, charset) {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x3000...0x3002, 0xFF0C: marks += 1
        case 0xA0...0x6FF, 0x900...0xEFF, 0x1E00...0x1EFF, 0x2010...0x203A, 0x3005...0x30FF,
          0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF9F:
          letters += 1
        default: break
        }
      }
      // Bytes of control characters, which such marks have, are in no other encoding's texts.
      let hasMarks = hasZeros ? marks > 0 : marks * 33 >= count
      if hasMarks, (marks + letters) * 20 >= count * 19 { return charset }
    }
    return nil
  }

  private static func unit(_ bytes: ArraySlice<UInt8>, _ i: Int, _ charset: Charset) -> UInt16 {
    let low = charset == .utf16LittleEndian ? 0 : 1
    return UInt16(bytes[i + low]) | UInt16(bytes[i + 1 - low]) << 8
  }

  static func decode(
    _ bytes: ArraySlice<UInt8>, _ charset: Charset, _ from: CharsetSource
  ) -> CharsetReading {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2 + 1)
    var i = bytes.startIndex
    while i + 1 < bytes.endIndex {
      units.append(unit(bytes, i, charset))
      i += 2
    }
    // Half a unit at the end is as wrong as half a surrogate pair, and both are wrong once.
    if i < bytes.endIndex, !UTF16.isLeadSurrogate(units.last ?? 0) { units.append(0xD800) }
    var converted = Converted()
    converted.bytes.reserveCapacity(bytes.count)
    let isWrong = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false
    ) { converted.bytes.append($0) }
    converted.replacements = isWrong ? 1 : 0
    return CharsetReading(charset, from, converted)
  }
}
