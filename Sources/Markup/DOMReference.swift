internal import CLibXML2
internal import Text

/// libxml2's own document tree of a page, to compare trees and speed with.
public enum DOMReference {
  /// Builds and frees the tree of `bytes`; false if libxml2 makes none.
  public static func parseOnly(_ bytes: [UInt8]) -> Bool {
    withDocument(bytes, encoding: nil) { _ in } != nil
  }

  /// The text that `HTMLTree.visibleText` gathers, from libxml2's tree of the page.
  public static func visibleText(_ bytes: [UInt8], encoding: String) -> [UInt8] {
    var text: [UInt8] = []
    withDocument(bytes, encoding: encoding) { document in
      var node = xmlDocGetRootElement(document)
      while let current = node {
        let isHidden = isHidden(current)
        if !isHidden { appendContent(of: current, to: &text) }
        node = isHidden ? nextOutside(current) : (current.pointee.children ?? nextOutside(current))
      }
    }
    return text
  }

  @discardableResult
  private static func withDocument<Result>(
    _ bytes: [UInt8], encoding: String?, _ body: (xmlDocPtr) -> Result
  ) -> Result? {
    LibXML2.start()
    galley_xml_silence()
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue
    let document = bytes.withUnsafeBytes { buffer in
      htmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil,
        encoding, Int32(options) | Int32(XML_PARSE_HUGE.rawValue))
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    return body(document)
  }

  /// The node after `node` and all below it.
  private static func nextOutside(_ node: xmlNodePtr) -> xmlNodePtr? {
    var node = node
    while true {
      if let next = node.pointee.next { return next }
      guard let parent = node.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else {
        return nil
      }
      node = parent
    }
  }

  private static func appendContent(of node: xmlNodePtr, to text: inout [UInt8]) {
    guard node.pointee.type == XML_TEXT_NODE, let content = node.pointee.content else { return }
    var i = 0
    while content[i] != 0 {
      text.append(content[i])
      i += 1
    }
  }

  private static func isHidden(_ node: xmlNodePtr) -> Bool {
    guard node.pointee.type == XML_ELEMENT_NODE, let name = node.pointee.name else { return false }
    var count = 0
    while name[count] != 0 { count += 1 }
    return Tag.named(UnsafeBufferPointer(start: name, count: count)).isHidden
  }
}

extension HTMLTree {
  /// All text of the page outside elements that hold no running text, such as scripts and title.
  public var visibleText: [UInt8] {
    var text: [UInt8] = []
    var node = 0
    while node < count {
      if tag(node).isHidden {
        node = subtreeEnd(node)
      } else {
        text.append(contentsOf: bytes[self.text(node).range])
        node += 1
      }
    }
    return text
  }
}

extension Tag {
  /// Whether the element's text is not shown, or is not kept in trees.
  fileprivate var isHidden: Bool {
    switch self {
    case .script, .style, .svg, .math, .template, .object, .iframe, .noembed, .noframes, .textarea,
      .title:
      return true
    default:
      return false
    }
  }
}
