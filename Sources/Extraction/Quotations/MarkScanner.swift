internal import Text

/// Finds what stands between quotation marks in one paragraph after the other.
///
/// A mark that nothing closes reaches to the end of its paragraph where the next one begins with a
/// mark, as is the custom for a quotation of several paragraphs, and where it stands at the start of
/// its own; elsewhere it is a broken one, and none.
struct MarkScanner {
  private let text: [UInt8]
  /// Marks that wait for their partner, the outermost first.
  private var waiting: [QuotationMark] = []
  private(set) var stretches: [MarkedStretch] = []

  /// How deep quotations are followed into one another; more is noise.
  private static let deepest = 4

  init(_ text: [UInt8]) { self.text = text }

  /// Replaces `stretches` by those of `paragraph`, in the order of the text.
  ///
  /// - Parameters:
  ///   - continues: Whether the paragraph behind it begins with an opening mark.
  ///   - checkpoint: Called now and then.
  mutating func scan(
    _ paragraph: Span, continues: Bool, checkpoint: () throws -> Void
  ) rethrows {
    stretches.removeAll(keepingCapacity: true)
    waiting.removeAll(keepingCapacity: true)
    var at = paragraph.start
    var marks = 0
    while at < paragraph.end {
      guard Self.leads[Int(text[at])], let mark = QuotationMark(text, at: at, in: paragraph) else {
        at += 1
        continue
      }
      marks += 1
      if marks & 0xFF == 0 { try checkpoint() }
      take(mark)
      at = mark.span.end
    }
    closeOpen(paragraph, continues)
    stretches.sort { $0.outer < $1.outer }
    nest()
  }

  /// Bytes that a quotation mark can begin with.
  private static let leads: [Bool] = {
    var leads = [Bool](repeating: false, count: 256)
    for byte in [0x22, 0x27, 0x60, 0xC2, 0xE2, 0xE3] { leads[byte] = true }
    return leads
  }()

  private mutating func take(_ mark: QuotationMark) {
    if isPluralPossessive(mark) { return }
    if mark.canClose, let index = waiting.lastIndex(where: { Self.pairs($0, mark) }) {
      // In "“A ‘b c” d" the inner mark was none.
      let isSure = !mark.canOpen || waiting.count - index == 1
      if isSure {
        append(waiting[index].span, mark.span)
        waiting.removeSubrange(index...)
        return
      }
    }
    if mark.canOpen, waiting.count < Self.deepest { waiting.append(mark) }
  }

  private static func pairs(_ open: QuotationMark, _ close: QuotationMark) -> Bool {
    open.family == close.family
      || open.family == .single && close.family == .apostrophe
      || open.family == .straight && close.family == .double
      || open.family == .double && close.family == .straight
  }

  /// How far the mark that really closes is looked for.
  private static let reachOfPossessive = 400

  /// "the dogs’ names,’": an apostrophe behind "s" where a mark behind punctuation follows.
  private func isPluralPossessive(_ mark: QuotationMark) -> Bool {
    guard mark.family == .single || mark.family == .apostrophe, mark.canClose, !mark.canOpen,
      mark.span.start > 0, text[mark.span.start - 1] == 0x73
    else { return false }
    let end = min(text.count, mark.span.end + Self.reachOfPossessive)
    var at = mark.span.end
    while at < end, text[at] != 0x0A {
      if Self.leads[Int(text[at])],
        let next = QuotationMark(text, at: at, in: Span(mark.span.start, end)),
        next.family == mark.family
      {
        if next.canOpen { return false }
        if next.canClose, Self.closesSentence(text[at - 1]) { return true }
        at = next.span.end
      } else {
        at += 1
      }
    }
    return false
  }

  private static func closesSentence(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x2E || byte == 0x21 || byte == 0x3F
  }

  private mutating func append(_ open: Span, _ close: Span) {
    let inner = Whitespace.trimmed(Span(open.end, close.start), in: text)
    // "rock 'n' roll"
    guard inner.count > (open.count == 1 ? 1 : 0) else { return }
    stretches.append(
      MarkedStretch(
        outer: Span(open.start, close.end), inner: inner, depth: 0))
  }

  /// The outermost mark that nothing closed reaches to the paragraph's end, if it can be one.
  private mutating func closeOpen(_ paragraph: Span, _ continues: Bool) {
    guard let open = waiting.first(where: { $0.family != .apostrophe && $0.family != .single })
    else { return }
    let startsParagraph = open.span.start == paragraph.start
    guard continues || startsParagraph else { return }
    append(open.span, Span(paragraph.end, paragraph.end))
  }

  private mutating func nest() {
    var ends: [Int] = []
    for i in stretches.indices {
      while let end = ends.last, end <= stretches[i].outer.start { ends.removeLast() }
      stretches[i].depth = ends.count
      ends.append(stretches[i].outer.end)
    }
  }
}
