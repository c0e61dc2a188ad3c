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
    guard n > 0 else { return "/" }
    var nodes: [Int] = []
    nodes.reserveCapacity(32)
    var node = n
    while node > 0 {
      nodes.append(node)
      node = tree.parent(node)
    }
    var path: [UInt8] = []
    path.reserveCapacity(nodes.count * 10)
    for node in nodes.reversed() {
      path.append(UInt8(ascii: "/"))
      path.append(contentsOf: (tree.tag(node) == .text ? "text()" : tree.name(node)).utf8)
      guard places[node] > 0 else { continue }
      path.append(UInt8(ascii: "["))
      Self.append(places[node], to: &path)
      path.append(UInt8(ascii: "]"))
    }
    return String(decoding: path, as: UTF8.self)
  }

  private static func append(_ number: Int32, to path: inout [UInt8]) {
    if number > 9 { append(number / 10, to: &path) }
    path.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// Which of the siblings of its name each node is, from 1; zero where there is no other.
  private static func places(in tree: HTMLTree) -> [Int32] {
    var places = [Int32](repeating: 0, count: tree.count)
    var last = [Sibling](repeating: Sibling(), count: Tag.allCases.count)
    for parent in 0..<tree.count where tree.tag(parent) != .text {
      var unknown: [String: Sibling] = [:]
      for child in tree.children(parent) {
        let tag = tree.tag(child)
        if tag == .unknown {
          unknown[tree.name(child), default: Sibling()].meet(child, of: parent, &places)
        } else {
          last[Int(tag.rawValue)].meet(child, of: parent, &places)
        }
      }
    }
    return places
  }

  /// What was met of the children of one element that have one name.
  private struct Sibling {
    private var parent: Int32 = -1
    private var first: Int32 = 0
    private var count: Int32 = 0

    /// Gives the next one its place; of another parent it is the first.
    mutating func meet(_ child: Int, of parent: Int, _ places: inout [Int32]) {
      guard self.parent == Int32(parent) else {
        self = Sibling()
        (self.parent, first, count) = (Int32(parent), Int32(child), 1)
        return
      }
      count += 1
      if count == 2 { places[Int(first)] = 1 }
      places[child] = count
    }
  }
}
