internal import Text

/// Which lines of a group begin items of a list: those with the same bullet, or that count on.
struct ListItems {
  /// Indices of lines after the first.
  private(set) var starts: Set<Int> = []

  private static let bullets: Set<UInt32> = [
    0x2A, 0x2D, 0xB7, 0x2022, 0x2023, 0x2043, 0x2013, 0x2014, 0x25AA, 0x25CF, 0x25E6,
  ]

  init(_ group: ArraySlice<TextLine>, _ layout: TextLayout, in text: [UInt8]) {
    var last: ListLabel?
    var bullet: UInt32?
    for i in group.indices {
      let line = group[i].span
      // A dash or a number may also have come first by wrapping.
      let isFree = i == group.startIndex || !layout.isWrapped(group[i - 1], before: group[i])
      if let label = ListLabel(in: text, at: line.start, to: line.end) {
        guard isFree || last.map(label.follows) == true else { continue }
        last = label
      } else if let found = Self.bullet(in: text, line) {
        guard isFree || found == bullet else { continue }
        bullet = found
      } else {
        continue
      }
      if i > group.startIndex { starts.insert(i) }
    }
  }

  private static func bullet(in text: [UInt8], _ line: Span) -> UInt32? {
    let first = text.scalar(at: line.start)
    let next = line.start + first.length
    guard bullets.contains(first.value), next < line.end,
      CharacterClass.isSpace(text.scalar(at: next).value)
    else { return nil }
    return first.value
  }
}
