public import Text

/// A paragraph of plain text.
public struct Paragraph: Equatable, Sendable {
  /// From its first to its last character, without white space at its ends.
  public var span: Span
  /// Its lines as somebody ended them; line ends inside of one only wrap it.
  public var lines: [Span]

  /// A paragraph of one or more lines.
  public init(lines: [Span]) {
    self.lines = lines
    span = Span(lines.first?.start ?? 0, lines.last?.end ?? 0)
  }
}

/// Finds the paragraphs of plain text.
///
/// The layout is recognised for each text by itself: paragraphs between blank lines, one paragraph a
/// line, lines that are wrapped at some column, first lines that stand in or out, items of lists.
public struct ParagraphSegmenter: Sendable {
  /// A segmenter.
  public init() {}

  /// A line of more columns than anybody wraps at is a paragraph by itself.
  private static let longLine = 160

  /// The paragraphs of `text` (UTF-8) in order. All but white space lies in one of them. `checkpoint`
  /// is called now and then; what it throws ends the search.
  public func paragraphs(
    in text: [UInt8], checkpoint: () throws -> Void
  ) rethrows -> [Paragraph] {
    let lines = try TextLine.lines(of: text, checkpoint: checkpoint)
    guard let first = lines.firstIndex(where: { !$0.isBlank }),
      let last = lines.lastIndex(where: { !$0.isBlank })
    else { return [] }
    let layout = TextLayout(lines[first...last])
    return try lines[first...last].split(whereSeparator: \.isBlank).flatMap { group in
      try checkpoint()
      return try paragraphs(of: group, layout.fitted(to: group), in: text, checkpoint)
    }
  }

  /// The same, to the end.
  public func paragraphs(in text: [UInt8]) -> [Paragraph] {
    paragraphs(in: text, checkpoint: {})
  }

  /// The paragraphs of lines between which there is no blank one.
  private func paragraphs(
    of group: ArraySlice<TextLine>, _ layout: TextLayout, in text: [UInt8],
    _ checkpoint: () throws -> Void
  ) rethrows -> [Paragraph] {
    let items = ListItems(group, layout, in: text)
    let isLineByLine = layout.width == nil && isLineByLine(group, layout, in: text)
    var paragraphs: [Paragraph] = []
    var open: [Span] = []
    for i in group.indices {
      if i & 0x3FF == 0x3FF { try checkpoint() }
      let line = group[i]
      let isWrapped = i > group.startIndex && layout.isWrapped(group[i - 1], before: line)
      let starts =
        i > group.startIndex
        && (isLineByLine || items.starts.contains(i)
          || layout.startsParagraph(line, after: group[i - 1]))
      if starts {
        paragraphs.append(Paragraph(lines: open))
        open = []
      }
      if isWrapped, !open.isEmpty {
        open[open.count - 1].end = line.span.end
      } else {
        open.append(line.span)
      }
    }
    paragraphs.append(Paragraph(lines: open))
    return paragraphs
  }

  /// Whether each line of a group is a paragraph: always without blank lines; with them where each
  /// ends a sentence or one is long, and not in stanzas and addresses.
  private func isLineByLine(
    _ group: ArraySlice<TextLine>, _ layout: TextLayout, in text: [UInt8]
  ) -> Bool {
    !layout.hasBlankLines || group.contains { $0.width > Self.longLine }
      || group.allSatisfy { Self.endsSentence($0.span, in: text) }
  }

  private static func endsSentence(_ line: Span, in text: [UInt8]) -> Bool {
    var i = line.end
    while i > line.start {
      let scalar = text.scalar(before: i)
      guard Bracket.closes(scalar.value) else { return StopMark(scalar.value) != nil }
      i -= scalar.length
    }
    return false
  }
}
