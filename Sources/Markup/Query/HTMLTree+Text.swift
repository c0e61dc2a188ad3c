internal import Text

extension HTMLTree {
  /// The text of a node as a reader sees it: white space is squeezed but in `pre`, blocks and line
  /// breaks begin a line. A row of a table is a line, with a tab between cells, also around empty ones.
  public func readableText(_ n: Int) -> [UInt8] {
    var text = ReadableText()
    var node = n
    while node < subtreeEnd(n) {
      text.close(before: node)
      let tag = tag(node)
      guard node == n || !tag.isUnreadable else {
        node = subtreeEnd(node)
        continue
      }
      switch tag {
      case .text: text.append(bytes[self.text(node).range])
      case .br: text.breakLine(at: node)
      case .tr: text.openRow(until: subtreeEnd(node))
      case .td, .th: text.openCell(until: subtreeEnd(node))
      case let tag where tag.isBlock: text.open(until: subtreeEnd(node), isPre: tag == .pre)
      default: break
      }
      node += 1
    }
    return text.bytes
  }
}

extension Tag {
  /// Whether readers do not see what is in the element.
  fileprivate var isUnreadable: Bool {
    switch self {
    case .head, .noscript, .template, .datalist, .rp: true
    default: false
    }
  }
}

/// Text that grows, with what separates the next words from those before.
private struct ReadableText {
  private(set) var bytes: [UInt8] = []
  private var separator: UInt8?
  private var blocks: [(end: Int, isPre: Bool, isInCell: Bool)] = []
  /// Tabs before the next words, which follow a line feed.
  private var tabs = 0
  private var cells = 0
  private var cellEnd = 0

  mutating func openRow(until end: Int) {
    cellEnd = 0
    cells = 0
    open(until: end, isPre: false)
  }

  mutating func openCell(until end: Int) {
    if cells > 0 {
      tabs += 1
      if separator == 0x20 { separator = nil }
    }
    cells += 1
    cellEnd = end
  }

  /// Lines and paragraphs of a cell are no lines of the table.
  mutating func breakLine(at node: Int) { separate(node < cellEnd ? 0x20 : 0x0A) }

  mutating func open(until end: Int, isPre: Bool) {
    let isInCell = end <= cellEnd
    separate(isInCell ? 0x20 : 0x0A)
    blocks.append((end, isPre, isInCell))
  }

  mutating func close(before node: Int) {
    while let last = blocks.last, last.end <= node {
      blocks.removeLast()
      separate(last.isInCell ? 0x20 : 0x0A)
    }
  }

  /// A line feed is more than a space, and ends a row; a space beside a tab is nothing.
  mutating func separate(_ byte: UInt8) {
    if byte == 0x0A {
      separator = byte
      tabs = 0
    } else if separator == nil, tabs == 0 {
      separator = byte
    }
  }

  private mutating func writeSeparator() {
    if let separator, !bytes.isEmpty { bytes.append(separator) }
    bytes += [UInt8](repeating: 0x09, count: tabs)
    separator = nil
    tabs = 0
  }

  mutating func append(_ text: ArraySlice<UInt8>) {
    if blocks.contains(where: \.isPre) {
      writeSeparator()
      bytes += text
      return
    }
    var at = text.startIndex
    while at < text.endIndex {
      let scalar = text.scalar(at: at)
      if CharacterClass.isSpace(scalar.value) {
        separate(0x20)
      } else {
        writeSeparator()
        bytes += text[at..<at + scalar.length]
      }
      at += scalar.length
    }
  }
}
