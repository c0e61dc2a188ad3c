internal import Text

/// Speech that a dash begins, as French, Spanish and others print dialogues: "—No vamos —dijo Ana—.
/// Nadie nos lo pidió."
enum DialogueDashes {
  /// What is said in `paragraph`, if it begins with a dash: the first stretch, and those behind each
  /// second dash. What stands between is not said.
  static func stretches(_ text: [UInt8], _ paragraph: Span) -> [MarkedStretch] {
    guard paragraph.start < paragraph.end, isDash(text, paragraph.start) else { return [] }
    let dashes = dashes(text, paragraph)
    guard let first = dashes.first, first.start == paragraph.start else { return [] }
    var stretches: [MarkedStretch] = []
    for index in stride(from: 0, to: dashes.count, by: 2) {
      let end = index + 1 < dashes.count ? dashes[index + 1].start : paragraph.end
      let inner = MarkedStretch.said(
        Span(dashes[index].end, end), behind: [0x2C, 0x2E, 0x3A, 0x3B], in: text)
      guard inner.start < inner.end else { continue }
      stretches.append(MarkedStretch(outer: Span(dashes[index].start, end), inner: inner, depth: 0))
    }
    return stretches
  }

  /// Whether a dash begins at `at`.
  static func isDash(_ text: [UInt8], _ at: Int) -> Bool { isDash(text.scalar(at: at).value) }

  private static func isDash(_ c: UInt32) -> Bool { c == 0x2013 || c == 0x2014 || c == 0x2015 }

  /// Dashes that stand beside a space, or at the start.
  private static func dashes(_ text: [UInt8], _ paragraph: Span) -> [Span] {
    var dashes: [Span] = []
    var at = paragraph.start
    while at < paragraph.end {
      guard text[at] == 0xE2 else {
        at += 1
        continue
      }
      let scalar = text.scalar(at: at)
      let end = at + scalar.length
      let isOuter =
        at == paragraph.start || CharacterClass.isSpace(text.scalar(before: at).value)
        || end >= paragraph.end || !CharacterClass.isLetter(text.scalar(at: end).value)
      if isDash(scalar.value), isOuter { dashes.append(Span(at, end)) }
      at = end
    }
    return dashes
  }
}
