/// The paths of many nodes of one tree, each as `HTMLTree.xpath` has it.
///
/// Siblings are counted once, so that the paths of all children of one element take no longer than the
/// list of them.
public struct NodePaths {
  private let tree: HTMLTree
  private let places: [Int32]

  /// Counts the siblings of each node.
  public init(_ tree: HTMLTree) {
    self.tree = tree
    let whole = if case .cut(let whole, _) = tree.origin { whole } else { tree }
    places = Self.places(in: whole)
  }

  /// The path from the root to `n`.
  public func xpath(_ n: Int) -> String {
    guard case .cut(let whole, let numbers) = tree.origin else { return path(n, in: tree) }
    return path(Int(numbers[n]), in: whole)
  }

  private func path(_ n: Int, in tree: HTMLTree) -> String {
    var steps: [String] = []
    var node = n
    while node > 0 {
      let step = tree.tag(node) == .text ? "text()" : tree.name(node)
      steps.append(places[node] > 0 ? "\(step)[\(places[node])]" : step)
      node = tree.parent(node)
    }
    return steps.isEmpty ? "/" : "/" + steps.reversed().joined(separator: "/")
  }

  /// What tells siblings apart.
  private enum Name: Hashable {
    case tag(Tag)
    case unknown(String)
  }

  /// Which of the siblings of its name each node is, from 1; zero where there is no other.
  private static func places(in tree: HTMLTree) -> [Int32] {
    var places = [Int32](repeating: 0, count: tree.count)
    for parent in 0..<tree.count where tree.tag(parent) != .text {
      var last: [Name: (count: Int32, first: Int)] = [:]
      for child in tree.children(parent) {
        let tag = tree.tag(child)
        let name = tag == .unknown ? Name.unknown(tree.name(child)) : .tag(tag)
        let before = last[name]
        let count = (before?.count ?? 0) + 1
        last[name] = (count, before?.first ?? child)
        guard let before else { continue }
        if count == 2 { places[before.first] = 1 }
        places[child] = count
      }
    }
    return places
  }
}
