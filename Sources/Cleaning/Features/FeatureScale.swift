internal import Learning

/// Numbers as the model reads them.
enum FeatureScale {
  /// The highest value.
  static let top = FeatureTable.levels - 1

  /// A count: four steps an octave, so that 0 is 0, 1 is 4, 3 is 8 and 50,000 is 62.
  static func count(_ n: Int) -> UInt8 {
    let value = UInt(max(0, n)) + 1
    let octave = UInt.bitWidth - 1 - value.leadingZeroBitCount
    let quarter =
      octave >= 2 ? Int(value >> UInt(octave - 2)) & 3 : octave == 1 ? Int(value & 1) * 2 : 0
    return UInt8(min(top, octave * 4 + quarter))
  }

  /// A share of a whole; nothing of nothing is 0.
  static func share(_ part: Int, _ whole: Int) -> UInt8 {
    whole <= 0 ? 0 : UInt8(min(top, max(0, part) * top / whole))
  }

  /// A distance in either direction: 32 is here, less is before, more is after.
  static func distance(_ n: Int) -> UInt8 {
    let size = Int(count(abs(n))) / 2
    return UInt8(n < 0 ? max(0, 32 - size) : min(top, 32 + size))
  }

  /// Yes or no.
  static func flag(_ holds: Bool) -> UInt8 { holds ? 1 : 0 }
}
