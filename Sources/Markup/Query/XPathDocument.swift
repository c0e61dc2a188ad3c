internal import CLibXML2

/// A tree as libxml2 wants it for XPath. Building it costs about as much as parsing the page, so it
/// is kept for all expressions that are asked of one page.
public final class XPathDocument {
  /// The tree that it was built from.
  public let tree: HTMLTree
  private let document: xmlDocPtr
  private let context: xmlXPathContextPtr
  /// Asked during an evaluation.
  private var deadline: () -> Bool = { false }

  /// The most nodes that a tree may have: libxml2 compares sets of nodes in quadratic time, which
  /// no deadline can stop.
  public static let nodeLimit = 200_000

  /// Builds libxml2's tree. Throws where there are too many nodes.
  public init(_ tree: HTMLTree) throws(QueryError) {
    guard tree.count <= Self.nodeLimit else { throw .tooManyNodes(limit: Self.nodeLimit) }
    LibXML2.start()
    // Without memory for an empty document nothing can be done, so that stopping is right.
    guard let document = htmlNewDocNoDtD(nil, nil), let context = xmlXPathNewContext(document)
    else { preconditionFailure("libxml2 has no memory for a document") }
    self.tree = tree
    self.document = document
    self.context = context
    DOMBuilder(tree, document).build()
    xmlXPathOrderDocElems(document)
    context.pointee.opLimit = UInt(Self.stepLimit(tree.count))
    context.pointee.user = Unmanaged.passUnretained(self).toOpaque()
    XPathFunctions.register(in: context)
  }

  deinit {
    xmlXPathFreeContext(context)
    xmlFreeDoc(document)
  }

  /// Steps that an expression may take on a tree of `nodes`. A step may compare a node with all
  /// that were found before, so that larger trees allow fewer; four for each node are enough for
  /// paths that name their elements.
  static func stepLimit(_ nodes: Int) -> Int {
    min(20_000_000, max(4 * nodes, 40_000_000_000 / max(1, nodes)))
  }

  /// The value of an expression for the whole page.
  ///
  /// - Parameter deadline: asked before, after, and whenever text is read; the number of steps is
  ///   bounded besides.
  public func evaluate(
    _ expression: XPathExpression, deadline: () -> Bool = { false }
  ) throws(QueryError) -> XPathResult {
    guard !deadline() else { throw .deadline }
    context.pointee.node = UnsafeMutableRawPointer(document).assumingMemoryBound(to: xmlNode.self)
    var result = XPathResult.nodes([])
    let failure = withoutActuallyEscaping(deadline) { deadline in
      self.deadline = deadline
      defer { self.deadline = { false } }
      return XPathEvaluation.run(expression.text, context) { object in
        result = self.result(object)
        xmlXPathFreeObject(object)
      }
    }
    guard !deadline() else { throw .deadline }
    guard let failure else { return result }
    if failure.isAboutSteps { throw .tooManySteps(limit: Int(context.pointee.opLimit)) }
    throw failure.isAboutDepth ? .tooDeep : .failed(failure.message)
  }

  /// Whether the time of the evaluation under way is over.
  func isOver() -> Bool { deadline() }

  /// The nodes of which the text of a node is made.
  func size(of node: xmlNodePtr?) -> Int {
    guard let node, node.pointee.type != XML_ATTRIBUTE_NODE else { return 1 }
    let number = DOMBuilder.number(node)
    return tree.subtreeEnd(number) - number
  }

  private func result(_ object: xmlXPathObjectPtr) -> XPathResult {
    switch object.pointee.type {
    case XPATH_BOOLEAN: return .boolean(object.pointee.boolval != 0)
    case XPATH_NUMBER: return .number(object.pointee.floatval)
    case XPATH_STRING: return .text(object.pointee.stringval.map { String(cString: $0) } ?? "")
    default:
      guard let set = object.pointee.nodesetval else { return .nodes([]) }
      xmlXPathNodeSetSort(set)
      return .nodes((0..<Int(set.pointee.nodeNr)).compactMap { node(set.pointee.nodeTab[$0]) })
    }
  }

  private func node(_ found: xmlNodePtr?) -> XPathNode? {
    guard let found else { return nil }
    switch found.pointee.type {
    case XML_ATTRIBUTE_NODE:
      guard let element = found.pointee.parent, let bytes = found.pointee.name else { return nil }
      let node = DOMBuilder.number(element)
      let name = String(cString: bytes)
      let value = tree.attributeString(node, named: name) ?? ""
      return XPathNode(node: node, attribute: .init(name: name, value: value))
    case XML_ELEMENT_NODE, XML_TEXT_NODE, XML_HTML_DOCUMENT_NODE:
      return XPathNode(node: DOMBuilder.number(found))
    default:
      return nil
    }
  }
}
