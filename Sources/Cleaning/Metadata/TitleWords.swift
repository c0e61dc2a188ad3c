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

  /// Whether a mark such as a colon or a dash stands in `title` right before its last words,
  /// which are those of `key`.
  static func hasMark(in title: [UInt8], before key: [UInt8]) -> Bool {
    gap(in: title, before: key).contains { marks.contains($0) }
  }

  /// What stands in `title` between its last words, which are those of `key`, and the word before.
  static func gap(in title: [UInt8], before key: [UInt8]) -> ArraySlice<UInt8> {
    // Only the words' number is needed: how they are written may differ.
    let count = key.count { $0 == 0x20 }
    var words: [Span] = []
    eachWord(in: title) { words.append(Span($0, $1)) }
    guard words.count > count, count > 0 else { return [] }
    let next = words.count - count
    return title[words[next - 1].end..<words[next].start]
  }

  /// Whether such a mark stands right after its first words.
  static func hasMark(in title: [UInt8], after key: [UInt8]) -> Bool {
    let count = key.count { $0 == 0x20 }
    var ends: [Int] = []
    eachWord(in: title) { _, end in ends.append(end) }
    guard ends.count > count, count > 0 else { return false }
    return title[ends[count - 1]...].prefix(4).contains { marks.contains($0) }
  }

  /// Calls `body` with where each word of `title` begins and ends, as `TitleKeys.key` cuts them.
  private static func eachWord(in title: [UInt8], _ body: (Int, Int) -> Void) {
    var start: Int?
    var i = 0
    while i < title.count {
      let scalar = title.scalar(at: i)
      if CharacterClass.isLetter(scalar.value) || CharacterClass.isDigit(scalar.value) {
        start = start ?? i
      } else if !CharacterClass.isInvisible(scalar.value), let begun = start {
        body(begun, i)
        start = nil
      }
      i += scalar.length
    }
    if let start { body(start, title.count) }
  }

  /// A colon, a bar, a hyphen, a slash, a quotation mark, or the bytes that longer dashes and
  /// other quotation marks begin with.
  private static let marks: Set<UInt8> = [0x3A, 0x7C, 0x2D, 0x2F, 0x22, 0xC2, 0xE2]
}
