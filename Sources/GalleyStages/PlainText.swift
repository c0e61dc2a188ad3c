internal import Cleaning
internal import GalleyCore
internal import Text

/// Plain-text pages: an article of one paragraph a line.
struct PlainText {
  /// The lines, separated by a blank line.
  private(set) var text: [UInt8] = []
  private(set) var blocks: [Block] = []
  /// Captions and credits between the paragraphs.
  private(set) var captions: [CaptionText] = []

  /// Cuts `lines` into blocks. Captions and credits stand in the text where they are kept.
  init(_ lines: [UInt8], keeping parts: [ContentOptions.Part] = []) {
    text.reserveCapacity(lines.count)
    var number = 0
    for line in lines.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let squeezed = Whitespace.squeezed(line)
      guard !squeezed.isEmpty else { continue }
      guard let caption = CaptionText(paragraph: squeezed) else {
        add(squeezed, .paragraph, number)
        continue
      }
      captions.append(caption)
      let isCaption = caption.caption != nil
      if parts.contains(isCaption ? .captions : .credits) {
        add(squeezed, isCaption ? .caption : .credit, number)
      }
    }
  }

  private mutating func add(_ line: [UInt8], _ kind: Block.Kind, _ number: Int) {
    if !text.isEmpty { text += [0x0A, 0x0A] }
    let start = text.count
    text += line
    blocks.append(
      Block(kind, Span(start, text.count), place: .init(xpath: "/text()", line: number)))
  }
}
