internal import Markup

/// Finds the element that holds the article, by where the mass of sentences is.
struct ContentRoot {
  private let tree: HTMLTree
  private let blocksBefore: [Int32]
  /// Mass of the blocks before each block.
  private var sums: [Int] = [0]
  /// Elements that are not the article, after mass has overruled names.
  private(set) var evidence: [Evidence]
  /// The same with that of all around each element.
  private var inherited: [Evidence] = []

  init(_ tree: HTMLTree, _ scanner: BlockScanner) {
    self.tree = tree
    blocksBefore = scanner.blocksBefore
    evidence = scanner.evidence
    sum(scanner.blocks.map(\.mass))
    overrule()
    inherit()
    let all = total
    sumIncluded(scanner)
    // Names that would leave little of the page are this page's way to call everything.
    if total * 3 < all {
      for node in evidence.indices { evidence[node].subtract([.boilerplate, .hidden]) }
      inherit()
      sumIncluded(scanner)
    }
  }

  /// Sums the mass of the blocks that no evidence excludes.
  private mutating func sumIncluded(_ scanner: BlockScanner) {
    sum(scanner.blocks.map { isExcluded($0.node) ? 0 : $0.mass })
  }

  /// All mass of the page.
  var total: Int { sums[sums.count - 1] }

  /// Mass of the blocks below a node.
  func mass(_ node: Int) -> Int {
    sums[Int(blocksBefore[tree.subtreeEnd(node)])] - sums[Int(blocksBefore[node])]
  }

  /// Blocks below a node.
  func blocks(_ node: Int) -> Range<Int> {
    Int(blocksBefore[node])..<Int(blocksBefore[tree.subtreeEnd(node)])
  }

  private mutating func sum(_ masses: [Int]) {
    sums = [0]
    sums.reserveCapacity(masses.count + 1)
    var total = 0
    for mass in masses {
      total += mass
      sums.append(total)
    }
  }

  /// An element that holds most of the page's sentences is not boilerplate, whatever it is called.
  private mutating func overrule() {
    let limit = total / 2
    for node in evidence.indices where !evidence[node].isEmpty && mass(node) > limit {
      evidence[node].formIntersection(.body)
    }
  }

  /// Evidence of an element and all around it.
  func allEvidence(_ node: Int) -> Evidence { node > 0 ? inherited[node] : [] }

  /// A parent comes before its children.
  private mutating func inherit() {
    inherited = evidence
    guard !inherited.isEmpty else { return }
    inherited[0] = []
    for node in inherited.indices.dropFirst() {
      inherited[node].formUnion(inherited[tree.parent(node)])
    }
  }

  private func isExcluded(_ node: Int) -> Bool {
    !allEvidence(node).isDisjoint(with: Evidence.excluded.union(.caption))
  }

  /// The smallest element that holds the article's sentences.
  func find() -> Int {
    var node = best(start: 0)
    if let first = firstOfSeveral(below: node) { node = best(start: first) }
    if let named = namedBody(below: node) { node = best(start: named) }
    return node
  }

  /// The first article, where several with a main heading each follow one another: sites append
  /// the next article as readers scroll. One much shorter than the heaviest is a teaser.
  private func firstOfSeveral(below root: Int) -> Int? {
    var articles: [Int] = []
    var node = root + 1
    while node < tree.subtreeEnd(root) {
      if tree.tag(node) == .article, mass(node) * 6 >= mass(root), holdsMainHeading(node) {
        articles.append(node)
        node = tree.subtreeEnd(node)
      } else {
        node += 1
      }
    }
    guard articles.count > 1, let heaviest = articles.map(mass).max() else { return nil }
    return articles.first { mass($0) * 3 >= heaviest }
  }

  private func holdsMainHeading(_ node: Int) -> Bool { holdsMainHeading(node, of: node) }

  /// Whether the first main heading below `root` is in its child `node`.
  private func holdsMainHeading(_ node: Int, of root: Int) -> Bool {
    let first = (root..<tree.subtreeEnd(root)).first { tree.tag($0) == .h1 }
    return first.map { $0 >= node && $0 < tree.subtreeEnd(node) } ?? false
  }

  /// Goes down while one child holds nearly all, or most of it and the first main heading, too.
  private func best(start: Int) -> Int {
    var node = start
    while true {
      var heaviest = -1
      var most = 0
      for child in tree.children(node) where mass(child) > most {
        most = mass(child)
        heaviest = child
      }
      guard heaviest > 0, tree.tag(heaviest).isBlock || tree.tag(heaviest) == .unknown,
        most * 10 >= mass(node) * 8
          || (most * 2 > mass(node) && holdsMainHeading(heaviest, of: node))
      else { return node }
      if holdsOneBlock(heaviest) { return node }
      node = heaviest
    }
  }

  private func holdsOneBlock(_ node: Int) -> Bool { blocks(node).count <= 1 }

  /// The heaviest element called the article, or the article's body, that holds most of the mass.
  private func namedBody(below root: Int) -> Int? {
    var found: Int?
    for node in root..<tree.subtreeEnd(root) {
      guard evidence[node].contains(.body) || tree.tag(node) == .article,
        mass(node) * 2 >= mass(root), mass(node) > found.map(mass) ?? 0
      else { continue }
      found = node
    }
    return found
  }
}
