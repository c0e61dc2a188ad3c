internal import Text

/// Makes names of places comparable: in lower case, without stops and apostrophes, with one space for
/// any other marks, and without a leading "the". "St. John’s" is "st johns".
enum PlaceNameFolding {
  private static let article = Array("the ".utf8)

  /// Appends the folded `name` to `folded`.
  static func append(_ bytes: [UInt8], _ name: Span, to folded: inout [UInt8]) {
    let start = folded.count
    var at = name.start
    var hasGap = false
    while at < name.end {
      // Two letters of three are ASCII.
      let isASCII = bytes[at] < 0x80
      let scalar = isASCII ? nil : bytes.scalar(at: at)
      let c = scalar?.value ?? UInt32(bytes[at])
      at += scalar?.length ?? 1
      if isLeftOut(c) { continue }
      if isGap(c) {
        hasGap = folded.count > start
        continue
      }
      if hasGap { folded.append(0x20) }
      hasGap = false
      if isASCII {
        folded.append(UInt8(c >= 0x41 && c <= 0x5A ? c | 0x20 : c))
      } else {
        folded.append(scalar: lowercase(c))
      }
    }
    if folded[start...].starts(with: article) {
      folded.removeSubrange(start..<start + article.count)
    }
  }

  /// The folded `name`.
  static func folded(_ name: [UInt8]) -> [UInt8] {
    var folded: [UInt8] = []
    append(name, Span(0, name.count), to: &folded)
    return folded
  }

  private static func lowercase(_ c: UInt32) -> UInt32 {
    switch c {
    // From Hebrew to Burmese, and the scripts of East Asia: they have one case, which
    // ``SimpleFolding`` would look up for each letter.
    case 0x590..<0x10A0, 0x2E80..<0xA640, 0xAC00..<0xFB00: c
    default: SimpleFolding.fold(c)
    }
  }

  /// A hash of bytes.
  static func hash(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var hash = NameHash()
    for byte in bytes { hash.add(scalar: UInt32(byte)) }
    return hash.value
  }

  /// Stops, apostrophes and what stands for one, and characters without width.
  private static func isLeftOut(_ c: UInt32) -> Bool {
    switch c {
    case 0x27, 0x2E, 0x60, 0xB4, 0x2018, 0x2019, 0x02B9...0x02BF: true
    default: c >= 0x80 && CharacterClass.isInvisible(c)
    }
  }

  /// White space and the marks of names; those of all scripts would be slow to tell.
  private static func isGap(_ c: UInt32) -> Bool {
    switch c {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
    case 0..<0x80, 0xA0...0xBF, 0x58A, 0x5BE, 0x60C, 0x2000...0x206F, 0x3000...0x303F, 0x30A0,
      0x30FB, 0xFEFF, 0xFF00...0xFF0F:
      true
    default: false
    }
  }
}
