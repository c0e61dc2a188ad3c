internal import Markup
internal import Text

/// A line of the visible text: what stands between two ends of blocks.
struct NearbyLine {
  var node: Int
  /// The text, white space squeezed; pieces of several elements that touch are set apart by `;`.
  var text: [UInt8]

  /// What `body` makes of the first line of text in `range` that it makes anything of.
  ///
  /// - Parameter mayMatter: Whether `body` can make anything of a line that begins with these bytes,
  ///   before its white space is squeezed.
  static func first<T>(
    _ facts: PageFacts, _ range: Range<Int>, where mayMatter: ([UInt8]) -> Bool = { _ in true },
    _ body: (NearbyLine) -> T?
  ) -> T? {
    let tree = facts.tree
    var line = NearbyLine(node: range.lowerBound, text: [])
    var blocks: [Int] = []
    for n in range {
      let tag = tree.tag(n)
      var isEnd = tag == .br || tag.isBlock
      while let block = blocks.last, n >= block {
        blocks.removeLast()
        isEnd = true
      }
      if isEnd, !line.text.isEmpty {
        if mayMatter(line.text), let found = line.squeezed(body) { return found }
        line.text.removeAll(keepingCapacity: true)
      }
      if tag == .text {
        if line.text.isEmpty { line.node = n }
        line.append(tree.bytes[tree.text(n).range])
      } else if tag.isBlock {
        blocks.append(tree.subtreeEnd(n))
      }
    }
    return mayMatter(line.text) ? line.squeezed(body) : nil
  }

  private func squeezed<T>(_ body: (NearbyLine) -> T?) -> T? {
    let text = Whitespace.squeezed(text)
    return text.isEmpty ? nil : body(NearbyLine(node: node, text: text))
  }

  /// Adds a piece; of a long line only the beginning is kept.
  private mutating func append(_ piece: ArraySlice<UInt8>) {
    guard text.count < 240 else { return }
    let piece = text.isEmpty ? piece.drop { $0 <= 0x20 } : piece
    if Self.touches(text, piece) { text.append(contentsOf: " ; ".utf8) }
    text.append(contentsOf: piece.prefix(240))
  }

  /// The text below `node` as a line, blocks set apart.
  static func text(_ facts: PageFacts, of node: Int) -> [UInt8] {
    let tree = facts.tree
    var text: [UInt8] = []
    for n in node..<tree.subtreeEnd(node) {
      let tag = tree.tag(n)
      if tag == .text {
        let piece = tree.bytes[tree.text(n).range]
        if touches(text, piece) { text.append(contentsOf: " ; ".utf8) }
        text.append(contentsOf: piece)
      } else if n > node, tag.isBlock || tag == .br, !text.isEmpty {
        text.append(contentsOf: " ; ".utf8)
      }
    }
    return Whitespace.squeezed(text)
  }

  /// Whether a word would run into the next.
  private static func touches(_ text: [UInt8], _ piece: ArraySlice<UInt8>) -> Bool {
    guard let last = text.last, let first = piece.first else { return false }
    return isWord(last) && isWord(first)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }
}
