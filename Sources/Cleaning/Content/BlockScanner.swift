internal import Markup
internal import Text

/// Reads a tree once and cuts its text into blocks.
struct BlockScanner {
  private(set) var text: [UInt8] = []
  private(set) var blocks: [TextBlock] = []
  private(set) var links: [(span: Span, node: Int)] = []
  private(set) var images: [Int] = []
  /// Which bytes of the text come from which text node.
  private(set) var runs: [TextRun] = []
  /// What tag, names and attributes say of each element itself.
  private(set) var evidence: [Evidence]
  /// The number of blocks that begin before each node.
  private(set) var blocksBefore: [Int32]

  private let tree: HTMLTree
  private var known = ValueCache<Evidence>()
  private var open: [Frame] = []
  /// The number of open elements that are links.
  private var openLinks = 0
  private var current: TextBlock?
  /// Elements that are not read, in document order.
  private var removed: ArraySlice<Int>
  private var needsSpace = false
  private var breaks = 0
  /// Whether the white space before what comes next is the end of a line.
  private var isLineEnd = false

  /// An element whose end has not come.
  private struct Frame {
    var node: Int
    var end: Int
    var isBlock: Bool
    var isLink = false
    var isBold = false
    var role: TextBlock.Role
    var linkStart = 0
  }

  init(_ tree: HTMLTree, without removed: [Int] = []) {
    self.tree = tree
    self.removed = removed[...]
    blocksBefore = Array(repeating: 0, count: tree.count + 1)
    evidence = Array(repeating: [], count: tree.count)
    text.reserveCapacity(tree.bytes.count)
  }

  /// Cuts the whole tree.
  mutating func scan() { scan(checkpoint: {}) }

  /// The same; `checkpoint` is called now and then.
  mutating func scan(checkpoint: () throws -> Void) rethrows {
    var steps = 0
    open.append(Frame(node: 0, end: tree.count, isBlock: true, role: .paragraph))
    var node = 1
    while node < tree.count {
      steps += 1
      if steps & 0x3FF == 0 { try checkpoint() }
      while let last = open.last, last.end <= node { close(last) }
      node = isRemoved(node) ? pass(node) : visit(node)
    }
    while let last = open.last { close(last) }
    flush()
    fillCounts()
  }

  private mutating func isRemoved(_ node: Int) -> Bool {
    guard let first = removed.first else { return false }
    if first < node {
      removed = removed.drop { $0 < node }
      return removed.first == node
    }
    return first == node
  }

  /// Passes over an element as if its place was empty.
  private mutating func pass(_ node: Int) -> Int {
    if tree.tag(node).isBlock { flush() } else { needsSpace = true }
    return tree.subtreeEnd(node)
  }

  /// The text of a block.
  func text(of block: TextBlock) -> [UInt8] { Array(text[block.span.range]) }

  /// Whether a picture stands below a node.
  func hasImage(below node: Int) -> Bool {
    let end = tree.subtreeEnd(node)
    let first = images.partitionPoint { $0 < node }
    return first < images.count && images[first] < end
  }

  private mutating func fillCounts() {
    blocksBefore.withUnsafeMutableBufferPointer { counts in
      var node = 0
      for (index, block) in blocks.enumerated() {
        counts[node...block.first].update(repeating: Int32(index))
        node = block.first + 1
      }
      counts[node...].update(repeating: Int32(blocks.count))
    }
  }

  private mutating func close(_ frame: Frame) {
    open.removeLast()
    if frame.isLink { openLinks -= 1 }
    if frame.isBlock { flush() }
    if frame.isLink, current != nil, text.count > frame.linkStart {
      links.append((Whitespace.trimmed(Span(frame.linkStart, text.count), in: text), frame.node))
    }
  }

  /// Handles a node and says which comes next.
  private mutating func visit(_ node: Int) -> Int {
    let tag = tree.tag(node)
    switch tag {
    case .text:
      append(node)
      return node + 1
    case .br where current?.role == .code:
      text.append(0x0A)
      return node + 1
    case .br:
      breaks += 1
      needsSpace = true
      return node + 1
    case .img:
      images.append(node)
      return node + 1
    case .head, .script, .style, .template, .noscript, .iframe, .object, .embed, .svg, .math,
      .select, .button, .textarea, .input, .audio, .video, .canvas, .map, .datalist, .rt, .rp:
      // Where a tag was never closed, the rest of the page hangs below the element.
      guard tree.subtreeEnd(node) - node < Self.largestSkipped else { return node + 1 }
      if tag == .noscript { noteImages(node) }
      return tree.subtreeEnd(node)
    case .hr:
      flush()
      return node + 1
    default:
      return enter(node, tag)
    }
  }

