internal import Text

/// Paragraphs, each with the places where its sentences begin.
struct ParagraphBreaks: Sequence, IteratorProtocol {
  private var paragraphs: ArraySlice<Span>
  private var breaks: ArraySlice<Int>

  /// Both in the order of the text; each sentence lies within a paragraph.
  init(_ paragraphs: [Span], sentences: [Span]) {
    self.paragraphs = paragraphs[...]
    breaks = sentences.map(\.start)[...]
  }

  mutating func next() -> (paragraph: Span, breaks: ArraySlice<Int>)? {
    guard let paragraph = paragraphs.popFirst() else { return nil }
    let own = breaks.prefix { $0 < paragraph.end }
    breaks = breaks[own.endIndex...]
    return (paragraph, own)
  }
}
