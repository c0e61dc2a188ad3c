internal import GalleyCore
internal import Text

/// The blocks of a document as the body of a TEI text.
struct TEIBody {
  private let text: [UInt8]
  private let blocks: [Block]
  private var inline: TEIInline
  /// Levels of the divisions that are open.
  private var divisions: [Int] = []
  /// Whether the body has something besides divisions and pictures, without which it may not be.
  private var hasContent = false

  init(_ document: Document, _ layers: [TEILayer]) {
    text = document.text
    blocks = Self.blocks(document)
    inline = TEIInline(document, layers)
  }

  mutating func append(to xml: inout XMLText) {
    xml.raw("<body>\n")
    var index = 0
    while index < blocks.count {
      let run = run(at: index)
      append(Array(blocks[run]), to: &xml)
      index = run.upperBound
    }
    closeDivisions(from: 0, &xml)
    if !hasContent { xml.raw("<p/>\n") }
    xml.raw("</body>\n")
  }

  /// Blocks that make one element: items of a list, and a caption with who made the picture.
  private func run(at index: Int) -> Range<Int> {
    var end = index + 1
    switch blocks[index].kind {
    case .listItem:
      while end < blocks.count, blocks[end].kind == .listItem { end += 1 }
    case .caption:
      if end < blocks.count, blocks[end].kind == .credit { end += 1 }
    default: break
    }
    return index..<end
  }

  private mutating func append(_ run: [Block], to xml: inout XMLText) {
    let block = run[0]
    if block.kind == .heading {
      openDivision(max(1, min(6, block.level ?? divisions.last ?? 2)), &xml)
    }
    if block.kind != .caption { hasContent = true }
    switch block.kind {
    case .heading: element("head", block.span, &xml)
    case .paragraph: element("p", block.span, &xml)
    case .quote: element("quote", block.span, &xml)
    case .standfirst, .dateline, .byline, .credit:
      element("ab", block.span, &xml, ["type": block.kind.rawValue])
    case .code:
      xml.raw("<p><code>")
      xml.text(text[block.span.range])
      xml.raw("</code></p>\n")
    case .table: append(table: block, &xml)
    case .listItem:
      xml.raw("<list>\n")
      for item in run { element("item", item.span, &xml) }
      xml.raw("</list>\n")
    case .caption:
      xml.raw("<figure>\n")
      element("head", block.span, &xml)
      for credit in run.dropFirst() { element("ab", credit.span, &xml, ["type": "credit"]) }
      xml.raw("</figure>\n")
    }
  }

  private mutating func append(table block: Block, _ xml: inout XMLText) {
    var end = block.span.start
    let rows = block.rows.map { row in
      row.filter { cell in
        guard cell.start >= end, cell.end <= block.span.end else { return false }
        end = max(end, cell.end)
        return true
      }
    }.filter { !$0.isEmpty }
    guard !rows.isEmpty else { return element("p", block.span, &xml) }
    xml.raw("<table>\n")
    for row in rows {
      xml.raw("<row>")
      for cell in row {
        xml.open("cell")
        inline.append(cell, to: &xml)
        xml.close("cell")
      }
      xml.raw("</row>\n")
    }
    xml.raw("</table>\n")
  }

  private mutating func element(
    _ name: String, _ span: Span, _ xml: inout XMLText, _ attributes: XMLText.Attributes = [:]
  ) {
    xml.open(name, attributes)
    inline.append(span, to: &xml)
    xml.close(name)
    xml.endLine()
  }

  /// A heading begins a division inside of that of the last higher one.
  private mutating func openDivision(_ level: Int, _ xml: inout XMLText) {
    let kept = divisions.firstIndex { $0 >= level } ?? divisions.count
    closeDivisions(from: kept, &xml)
    divisions.append(level)
    xml.raw("<div>\n")
  }

  private mutating func closeDivisions(from first: Int, _ xml: inout XMLText) {
    for _ in first..<divisions.count { xml.raw("</div>\n") }
    divisions.removeSubrange(first...)
  }
}

// Blocks with all of the text.
extension TEIBody {
  /// The document's blocks that have words and do not overlap; what is in none is a paragraph.
  private static func blocks(_ document: Document) -> [Block] {
    var blocks: [Block] = []
    var at = 0
    for block in document.blocks where block.span.start >= at && !block.span.isEmpty {
      blocks += paragraphs(of: Span(at, block.span.start), document.text)
      blocks.append(block)
      at = block.span.end
    }
    return blocks + paragraphs(of: Span(at, document.text.count), document.text)
  }

  /// What blank lines part.
  private static func paragraphs(of span: Span, _ text: [UInt8]) -> [Block] {
    var paragraphs: [Block] = []
    var start = span.start
    func end(at end: Int) {
      let paragraph = Whitespace.trimmed(Span(start, end), in: text)
      if !paragraph.isEmpty { paragraphs.append(Block(.paragraph, paragraph)) }
    }
    for at in span.range where text[at] == 0x0A && at + 1 < span.end && text[at + 1] == 0x0A {
      end(at: at)
      start = at + 1
    }
    end(at: span.end)
    return paragraphs
  }
}
