/// What pages put around JSON in a `script` element: marks of comments and of CDATA sections,
/// a byte order mark, semicolons.
extension TapeParser {
  private static let opening: [[UInt8]] = [[0xEF, 0xBB, 0xBF]] + marks("<!--", "<![CDATA[", ";")
  private static let closing: [[UInt8]] = marks("-->", "]]>", ";")

  private static func marks(_ marks: String...) -> [[UInt8]] { marks.map { Array($0.utf8) } }

  /// Skips what stands before the value.
  mutating func skipOpening(_ text: Bytes) { skipWrapping(Self.opening, text) }

  /// Skips what stands after the value.
  mutating func skipClosing(_ text: Bytes) { skipWrapping(Self.closing, text) }

  private mutating func skipWrapping(_ marks: [[UInt8]], _ text: Bytes) {
    while true {
      _ = skipSpace(text)
      if skipComment(marks, text) || skipMark(marks, text) { continue }
      return
    }
  }

  private mutating func skipMark(_ marks: [[UInt8]], _ text: Bytes) -> Bool {
    for mark in marks where starts(with: mark, text) {
      at += mark.count
      return true
    }
    return false
  }

  /// Skips `//` with its line, or with the mark that it hides, and `/*` up to `*/`.
  private mutating func skipComment(_ marks: [[UInt8]], _ text: Bytes) -> Bool {
    guard at + 1 < text.count, text[at] == 0x2F else { return false }
    switch text[at + 1] {
    case 0x2F:
      at += 2
      while at < text.count, text[at] == 0x20 { at += 1 }
      if skipMark(marks, text) { return true }
      while at < text.count, text[at] != 0x0A { at += 1 }
      return true
    case 0x2A:
      at += 2
      while at < text.count, !starts(with: [0x2A, 0x2F], text) { at += 1 }
      at = min(at + 2, text.count)
      return true
    default:
      return false
    }
  }

  private func starts(with mark: [UInt8], _ text: Bytes) -> Bool {
    guard at + mark.count <= text.count else { return false }
    for i in mark.indices where text[at + i] != mark[i] { return false }
    return true
  }
}
