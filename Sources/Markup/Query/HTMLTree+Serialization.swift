internal import Text

extension HTMLTree {
  /// A node as HTML: its tags with all attributes, and what is below. A text is escaped.
  public func outerHTML(_ n: Int) -> [UInt8] { html(n..<subtreeEnd(n)) }

  /// What is below a node as HTML.
  public func innerHTML(_ n: Int) -> [UInt8] { html((n + 1)..<subtreeEnd(n)) }

  private func html(_ range: Range<Int>) -> [UInt8] {
    var output: [UInt8] = []
    var open: [Int] = []
    for node in range {
      while let last = open.last, subtreeEnd(last) <= node { close(&open, &output) }
      switch tag(node) {
      case .document: continue
      case .text: Self.escape(bytes[text(node).range], isAttribute: false, into: &output)
      default:
        writeStartTag(node, to: &output)
        if !tag(node).isVoid { open.append(node) }
      }
    }
    while !open.isEmpty { close(&open, &output) }
    return output
  }

  private func writeStartTag(_ node: Int, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "<"))
    output += name(node).utf8
    for (name, value) in attributes(node) {
      output.append(0x20)
      output += name.utf8
      output += Array("=\"".utf8)
      Self.escape(value[...], isAttribute: true, into: &output)
      output.append(UInt8(ascii: "\""))
    }
    output.append(UInt8(ascii: ">"))
  }

  private func close(_ open: inout [Int], _ output: inout [UInt8]) {
    output += Array("</".utf8)
    output += name(open.removeLast()).utf8
    output.append(UInt8(ascii: ">"))
  }

  /// Escapes as the HTML standard's serialisation does.
  private static func escape(
    _ text: ArraySlice<UInt8>, isAttribute: Bool, into output: inout [UInt8]
  ) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): output += Array("&amp;".utf8)
      case UInt8(ascii: "<"): output += Array("&lt;".utf8)
      case UInt8(ascii: ">"): output += Array("&gt;".utf8)
      case UInt8(ascii: "\"") where isAttribute: output += Array("&quot;".utf8)
      default: output.append(byte)
      }
    }
  }
}
