extension HTMLTree {
  /// A tree without some elements, and the numbers of the old nodes in it.
  public struct Cut: Sendable {
    /// What is left. Lines, source offsets and location paths are those of the whole page.
    public let tree: HTMLTree
    /// Old number → new number; -1 for a node that is gone.
    public let numbers: [Int32]
  }

  /// The tree without `elements` and all below them. The root cannot be removed.
  public func removing(_ elements: [Int]) -> Cut {
    var isGone = [Bool](repeating: false, count: count)
    for element in elements where element > 0 && !isGone[element] {
      for node in element..<subtreeEnd(element) { isGone[node] = true }
    }
    var numbers = [Int32](repeating: -1, count: count)
    var kept: [Int32] = []
    // The number that a node has, or that the next kept node has.
    var places = [Int32](repeating: 0, count: count + 1)
    for node in 0..<count {
      places[node] = Int32(kept.count)
      guard !isGone[node] else { continue }
      numbers[node] = Int32(kept.count)
      kept.append(Int32(node))
    }
    places[count] = Int32(kept.count)
    let nodes = kept.map { old in
      var node = self.nodes[Int(old)]
      node.parent = node.parent < 0 ? -1 : numbers[Int(node.parent)]
      node.subtreeEnd = places[Int(node.subtreeEnd)]
      return node
    }
    let tree = HTMLTree(self, tags: kept.map { tags[Int($0)] }, nodes: nodes, kept: kept)
    return Cut(tree: tree, numbers: numbers)
  }
}
