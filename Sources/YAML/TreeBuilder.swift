/// Builds nodes from events and notes what strict YAML forbids.
struct TreeBuilder {
  private(set) var problems: [YAMLProblem] = []
  private let positions: Positions
  private let events: EventStream
  /// Just after the last event, where the space before the next begins.
  private var lastEnd = 0

  init(_ positions: Positions) {
    self.positions = positions
    events = EventStream(positions)
  }

  /// The value of the first document.
  mutating func build() -> YAMLNode? {
    do throws(YAMLProblem) {
      return try document()
    } catch {
      problems.append(error)
      return nil
    }
  }

  private mutating func document() throws(YAMLProblem) -> YAMLNode? {
    var root: YAMLNode?
    while true {
      let event = try next()
      switch event.kind {
      case .streamEnd:
        if root?.isEmpty ?? true, problems.isEmpty { note(.empty, 0, 0) }
        return root
      case .documentStart(let hasDirective):
        guard root == nil else {
          note(.secondDocument, event.start, event.end)
          return root
        }
        if hasDirective { note(.directive, event.start, event.start + 1) }
        root = try node(next(), depth: 0)
      default:
        continue
      }
    }
  }

  private mutating func node(_ event: Event, depth: Int) throws(YAMLProblem) -> YAMLNode {
    noteProperties(of: event)
    switch event.kind {
    case .scalar(let text, let style):
      let indentation = style == .literal ? positions.indentation(ofBlock: event.start) : nil
      return node(
        .scalar(text, style), event, event, indentation: indentation,
        written: written(text, style, event))
    case .alias(let name):
      note(.alias(name), event.start, event.end)
      return node(.scalar("", .plain), event, event)
    case .mappingStart:
      let (members, end) = try mapping(event, depth: depth + 1)
      return node(.mapping(members), event, end, last: members.last?.value)
    case .sequenceStart:
      let (elements, end) = try sequence(event, depth: depth + 1)
      return node(.sequence(elements), event, end, last: elements.last)
    default:
      preconditionFailure("libyaml gave no value where a value must follow")
    }
  }

  /// The end of a block has no length and stands where the next thing begins, so the block's last
  /// value says where it ends.
  private func node(
    _ kind: YAMLNode.Kind, _ start: Event, _ end: Event, last: YAMLNode? = nil,
    indentation: Int? = nil, written: WrittenText? = nil
  ) -> YAMLNode {
    let isBlockEnd = end.start == end.end
    let endMark = isBlockEnd ? last?.endMark : nil
    return YAMLNode(
      kind, mark: positions.mark(at: start.start), endMark: endMark ?? positions.mark(at: end.end),
      indentation: indentation, written: written)
  }

  /// A scalar as it is written, unless it is its text between quotation marks at most.
  private func written(
    _ text: String, _ style: YAMLScalarStyle, _ event: Event
  ) -> WrittenText? {
    let bytes = positions.bytes[event.start..<event.end]
    let indentation = style == .folded ? positions.indentation(ofBlock: event.start) : 0
    guard style != .literal, let indentation else { return nil }
    let quotes = style == .plain || style == .folded ? 0 : 2
    guard bytes.count != text.utf8.count + quotes || bytes.contains(0x0A) else { return nil }
    return WrittenText(bytes: Array(bytes), style: style, indentation: indentation)
  }

  private mutating func sequence(
    _ start: Event, depth: Int
  ) throws(YAMLProblem) -> ([YAMLNode], end: Event) {
    try checkDepth(depth, start)
    var elements: [YAMLNode] = []
    while true {
      let event = try next()
      if case .collectionEnd = event.kind { return (elements, event) }
      elements.append(try node(event, depth: depth))
    }
  }

