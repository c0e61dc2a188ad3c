internal import Text

/// Compares titles by their words.
enum TitleWords {
  /// How many of `words` are among those of `key`.
  static func shared(_ words: [ArraySlice<UInt8>], _ key: [UInt8]) -> Int {
    let others = key.split(separator: 0x20)
    return words.count { others.contains($0) }
  }

  /// Whether `key` begins or ends with the words of `part`.
  static func isEdge(_ part: [UInt8], of key: [UInt8]) -> Bool {
    guard part.count <= key.count else { return false }
    if key.suffix(part.count).elementsEqual(part) { return true }
    return key.starts(with: part) && (key.count == part.count || key[part.count] == 0x20)
  }

  /// Whether a colon, a bar, a dash or the end of a quotation stands in `title` before its last
  /// words, which are those of `key`.
  static func hasMark(in title: [UInt8], before key: [UInt8]) -> Bool {
    var letters = key.count { $0 != 0x20 }
    var end = title.count
    // Words are as long in a key as in a title, but for the rare letter whose case changes that.
    while letters > 0, end > 0 {
      end -= 1
      if title[end] >= 0x80 || isWord(title[end]) { letters -= 1 }
      if title[end] >= 0x80, !isLetter(at: end, in: title) { letters += 1 }
    }
    return title[..<end].suffix(6).contains { marks.contains($0) }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  /// Whether the byte at `i` belongs to a letter or digit.
  private static func isLetter(at i: Int, in title: [UInt8]) -> Bool {
    var start = i
    while start > 0, title[start] & 0xC0 == 0x80 { start -= 1 }
    let scalar = title.scalar(at: start).value
    return CharacterClass.isLetter(scalar) || CharacterClass.isDigit(scalar)
  }

  /// A colon, a bar, a hyphen, a slash, quotation marks, or the bytes that longer dashes and
  /// quotation marks begin with.
  private static let marks: Set<UInt8> = [0x3A, 0x7C, 0x2D, 0x2F, 0x22, 0xC2, 0xE2]
}
