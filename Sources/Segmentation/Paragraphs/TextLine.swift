internal import Text

/// One line of a plain text, with what its place on the page says.
struct TextLine {
  /// The line without white space at its ends; empty for a blank line.
  var span: Span
  /// Columns of white space before it.
  var indent = 0
  /// The column at which it ends.
  var width = 0
  /// Columns of its first word, or of the first character in a script without spaces.
  var firstWord = 0
  /// Whether there is a place inside where it could have been wrapped.
  var hasBreaks = false
  /// Whether it begins in lower case, which goes on a sentence.
  var startsLower = false
  /// Whether its first letter has a case at all.
  var isCased = false

  var isBlank: Bool { span.isEmpty }

  /// Measures the line that lies in `line` of `text`, without its line end.
  init(_ text: [UInt8], _ line: Span) {
    span = Whitespace.trimmed(line, in: text)
    guard !span.isEmpty else { return }
    indent = Self.indent(text, line.start, span.start)
    width = indent
    var i = span.start
    while i < span.end {
      let scalar = text.scalar(at: i)
      measure(scalar.value)
      i += scalar.length
    }
    if firstWord == 0 { firstWord = width - indent }
    let first = Follower(in: text, at: span.start, to: span.end)
    startsLower = first.kind == .lower
    isCased = startsLower || first.kind == .upper
  }

  private mutating func measure(_ c: UInt32) {
    let isSpace = CharacterClass.isSpace(c)
    let isUnspaced = CharacterClass.isUnspaced(c)
    width += Self.columns(c)
    guard isSpace || isUnspaced else { return }
    hasBreaks = true
    if firstWord == 0 { firstWord = width - indent - (isSpace ? 1 : 0) }
  }

  /// Letters of East Asia are twice as wide as others.
  private static func columns(_ c: UInt32) -> Int {
    switch c {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  private static func indent(_ text: [UInt8], _ start: Int, _ end: Int) -> Int {
    var columns = 0
    var i = start
    while i < end {
      let scalar = text.scalar(at: i)
      columns += scalar.value == 0x09 ? 8 - columns % 8 : Self.columns(scalar.value)
      i += scalar.length
    }
    return columns
  }

  /// Every line of a text, blank ones too.
  static func lines(of text: [UInt8], checkpoint: () throws -> Void) rethrows -> [TextLine] {
    var lines: [TextLine] = []
    try LineBreak.forEachLine(in: text, Span(0, text.count)) { line in
      lines.append(TextLine(text, line))
      if lines.count & 0xFF == 0 { try checkpoint() }
    }
    return lines
  }
}
