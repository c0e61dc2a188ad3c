internal import Text

/// Items of a list that runs on in one paragraph: "1) … 2) …", "a. … b. …", "• 9. … • 10. …".
///
/// Only a paragraph that begins with a label is looked at, and only labels that count on from it in
/// the same notation are items.
enum NumberedList {
  /// Where the second and later items begin.
  static func itemStarts(in text: [UInt8], _ paragraph: Span) -> [Int] {
    guard var last = ListLabel(in: text, at: paragraph.start, to: paragraph.end) else { return [] }
    var starts: [Int] = []
    var i = last.end
    while i < paragraph.end {
      let isBoundary = text[i - 1] <= 0x20 && text[i] > 0x20
      if isBoundary, let label = ListLabel(in: text, at: i, to: paragraph.end), label.follows(last)
      {
        starts.append(i)
        last = label
        i = label.end
      } else {
        i += 1
      }
    }
    return starts
  }
}
