internal import Text

/// What each scalar of the basic plane is to a word, looked up at once.
struct ScalarTable: Sendable {
  /// For each scalar: `other`, `space`, or the folded scalar of a letter, digit or mark.
  let values: [UInt16]

  static let other: UInt16 = 0
  static let space: UInt16 = 1

  /// Made at the first use; takes a few milliseconds.
  static let shared = ScalarTable()

  private init() {
    values = (0..<0x10000).map { Self.value(UInt32($0)) }
  }

  private static func value(_ c: UInt32) -> UInt16 {
    if CharacterClass.isSpace(c) { return space }
    guard isWord(c) else { return other }
    return UInt16(truncatingIfNeeded: SimpleFolding.fold(c))
  }

  /// Letters, digits and the marks that belong to them.
  static func isWord(_ c: UInt32) -> Bool {
    if CharacterClass.isLetter(c) || CharacterClass.isDigit(c) { return true }
    guard c >= 0x300 else { return false }
    switch Unicode.Scalar(c)?.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }

  /// The folded scalar of a part of a word; `nil` for what is no part of a word.
  @inline(__always)
  func word(_ c: UInt32) -> UInt32? {
    guard c >= 0x10000 else {
      let value = values[Int(c)]
      return value > Self.space ? UInt32(value) : nil
    }
    return Self.isWord(c) ? SimpleFolding.fold(c) : nil
  }

  /// Whether `c` is white space.
  @inline(__always)
  func isSpace(_ c: UInt32) -> Bool { c < 0x10000 && values[Int(c)] == Self.space }
}
