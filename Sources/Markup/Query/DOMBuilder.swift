internal import CLibXML2
internal import Text

/// Builds libxml2's tree of a flat tree.
struct DOMBuilder {
  private let tree: HTMLTree
  private let document: xmlDocPtr

  init(_ tree: HTMLTree, _ document: xmlDocPtr) {
    self.tree = tree
    self.document = document
  }

  /// The number in the flat tree of an element or text.
  static func number(_ node: xmlNodePtr) -> Int {
    node.pointee._private.map { Int(bitPattern: $0) } ?? 0
  }

  func build() {
    let root = UnsafeMutableRawPointer(document).assumingMemoryBound(to: xmlNode.self)
    var made: [xmlNodePtr] = [root]
    made.reserveCapacity(tree.count)
    for node in 1..<max(1, tree.count) {
      // A tree that is not whole would give wrong answers, so that stopping is right.
      guard let new = tree.tag(node) == .text ? text(node) : element(node) else {
        preconditionFailure("libxml2 has no memory for a node")
      }
      new.pointee._private = UnsafeMutableRawPointer(bitPattern: node)
      // Linked by hand, for libxml2 would join texts that follow each other.
      Self.append(new, to: made[tree.parent(node)])
      made.append(new)
    }
  }

  private static func append(_ node: xmlNodePtr, to parent: xmlNodePtr) {
    node.pointee.parent = parent
    if let last = parent.pointee.last {
      node.pointee.prev = last
      last.pointee.next = node
    } else {
      parent.pointee.children = node
    }
    parent.pointee.last = node
  }

  private func text(_ node: Int) -> xmlNodePtr? {
    let span = tree.text(node)
    return tree.bytes.withUnsafeBufferPointer { bytes in
      xmlNewDocTextLen(document, bytes.baseAddress.map { $0 + span.start }, Int32(span.count))
    }
  }

  private func element(_ node: Int) -> xmlNodePtr? {
    guard let element = xmlNewDocNode(document, nil, tree.name(node), nil) else { return nil }
    for (name, value) in tree.attributes(node) {
      xmlNewNsProp(element, nil, name, String(decoding: value, as: UTF8.self))
    }
    return element
  }
}