  /// More nodes than a button, a list of choices or a fallback really has.
  private static let largestSkipped = 400

  /// Pictures that are loaded late stand in `noscript`.
  private mutating func noteImages(_ node: Int) {
    for inner in node..<tree.subtreeEnd(node) where tree.tag(inner) == .img { images.append(inner) }
  }

  private mutating func enter(_ node: Int, _ tag: Tag) -> Int {
    var frame = Frame(
      node: node, end: tree.subtreeEnd(node), isBlock: tag.isBlock, role: open[open.count - 1].role)
    if frame.isBlock {
      flush()
      frame.role = role(tag, frame.role)
      evidence[node] = Evidence.of(node, in: tree, &known).union(Evidence.of(tag))
    } else {
      let isPlain = tag == .span || tag == .unknown
      let evidence =
        isPlain ? Evidence.of(node, in: tree, &known) : Evidence.visibility(node, tree)
      if evidence.contains(.hidden) { return tree.subtreeEnd(node) }
      frame.isLink = tag == .a && tree.rawAttribute(node, .href) != nil
      frame.isBold = tag == .b || tag == .strong
      frame.linkStart = text.count
    }
    if frame.isLink { openLinks += 1 }
    open.append(frame)
    return node + 1
  }

  private func role(_ tag: Tag, _ outer: TextBlock.Role) -> TextBlock.Role {
    switch tag {
    case .h1: .heading1
    case .h2, .h3, .h4, .h5, .h6: .heading
    case .li, .dd, .dt: .listItem
    case .blockquote: .quote
    case .td, .th: .table
    case .pre, .listing, .xmp: .code
    case .figcaption, .figure, .caption: .caption
    case .p where outer == .heading || outer == .heading1: outer
    default: outer
    }
  }

  private mutating func append(_ node: Int) {
    let span = tree.text(node)
    if current?.role != .code, Whitespace.trimmed(span, in: tree.bytes).isEmpty {
      // White space between two breaks does not join what they part.
      needsSpace = true
      return
    }
    if current == nil || breaks >= 2 || (breaks == 1 && endsParagraph) {
      flush()
      begin(node)
    } else if breaks == 1 {
      isLineEnd = true
    }
    breaks = 0
    guard let frame = open.last else { return }
    let count = append(span)
    current?.span.end = text.count
    if count > 0 { runs.append(TextRun(node: node, span: Span(text.count - count, text.count))) }
    if openLinks > 0 { current?.linkBytes += count }
    if frame.isBold { current?.boldBytes += count }
  }

  /// Whether what stands before a single break is a paragraph by itself: sentences that fill lines.
  private var endsParagraph: Bool {
    guard let block = current else { return false }
    let start = block.span.start
    let line = Span(text[start...].lastIndex(of: 0x0A).map { $0 + 1 } ?? start, text.count)
    return line.count >= 80 && BlockMeasures.endsSentence(line, text)
  }

  private mutating func begin(_ node: Int) {
    guard let frame = open.last(where: \.isBlock) else { return }
    var block = TextBlock(span: Span(text.count, text.count), node: frame.node, first: node)
    block.role = frame.role
    current = block
    needsSpace = false
    for index in open.indices where open[index].isLink { open[index].linkStart = text.count }
  }

  /// Appends text with white space squeezed over node boundaries. Returns the number of bytes,
  /// without the space that joins them to what is before.
  private mutating func append(_ span: Span) -> Int {
    let bytes = tree.bytes
    let isCode = current?.role == .code
    guard !isCode else {
      text.append(contentsOf: bytes[span.range])
      return span.count
    }
    if Whitespace.begins(span, in: bytes) { needsSpace = true }
    let before = text.count
    let isStart = before == current?.span.start
    if needsSpace && !isStart { text.append(isLineEnd ? 0x0A : 0x20) }
    isLineEnd = false
    let content = text.count
    Whitespace.appendSqueezed(bytes[span.range], to: &text)
    if text.count == content {
      text.removeLast(content - before)
      return 0
    }
    text.compose(from: content)
    needsSpace = Whitespace.ends(span, in: bytes)
    return text.count - content
  }

  private mutating func flush() {
    breaks = 0
    needsSpace = false
    guard var block = current else { return }
    current = nil
    if block.role == .code { block.span = Whitespace.trimmed(block.span, in: text) }
    guard !block.span.isEmpty else { return }
    BlockMeasures.fill(&block, text)
    blocks.append(block)
  }
}
