internal import GalleyCore
internal import Text

/// Plain-text pages: an article of one paragraph a line.
enum PlainText {
  /// The lines as blocks, separated by a blank line.
  static func article(_ lines: [UInt8]) -> (text: [UInt8], blocks: [Block]) {
    var text: [UInt8] = []
    var blocks: [Block] = []
    text.reserveCapacity(lines.count)
    var number = 0
    for line in lines.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let start = text.isEmpty ? 0 : text.count + 2
      let squeezed = Whitespace.squeezed(line)
      guard !squeezed.isEmpty else { continue }
      if !text.isEmpty { text += [0x0A, 0x0A] }
      text += squeezed
      blocks.append(
        Block(
          .paragraph, Span(start, text.count), place: .init(xpath: "/text()", line: number)))
    }
    return (text, blocks)
  }
}
