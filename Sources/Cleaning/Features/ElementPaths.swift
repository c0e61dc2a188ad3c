internal import Learning
internal import Markup
internal import Text

/// The way from the root to elements: how they are made, and what their names say. What is around
/// many elements is read once.
struct ElementPaths {
  /// An element and all around it.
  struct Path {
    /// A hash of all tags.
    var tags = TokenTable.seed
    /// A hash of all tags and classes.
    var classes = TokenTable.seed
    /// Weights of this element's names, by distance from the block that asks.
    var own = SIMD4<Int32>.zero
    /// Weights of all names here and around, as of elements that are far.
    var far: Int32 = 0
    /// The number of names here and around.
    var count: Int32 = 0
  }

  private let tree: HTMLTree
  private let weights: TokenWeights
  private var paths = [Path()]
  /// The path of each element, where it was read.
  private var places: [Int32]
  private var known = ValueCache<Name>()
  /// Elements whose path is being read, the innermost first.
  private var unknown: [Int] = []

  init(_ tree: HTMLTree, _ weights: TokenWeights) {
    self.tree = tree
    self.weights = weights
    places = Array(repeating: -1, count: tree.count)
    places[0] = 0
  }

  /// The path to an element.
  mutating func path(to node: Int) -> Path { paths[place(of: node)] }

  private mutating func place(of node: Int) -> Int {
    if places[node] >= 0 { return Int(places[node]) }
    // From the nearest known element down, so that deep pages need no deep stack.
    unknown.removeAll(keepingCapacity: true)
    var known = node
    while places[known] < 0 {
      unknown.append(known)
      known = tree.parent(known)
    }
    while let node = unknown.popLast() {
      let outer = paths[Int(places[tree.parent(node)])]
      places[node] = Int32(paths.count)
      paths.append(path(to: node, from: outer))
    }
    return Int(places[node])
  }

  private mutating func path(to node: Int, from outer: Path) -> Path {
    var path = outer
    let tag = tree.tag(node)
    path.tags = TokenTable.add(tag.rawValue, to: outer.tags)
    path.classes = TokenTable.add(tag.rawValue, to: outer.classes)
    var own = weights(of: ElementNames.slot(of: tag))
    for number in tree.attributeNumbers(node) {
      let (attribute, span) = tree.attribute(number: number)
      guard ElementNames.isName(attribute) else { continue }
      let place = known.find(span, in: tree.source)
      let name = place.value ?? known.keep(read(span), at: place)
      own &+= name.weights
      guard attribute == .class, name.hash != TokenTable.seed else { continue }
      path.classes = (path.classes ^ name.hash) &* 0x9E37_79B9_7F4A_7C15
    }
    path.own = own
    path.far &+= own[2]
    path.count &+= own[3]
    return path
  }

  /// What a name of elements says.
  private struct Name {
    /// Of its words, as in `Path.own`.
    var weights = SIMD4<Int32>.zero
    /// A hash without numbers: these count things, and what they count is alike.
    var hash = TokenTable.seed
  }

  private func read(_ span: Span) -> Name {
    var name = Name()
    ElementNames.forEachWord(of: span, in: tree) { name.weights &+= weights(of: $0) }
    for byte in tree.source[span.range] where byte &- 0x30 >= 10 {
      name.hash = TokenTable.add(byte, to: name.hash)
    }
    return name
  }

  /// Of a word or tag: its weights by distance, and one word.
  @inline(__always)
  private func weights(of slot: Int) -> SIMD4<Int32> {
    SIMD4(
      Int32(weights.weights[slot]), Int32(weights.weights[ElementNames.size &+ slot]),
      Int32(weights.weights[2 &* ElementNames.size &+ slot]), 1)
  }

  /// The learned score of the names around an element.
  mutating func score(of node: Int) -> Float {
    let count = path(to: node).count
    var sum: Int32 = 0
    var node = node
    for steps in 0..<3 where node > 0 {
      sum &+= path(to: node).own[ElementNames.distance(steps)]
      node = tree.parent(node)
    }
    if node > 0 { sum &+= path(to: node).far }
    return weights.score(sum: sum, count: count)
  }
}
