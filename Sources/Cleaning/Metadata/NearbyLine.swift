internal import Markup
internal import Text

/// A line of the visible text: what stands between two ends of blocks.
struct NearbyLine {
  var node: Int
  /// The text, white space squeezed; pieces of several elements that touch are set apart by `;`.
  var text: [UInt8]

  /// The short lines of text from node `range.lowerBound` on.
  static func lines(_ facts: PageFacts, _ range: Range<Int>) -> [NearbyLine] {
    let tree = facts.tree
    var lines: [NearbyLine] = []
    var text: [UInt8] = []
    var first = range.lowerBound
    var end = range.lowerBound
    func close() {
      let squeezed = Whitespace.squeezed(text)
      if !squeezed.isEmpty, squeezed.count <= 200 {
        lines.append(NearbyLine(node: first, text: squeezed))
      }
      text.removeAll(keepingCapacity: true)
    }
    var open: [Int] = []
    for n in range {
      while let block = open.last, n >= block {
        open.removeLast()
        close()
      }
      let tag = tree.tag(n)
      if tag == .text {
        if text.isEmpty { first = n }
        if n > end, touches(text, tree.bytes[tree.text(n).range]) {
          text.append(contentsOf: " ; ".utf8)
        }
        if text.count < 1000 { text.append(contentsOf: tree.bytes[tree.text(n).range]) }
        end = n
      } else if tag.isBlock || tag == .br {
        close()
        if tag != .br { open.append(tree.subtreeEnd(n)) }
      }
    }
    close()
    return lines
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
