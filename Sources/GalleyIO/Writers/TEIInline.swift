internal import GalleyCore
internal import Text

/// The text of blocks with elements for what layers say of it.
///
/// Elements must lie inside each other and annotations need not: what crosses the end of a sentence
/// becomes an element in each, and what crosses anything else stays without one.
struct TEIInline {
  private let text: [UInt8]
  /// Marks in the order in which their elements begin, the outer ones first.
  private let marks: [TEIMark]
  private let sentences: [Span]
  /// Marks before this one end before the block at which the last call was.
  private var first = 0

  init(_ document: Document, _ layers: [TEILayer]) {
    text = document.text
    let reader = TEIMarks(document)
    marks = layers.flatMap { reader.marks(of: $0) }.sorted { $0.isBefore($1) }
    sentences = layers.contains(.sentence) ? reader.sentences : []
  }

  /// Writes a stretch of the text; stretches come in order.
  mutating func append(_ span: Span, to xml: inout XMLText) {
    while first < marks.count, marks[first].span.end <= span.start { first += 1 }
    var pieces: [TEIMark] = []
    for mark in marks[first...].prefix(while: { $0.span.start < span.end })
    where mark.span.overlaps(span) {
      append(mark, inside: span, to: &pieces)
    }
    pieces.sort { $0.isBefore($1) }
    write(pieces, in: span, to: &xml)
  }

  /// A mark, cut at the ends of a stretch and of sentences.
  private func append(_ mark: TEIMark, inside span: Span, to pieces: inout [TEIMark]) {
    let whole = Span(max(mark.span.start, span.start), min(mark.span.end, span.end))
    guard !mark.isSentence, cutsSentence(whole) else { return add(mark, whole, &pieces) }
    var index = sentences.partitionPoint { $0.end <= whole.start }
    while index < sentences.count, sentences[index].start < whole.end {
      let sentence = sentences[index]
      index += 1
      add(
        mark, Span(max(whole.start, sentence.start), min(whole.end, sentence.end)), &pieces)
    }
  }

  private func add(_ mark: TEIMark, _ span: Span, _ pieces: inout [TEIMark]) {
    let span = Whitespace.trimmed(span, in: text)
    guard !span.isEmpty else { return }
    var piece = mark
    piece.span = span
    pieces.append(piece)
  }

  /// Whether a stretch has a part of a sentence, and not the whole, besides something else.
  private func cutsSentence(_ span: Span) -> Bool {
    let index = sentences.partitionPoint { $0.end <= span.start }
    guard index < sentences.count, sentences[index].overlaps(span) else { return false }
    if sentences[index].contains(span) { return false }
    let last = sentences.partitionPoint { $0.end < span.end }
    let cutsLast =
      last < sentences.count && sentences[last].start < span.end && sentences[last].end > span.end
    return sentences[index].start < span.start || cutsLast
  }

  private func write(_ pieces: [TEIMark], in span: Span, to xml: inout XMLText) {
    var open: [TEIMark] = []
    var at = span.start
    func advance(to end: Int) {
      while let last = open.last, last.span.end <= end {
        xml.text(text[at..<last.span.end])
        at = last.span.end
        xml.close(last.element)
        open.removeLast()
      }
      xml.text(text[at..<end])
      at = end
    }
    for piece in pieces {
      advance(to: piece.span.start)
      if let outer = open.last, !outer.takes(piece) { continue }
      xml.open(piece.element, piece.attributes)
      open.append(piece)
    }
    advance(to: span.end)
  }
}
