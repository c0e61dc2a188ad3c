internal import Text

/// Line ends: LF, CR, CR LF, and the line and paragraph separators of Unicode.
enum LineBreak {
  /// Bytes that may begin a line end.
  static let leads = ByteSet([0x0A, 0x0D, 0xE2])

  /// The length of the line end at `offset`, or zero where there is none.
  static func length(in text: [UInt8], at offset: Int, to end: Int) -> Int {
    guard offset < end else { return 0 }
    switch text[offset] {
    case 0x0A: return 1
    case 0x0D: return offset + 1 < end && text[offset + 1] == 0x0A ? 2 : 1
    case 0xE2:
      let value = text.scalar(at: offset).value
      return value == 0x2028 || value == 0x2029 ? 3 : 0
    default: return 0
    }
  }

  /// Calls `body` with each line of a part of `text`, without its line end; of a part that ends with
  /// a line end the last line is the one before.
  static func forEachLine(
    in text: [UInt8], _ part: Span, _ body: (Span) throws -> Void
  ) rethrows {
    var start = part.start
    var i = start
    while i < part.end {
      i = leads.firstIndex(in: text, from: i, to: part.end)
      let length = length(in: text, at: i, to: part.end)
      if length > 0 || i == part.end {
        try body(Span(start, i))
        start = i + length
      }
      i += max(length, 1)
    }
  }
}

/// Tells line ends that only wrap a paragraph from those that end a line of its own.
///
/// A wrapped line is full: the first word of the next line would not have fitted within the longest
/// line of the paragraph. Headlines, list items, verses and addresses stop earlier.
struct LineWidth {
  /// The longest line of the paragraph, in bytes.
  let width: Int
  /// Lines shorter than this are never taken for wrapped prose.
  private static let narrowest = 45

  init(of paragraph: Span, in text: [UInt8]) {
    var longest = 0
    var start = paragraph.start
    while start < paragraph.end {
      let end = LineBreak.leads.firstIndex(in: text, from: start, to: paragraph.end)
      longest = max(longest, end - start)
      start = end + 1
    }
    width = longest
  }

  /// Whether `line`, which the line beginning at `next` follows, is wrapped there.
  func isWrapped(_ line: Span, next: Int, in text: [UInt8], to end: Int) -> Bool {
    guard width >= Self.narrowest else { return false }
    var wordEnd = next
    while wordEnd < end, text[wordEnd] > 0x20 { wordEnd += 1 }
    if line.count + 1 + (wordEnd - next) > width { return true }
    // Ragged wrapping: a line that goes on in the middle of a clause.
    let continues = CharacterClass.isLowercase(text.scalar(at: next).value)
    return continues && line.count * 4 >= width * 3
  }
}