  private mutating func mapping(
    _ start: Event, depth: Int
  ) throws(YAMLProblem) -> ([YAMLMember], end: Event) {
    try checkDepth(depth, start)
    var members: [YAMLMember] = []
    var firsts: [String: YAMLMark] = [:]
    while true {
      let gap = lastEnd
      let event = try next()
      if case .collectionEnd = event.kind { return (members, event) }
      noteExplicitKey(from: gap, to: event.start)
      let key = try node(event, depth: depth)
      let value = try node(next(), depth: depth)
      guard let text = checkedKey(key, event) else { continue }
      if let first = firsts[text] {
        note(.duplicateKey(text, first: first), event.start, event.end)
        continue
      }
      firsts[text] = key.mark
      members.append(
        YAMLMember(key: text, keyMark: key.mark, keyEndMark: key.endMark, value: value))
    }
  }

  /// The text of a key that may stand in a mapping.
  private mutating func checkedKey(_ key: YAMLNode, _ event: Event) -> String? {
    if case .alias = event.kind { return nil }
    switch key.kind {
    case .scalar("<<", .plain):
      note(.mergeKey, event.start, event.end)
    case .scalar(let text, _):
      return text
    case .mapping, .sequence:
      note(.keyNotText, key.mark.offset, key.endMark.offset)
    }
    return nil
  }
}

// What is noted.
extension TreeBuilder {
  private mutating func next() throws(YAMLProblem) -> Event {
    let event = try events.next()
    noteTabs(from: lastEnd, to: event.start)
    lastEnd = event.end
    return event
  }

  private mutating func note(_ fact: YAMLProblem.Fact, _ start: Int, _ end: Int) {
    problems.append(
      YAMLProblem(fact, mark: positions.mark(at: start), endMark: positions.mark(at: end)))
  }

  private func checkDepth(_ depth: Int, _ event: Event) throws(YAMLProblem) {
    guard depth > YAMLParser.maximumDepth else { return }
    let mark = positions.mark(at: event.start)
    throw YAMLProblem(.tooDeep(limit: YAMLParser.maximumDepth), mark: mark, endMark: mark)
  }

  /// An event begins with its anchor and tag, in either order.
  private mutating func noteProperties(of event: Event) {
    guard event.anchor != nil || event.tag != nil else { return }
    var at = event.start
    for _ in 0..<2 {
      var end = at
      while end < positions.bytes.count, positions.bytes[end] > 0x20 { end += 1 }
      let written = positions.bytes[at..<end]
      if written.first == UInt8(ascii: "&"), let anchor = event.anchor {
        note(.anchor(anchor), at, end)
      } else if written.first == UInt8(ascii: "!"), event.tag != nil {
        note(.tag(String(decoding: written, as: UTF8.self)), at, end)
      } else {
        return
      }
      at = end
      while at < positions.bytes.count, positions.bytes[at] <= 0x20 { at += 1 }
    }
  }

  /// libyaml reports tabs in blocks; inside brackets it takes them as space.
  private mutating func noteTabs(from start: Int, to end: Int) {
    guard start < end else { return }
    var tab: Int?
    var isIndentation = positions.mark(at: start).column == 1
    for i in start..<end {
      switch positions.bytes[i] {
      case 0x0A, 0x0D: (isIndentation, tab) = (true, nil)
      case 0x09: if isIndentation && tab == nil { tab = i }
      case 0x20: continue
      default: isIndentation = false
      }
    }
    if isIndentation, let tab { note(.tabIndentation, tab, tab + 1) }
  }

  /// libyaml does not say that a key was written with `?`, so the text before the key is read.
  private mutating func noteExplicitKey(from start: Int, to end: Int) {
    guard start < end else { return }
    var isComment = false
    for i in start..<end {
      let byte = positions.bytes[i]
      if byte == UInt8(ascii: "#") { isComment = true }
      if byte == 0x0A || byte == 0x0D { isComment = false }
      if byte == UInt8(ascii: "?"), !isComment { note(.complexKey, i, i + 1) }
    }
  }
}
