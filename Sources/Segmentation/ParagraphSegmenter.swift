public import Text

/// Finds the paragraphs of plain text.
///
/// Paragraphs stand between blank lines; a text without blank lines has one paragraph a line.
public struct ParagraphSegmenter: Sendable {
  /// A segmenter.
  public init() {}

  /// The paragraphs of `text` (UTF-8) in order, without white space at their ends.
  public func paragraphs(in text: [UInt8]) -> [Span] {
    let lines = Self.lines(in: text)
    guard let first = lines.firstIndex(where: { !$0.isEmpty }),
      let last = lines.lastIndex(where: { !$0.isEmpty })
    else { return [] }
    guard lines[first...last].contains(where: \.isEmpty) else { return Array(lines[first...last]) }
    return lines[first...last].split(whereSeparator: \.isEmpty).map { group in
      Span(group[group.startIndex].start, group[group.endIndex - 1].end)
    }
  }

  /// Every line, trimmed; blank ones are empty spans.
  private static func lines(in text: [UInt8]) -> [Span] {
    var lines: [Span] = []
    var start = 0
    var i = 0
    while i < text.count {
      i = LineBreak.leads.firstIndex(in: text, from: i, to: text.count)
      let length = LineBreak.length(in: text, at: i, to: text.count)
      if length > 0 || i == text.count {
        lines.append(Whitespace.trimmed(Span(start, i), in: text))
        start = i + length
      }
      i += max(length, 1)
    }
    return lines
  }
}
