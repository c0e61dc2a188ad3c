internal import Text

extension HTMLTree {
  /// The text of a node as a reader sees it: white space is squeezed but in `pre`, blocks and line
  /// breaks begin a line, cells of a table follow a tab.
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
      case .br: text.separate(0x0A)
      case .td, .th: text.separate(0x09)
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
  private var blocks: [(end: Int, isPre: Bool)] = []

  mutating func open(until end: Int, isPre: Bool) {
    separate(0x0A)
    blocks.append((end, isPre))
  }

  mutating func close(before node: Int) {
    while let last = blocks.last, last.end <= node {
      blocks.removeLast()
      separate(0x0A)
    }
  }

  /// A line feed is more than a tab, and that is more than a space.
  mutating func separate(_ byte: UInt8) {
    let weight: (UInt8) -> Int = { $0 == 0x0A ? 2 : $0 == 0x09 ? 1 : 0 }
    if separator.map({ weight(byte) > weight($0) }) ?? true { separator = byte }
  }

  private mutating func writeSeparator() {
    if let separator, !bytes.isEmpty { bytes.append(separator) }
    separator = nil
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
