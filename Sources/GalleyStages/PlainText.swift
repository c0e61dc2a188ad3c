internal import Cleaning
internal import GalleyCore
internal import Segmentation
internal import Text

/// Plain-text pages: an article without markup.
struct PlainText {
  /// The paragraphs, separated by a blank line.
  private(set) var text: [UInt8] = []
  private(set) var blocks: [Block] = []
  /// Captions and credits between the paragraphs.
  private(set) var captions: [CaptionText] = []

  /// Cuts `page` into blocks, one for each paragraph that its layout shows; wrapped lines are
  /// joined. Captions and credits stand in the text where they are kept.
  init(_ page: [UInt8], keeping parts: [ContentOptions.Part] = []) {
    text.reserveCapacity(page.count)
    var joiner = LineJoiner(page)
    var number = 1
    var counted = 0
    for paragraph in ParagraphSegmenter().paragraphs(in: page) {
      number += page[counted..<paragraph.span.start].count { $0 == 0x0A }
      counted = paragraph.span.start
      let squeezed = joiner.joined(paragraph)
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

  private mutating func add(_ paragraph: [UInt8], _ kind: Block.Kind, _ number: Int) {
    if !text.isEmpty { text += [0x0A, 0x0A] }
    let start = text.count
    text += paragraph
    blocks.append(
      Block(kind, Span(start, text.count), place: .init(xpath: "/text()", line: number)))
  }
}
