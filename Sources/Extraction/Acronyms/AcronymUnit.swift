internal import Text

/// What is matched between a short form and a long form: a letter, or digits as one number.
struct AcronymUnit: Equatable {
  /// A letter in lower case without marks, or a number.
  var value: UInt32
  var isNumber = false

  /// The unit at `offset`, with the bytes it takes; a mark or white space is none.
  static func read(_ text: [UInt8], at offset: Int, end: Int) -> (unit: AcronymUnit?, length: Int) {
    let scalar = text.scalar(at: offset)
    if 0x30...0x39 ~= scalar.value { return readNumber(text, at: offset, end: end) }
    guard CharacterClass.isLetter(scalar.value) else { return (nil, scalar.length) }
    return (AcronymUnit(value: plainLetter(scalar.value)), scalar.length)
  }

  private static func readNumber(
    _ text: [UInt8], at offset: Int, end: Int
  ) -> (unit: AcronymUnit?, length: Int) {
    var value: UInt32 = 0
    var at = offset
    while at < end, 0x30...0x39 ~= text[at] {
      value = min(value, 1_000_000) * 10 + UInt32(text[at] - 0x30)
      at += 1
    }
    return (AcronymUnit(value: value, isNumber: true), at - offset)
  }

  /// `c` in lower case and without marks; Greek as the first letter of its Latin name, so that γ
  /// stands for "gamma".
  static func plainLetter(_ c: UInt32) -> UInt32 {
    let lower = SimpleCase.lowercase(c)
    for (first, letters) in plainLetters
    where lower >= first && lower < first + UInt32(letters.count) {
      return UInt32(letters[Int(lower - first)])
    }
    return lower
  }

  /// The plain letters of three ranges of Unicode, each by the first of the range.
  private static let plainLetters: [(UInt32, [UInt8])] = [
    (0xE0, Array("aaaaaaaceeeeiiiidnooooo".utf8)),
    (0xF8, Array("ouuuuyty".utf8)),
    (
      0x100,
      Array(
        ("aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnn"
          + "oooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
    ),
    (0x3AC, Array("aeeiuabgdezetiklmnxoprsstupcpoiuouo".utf8)),
  ]
}
