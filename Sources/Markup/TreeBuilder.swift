internal import Text

/// Joins what libxml2 reported about a skeleton with the tokens the skeleton stands for.
struct TreeBuilder {
  private let source: UnsafeBufferPointer<UInt8>
  private let tokens: UnsafeBufferPointer<SourceToken>
  private var next = 0

  private(set) var tags: [Tag] = []
  private(set) var nodes: [HTMLNode] = []
  private(set) var text: [UInt8] = []
  private var open: [Int32] = [0]
  /// Events that no token explains; not implied elements. Always 0 unless there is a bug.
  private(set) var unexplained = 0

  init(
    source: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<SourceToken>, events: Int
  ) {
    self.source = source
    self.tokens = tokens
    tags.reserveCapacity(events * 2 / 3 + 8)
    nodes.reserveCapacity(events * 2 / 3 + 8)
    text.reserveCapacity(source.count / 8 + 64)
    open.reserveCapacity(64)
    tags.append(.document)
    nodes.append(HTMLNode(parent: -1, source: 0, first: 0, end: 0))
  }

  mutating func build(_ events: UnsafeBufferPointer<SkeletonEvent>) {
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
    open.append(Int32(truncatingIfNeeded: nodes.count))
    tags.append(tag)
    nodes.append(node)
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
    guard let body = tags.firstIndex(of: .body), nodes[body].first == nodes[body].end else {
      return
    }
    nodes[body].first = token.first
    nodes[body].end = token.end
  }

  private mutating func close() {
    guard let node = open.popLast() else { return }
    nodes[Int(node)].subtreeEnd = Int32(truncatingIfNeeded: nodes.count)
  }

  private var top: Int32 { open.last ?? 0 }

  private mutating func addText(at position: UInt32) {
    skip(to: position)
    let first = next
    var isBlank = true
    while next < tokens.count, tokens[next].position == position, tokens[next].tag == .text {
      isBlank = isBlank && tokens[next].style == .blank
      next &+= 1
    }
    guard next > first else {
      unexplained += 1
      return
    }
    let parent = top
    if isBlank {
      let above = tags[Int(parent)]
      if above == .html || above == .head || above == .document { return }
    }
    let start = text.count
    for i in first..<next { decode(tokens[i]) }
    let last = nodes.count - 1
    if tags[last] == .text, nodes[last].parent == parent {
      nodes[last].end = UInt32(truncatingIfNeeded: text.count)
      return
    }
    tags.append(.text)
    nodes.append(
      HTMLNode(
        parent: parent, source: tokens[first].source, first: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: text.count),
        subtreeEnd: Int32(truncatingIfNeeded: nodes.count + 1)))
  }

  private mutating func decode(_ token: SourceToken) {
    let bytes = UnsafeBufferPointer(rebasing: source[Int(token.first)..<Int(token.end)])
    switch token.style {
    case .blank, .verbatim: CharacterReferences.appendNormalized(bytes, to: &text)
    case .references: CharacterReferences.appendDecoded(bytes, in: .text, to: &text)
    }
  }
}
