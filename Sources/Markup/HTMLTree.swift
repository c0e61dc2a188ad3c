public import Text

/// A page as a flat tree.
///
/// Nodes are numbered in document order, so that the nodes below `n` are `n + 1` up to
/// `subtreeEnd(n)`. Node 0 is the root of the document. Scripts, styles, comments and the content
/// of embedded drawings and forms' text areas are not part of the tree.
public struct HTMLTree: Sendable {
  /// The page in UTF-8.
  public let source: [UInt8]
  /// All text of the page, references decoded; text nodes are spans of it.
  public let bytes: [UInt8]
  /// Data in `script` elements, in document order.
  public let scripts: [EmbeddedScript]
  @usableFromInline let tags: [Tag]
  @usableFromInline let nodes: [HTMLNode]
  let attributes: [SourceAttribute]
  let lines: LineIndex
  /// Reports of libxml2 that no token explains; 0 unless there is a bug.
  let unexplained: Int
  /// What the tree was made from.
  let origin: Origin

  /// A page, or another tree with the numbers that this tree's nodes have there.
  indirect enum Origin: Sendable {
    case page
    case cut(HTMLTree, numbers: [Int32])
  }

  init(
    source: [UInt8], built: TreeBuilder.Result, attributes: [SourceAttribute],
    scripts: [EmbeddedScript], lines: LineIndex
  ) {
    self.source = source
    self.scripts = scripts
    self.attributes = attributes
    self.lines = lines
    bytes = built.text
    tags = built.tags
    nodes = built.nodes
    unexplained = built.unexplained
    origin = .page
  }

  /// Some of another tree's nodes, which have the numbers `kept` there.
  init(_ tree: HTMLTree, tags: [Tag], nodes: [HTMLNode], kept: [Int32]) {
    source = tree.source
    bytes = tree.bytes
    scripts = tree.scripts
    attributes = tree.attributes
    lines = tree.lines
    unexplained = tree.unexplained
    self.tags = tags
    self.nodes = nodes
    origin = .cut(tree, numbers: kept)
  }

  /// The number of nodes, at least one.
  @inlinable public var count: Int { tags.count }

  /// What the node is.
  @inlinable
  public func tag(_ n: Int) -> Tag { tags[n] }

  /// The node above; -1 for the root.
  @inlinable
  public func parent(_ n: Int) -> Int { Int(nodes[n].parent) }

  /// The first node after `n` and all that is below it. It is the next sibling of `n` if it is
  /// less than `subtreeEnd(parent(n))`.
  @inlinable
  public func subtreeEnd(_ n: Int) -> Int { Int(nodes[n].subtreeEnd) }

  /// Where the node begins in `source`. An element that the page leaves out begins where what made
  /// it necessary begins.
  @inlinable
  public func sourceOffset(_ n: Int) -> Int { Int(nodes[n].source) }

  /// The 1-based line of `source` in which the node begins.
  public func line(_ n: Int) -> Int {
    source.withUnsafeBufferPointer { lines.line(of: sourceOffset(n), in: $0) }
  }

  /// The text of a text node as a span of `bytes`; empty for other nodes.
  @inlinable
  public func text(_ n: Int) -> Span {
    tags[n] == .text ? Span(Int(nodes[n].first), Int(nodes[n].end)) : Span(0, 0)
  }

  /// Appends all text below `n`, or of `n` itself, as it stands.
  public func appendText(of n: Int, to output: inout [UInt8]) {
    for node in n..<subtreeEnd(n) where tags[node] == .text {
      output.append(contentsOf: bytes[text(node).range])
    }
  }
}
