internal import Text

/// Joins what libxml2 reported about a skeleton with the tokens the skeleton stands for.
struct TreeBuilder {
  private let source: UnsafeBufferPointer<UInt8>
  private let tokens: UnsafeBufferPointer<SourceToken>
  private var next = 0

  /// Of which the first `count` are there.
  private let tags: UnsafeMutableBufferPointer<Tag>
  private let nodes: UnsafeMutableBufferPointer<HTMLNode>
  private(set) var count = 0
  private(set) var text: [UInt8] = []
  private var open: [Int32] = [0]
  private var deepest = 0
  /// Events that no token explains; not implied elements. Always 0 unless there is a bug.
  private(set) var unexplained = 0

  /// What is built.
  struct Result {
    let tags: [Tag]
    let nodes: [HTMLNode]
    let text: [UInt8]
    let unexplained: Int
    /// Levels of elements.
    let deepest: Int
  }

  /// Builds what events and tokens of a page make.
  static func build(
    _ source: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<SourceToken>,
    _ events: UnsafeBufferPointer<SkeletonEvent>
  ) -> Result {
    // No event and no token makes more than one node.
    let most = events.count + tokens.count + 1
    var (nodes, text, unexplained, deepest) = ([HTMLNode](), [UInt8](), 0, 0)
    let tags = [Tag](unsafeUninitializedCapacity: most) { tags, tagCount in
      nodes = [HTMLNode](unsafeUninitializedCapacity: most) { nodes, nodeCount in
        var builder = TreeBuilder(source: source, tokens: tokens, tags: tags, nodes: nodes)
        builder.build(events)
        (tagCount, nodeCount) = (builder.count, builder.count)
        (text, unexplained) = (builder.text, builder.unexplained)
        deepest = builder.deepest
      }
    }
    return Result(
      tags: tags, nodes: nodes, text: text, unexplained: unexplained, deepest: deepest)
  }

  /// A builder that writes nodes to memory that is large enough for all.
  private init(
    source: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<SourceToken>,
    tags: UnsafeMutableBufferPointer<Tag>, nodes: UnsafeMutableBufferPointer<HTMLNode>
  ) {
    self.source = source
    self.tokens = tokens
    self.tags = tags
    self.nodes = nodes
    text.reserveCapacity(source.count / 8 + 64)
    open.reserveCapacity(64)
    append(.document, HTMLNode(parent: -1, source: 0, first: 0, end: 0))
  }

  private mutating func build(_ events: UnsafeBufferPointer<SkeletonEvent>) {
    for event in events {
      switch event.kind {
      case .end: close()
      case .text: addText(at: event.position)
      default: addElement(event)
      }
    }
    while !open.isEmpty { close() }
  }

  private mutating func addElement(_ event: SkeletonEvent) {
    skip(to: event.position)
    let implied = event.tag
    if next < tokens.count, tokens[next].position == event.position,
      tokens[next].tag != .text, implied == .unknown || implied == tokens[next].tag
    {
      let token = tokens[next]
      next &+= 1
      push(token.tag, HTMLNode(token, parent: top))
    } else {
      if implied == .unknown { unexplained += 1 }
      let source = next < tokens.count ? tokens[next].source : UInt32(source.count)
      push(implied, HTMLNode(parent: top, source: source, first: 0, end: 0))
    }
  }

  private mutating func push(_ tag: Tag, _ node: HTMLNode) {
    open.append(Int32(truncatingIfNeeded: count))
    deepest = max(deepest, open.count - 1)
    append(tag, node)
  }

  @inline(__always)
  private mutating func append(_ tag: Tag, _ node: HTMLNode) {
    tags.initializeElement(at: count, to: tag)
    nodes.initializeElement(at: count, to: node)
    count &+= 1
  }

  /// Passes tokens that libxml2 left out: misplaced tags, white space around the root's children.
  private mutating func skip(to position: UInt32) {
    while next < tokens.count, tokens[next].position < position {
      if tokens[next].tag == .body { adoptAttributes(tokens[next]) }
      next &+= 1
    }
  }

  /// The attributes of a misplaced `<body>` belong to the body there is.
  private mutating func adoptAttributes(_ token: SourceToken) {
    guard let body = tags[..<count].firstIndex(of: .body), nodes[body].first == nodes[body].end
    else {
      return
    }
    nodes[body].first = token.first
    nodes[body].end = token.end
  }

  private mutating func close() {
    guard let node = open.popLast() else { return }
    nodes[Int(node)].subtreeEnd = Int32(truncatingIfNeeded: count)
  }

  private var top: Int32 { open.last ?? 0 }

  /// Adds what a placeholder stands for: texts, and phrases among them.
  private mutating func addText(at position: UInt32) {
    skip(to: position)
    let first = next
    while next < tokens.count, tokens[next].position == position {
      let token = tokens[next]
      if token.tag == .text {
        addRun(at: position)
      } else {
        next &+= 1
        if token.style == .end {
          close()
        } else {
          push(token.tag, HTMLNode(token, parent: top))
        }
      }
    }
    if next == first { unexplained += 1 }
  }

  /// Adds texts that follow one another as one.
  private mutating func addRun(at position: UInt32) {
    let first = next
    var isBlank = true
    while next < tokens.count, tokens[next].position == position, tokens[next].tag == .text {
      isBlank = isBlank && tokens[next].style == .blank
      next &+= 1
    }
    let parent = top
    if isBlank {
      let above = tags[Int(parent)]
      if above == .html || above == .head || above == .document { return }
    }
    let start = text.count
    for i in first..<next { decode(tokens[i]) }
    let last = count - 1
    if tags[last] == .text, nodes[last].parent == parent {
      nodes[last].end = UInt32(truncatingIfNeeded: text.count)
      return
    }
    append(
      .text,
      HTMLNode(
        parent: parent, source: tokens[first].source, first: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: text.count),
        subtreeEnd: Int32(truncatingIfNeeded: count + 1)))
  }

  private mutating func decode(_ token: SourceToken) {
    let bytes = UnsafeBufferPointer(rebasing: source[Int(token.first)..<Int(token.end)])
    switch token.style {
    case .blank, .verbatim: CharacterReferences.appendNormalized(bytes, to: &text)
    case .references: CharacterReferences.appendDecoded(bytes, in: .text, to: &text)
    case .end: break
    }
  }
}
