internal import Text

/// Matches selectors against the elements of one tree, from right to left.
///
/// Backtracking is bounded as in browser engines: a failure says from where trying again can help.
struct SelectorMatcher {
  let tree: HTMLTree
  private let deadline: () -> Bool
  private var ticks = 0
  /// What the subject of each selector inside `:has()` matches, found once.
  private var candidates: [[Int]?]
  private var siblings: SiblingIndex?
  private var types: SiblingIndex?

  init(_ tree: HTMLTree, slots: Int, deadline: @escaping () -> Bool) {
    self.tree = tree
    self.deadline = deadline
    candidates = Array(repeating: nil, count: slots)
  }

  /// Whether one of `list` matches the element.
  mutating func matches(_ node: Int, _ list: [ComplexSelector]) throws(QueryError) -> Bool {
    for selector in list {
      if try match(Chain(selector), 0, node) == .matched { return true }
    }
    return false
  }

  /// A selector, and for one inside `:has()` the element that it begins at.
  private struct Chain {
    var selector: ComplexSelector
    var anchor = -1
    var lead = Combinator.descendant

    init(_ selector: ComplexSelector) { self.selector = selector }

    init(_ relative: RelativeSelector, anchor: Int) {
      selector = relative.selector
      lead = relative.combinator
      self.anchor = anchor
    }

    /// What joins compound `place` to the one on its left; `nil` for the leftmost.
    func combinator(after place: Int) -> Combinator? {
      if place < selector.combinators.count { return selector.combinators[place] }
      return anchor >= 0 && place == selector.combinators.count ? lead : nil
    }
  }

  /// How a compound and all on its left fail.
  private enum Outcome {
    case matched
    /// Another sibling or ancestor may do.
    case failed
    /// Another ancestor may do, but no other sibling.
    case failedAmongSiblings
    /// No other element will do.
    case failedForGood
  }

  private mutating func match(
    _ chain: Chain, _ place: Int, _ node: Int
  ) throws(QueryError) -> Outcome {
    if place == chain.selector.compounds.count {
      return node == chain.anchor ? .matched : .failed
    }
    guard try fits(node, chain.selector.compounds[place]) else { return .failed }
    guard let combinator = chain.combinator(after: place) else { return .matched }
    var other = self.node(combinator, from: node)
    while other > 0 {
      try tick()
      let outcome = try match(chain, place + 1, other)
      switch (outcome, combinator) {
      case (.matched, _), (.failedForGood, _), (_, .nextSibling): return outcome
      case (_, .child): return .failedAmongSiblings
      case (.failedAmongSiblings, .laterSibling): return outcome
      default: other = self.node(combinator, from: other)
      }
    }
    let isSibling = combinator == .nextSibling || combinator == .laterSibling
    return isSibling ? .failedAmongSiblings : .failedForGood
  }

  /// The element to the left of a combinator that is next to be tried; 0 or less for none.
  private mutating func node(_ combinator: Combinator, from node: Int) -> Int {
    switch combinator {
    case .descendant, .child: tree.parent(node)
    case .nextSibling, .laterSibling: siblingIndex().previous(node)
    }
  }

  /// Looks at the clock now and then.
  private mutating func tick() throws(QueryError) {
    ticks &+= 1
    if ticks & 0xFFF == 0, deadline() { throw .deadline }
  }

  private mutating func fits(
    _ node: Int, _ compound: CompoundSelector
  ) throws(QueryError) -> Bool {
    try tick()
    for condition in compound.conditions {
      guard try fits(node, condition) else { return false }
    }
    return true
  }

  private mutating func fits(
    _ node: Int, _ condition: SelectorCondition
  ) throws(QueryError) -> Bool {
    switch condition {
    case .type(let tag, let name):
      tree.tag(node) == tag && (tag != .unknown || tree.isNamed(node, name))
    case .id(let id): tree.value(node, .id)?.elementsEqual(id) ?? false
    case .className(let name): tree.value(node, .class)?.hasWord(name) ?? false
    case .attribute(let test): accepts(node, test)
    case .not(let list): try !matches(node, list)
    case .any(let list): try matches(node, list)
    case .has(let list): try has(node, list)
    case .place(let test): accepts(node, test)
    case .empty: tree.isEmptyElement(node)
    case .root: tree.parent(node) == 0
    }
  }

  private func accepts(_ node: Int, _ test: AttributeTest) -> Bool {
    let value =
      test.known.map { tree.value(node, $0) } ?? tree.value(node, named: test.name)
    return value.map(test.accepts) ?? false
  }

  private mutating func accepts(_ node: Int, _ test: PlaceTest) -> Bool {
    let index = test.isOfType ? typeIndex() : siblingIndex()
    return test.accepts(test.isFromEnd ? index.placeFromEnd(node) : index.place(node))
  }

  private mutating func siblingIndex() -> SiblingIndex {
    if let siblings { return siblings }
    let index = SiblingIndex(tree)
    siblings = index
    return index
  }

  private mutating func typeIndex() -> SiblingIndex {
    if let types { return types }
    let index = SiblingIndex(ofTypes: tree)
    types = index
    return index
  }

  private mutating func has(_ node: Int, _ list: [RelativeSelector]) throws(QueryError) -> Bool {
    for relative in list where try has(node, relative) { return true }
    return false
  }

  private mutating func has(_ node: Int, _ relative: RelativeSelector) throws(QueryError) -> Bool {
    let all = try subjects(relative)
    let isBelow = relative.combinator == .descendant || relative.combinator == .child
    let range =
      isBelow
      ? (node + 1)..<tree.subtreeEnd(node)
      : tree.subtreeEnd(node)..<tree.subtreeEnd(tree.parent(node))
    var at = all.partitionPoint { $0 < range.lowerBound }
    if relative.combinator == .descendant, relative.selector.compounds.count == 1 {
      return at < all.count && all[at] < range.upperBound
    }
    while at < all.count, all[at] < range.upperBound {
      if try match(Chain(relative, anchor: node), 0, all[at]) == .matched { return true }
      at += 1
    }
    return false
  }

  /// The elements that the last compound of a selector fits.
  private mutating func subjects(_ relative: RelativeSelector) throws(QueryError) -> [Int] {
    if let known = candidates[relative.slot] { return known }
    var all: [Int] = []
    for node in 1..<max(1, tree.count) where tree.tag(node).isElement {
      if try fits(node, relative.selector.compounds[0]) { all.append(node) }
    }
    candidates[relative.slot] = all
    return all
  }
}

extension HTMLTree {
  /// Whether an element that HTML does not define has this name, given in lower case.
  fileprivate func isNamed(_ n: Int, _ name: [UInt8]) -> Bool {
    let start = sourceOffset(n) + 1
    let end = start + name.count
    guard end < source.count,
      source[start..<end].elementsEqual(name, by: { SelectorParser.lowered($0) == $1 })
    else { return false }
    let byte = source[end]
    return byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  /// Whether an element has no content but white space.
  fileprivate func isEmptyElement(_ n: Int) -> Bool {
    (n + 1..<subtreeEnd(n)).allSatisfy { node in
      tag(node) == .text && bytes[text(node).range].allSatisfy(\.isHTMLSpace)
    }
  }
}
