/// Where each element of a tree stands among its element siblings, or among those of its type.
struct SiblingIndex {
  private var before: [Int32]
  private var places: [Int32]
  private var afters: [Int32]

  /// Places among all element siblings.
  init(_ tree: HTMLTree) {
    self.init(tree) { node in UInt64(tree.parent(node)) }
  }

  /// Places among siblings of one name.
  init(ofTypes tree: HTMLTree) {
    var names: [String: UInt64] = [:]
    self.init(tree) { node in
      var type = UInt64(tree.tag(node).rawValue)
      if tree.tag(node) == .unknown {
        let next = UInt64(names.count) + 256
        let name = tree.name(node)
        type = names[name] ?? next
        names[name] = type
      }
      return type << 32 | UInt64(tree.parent(node))
    }
  }

  /// Elements with one key are counted together.
  private init(_ tree: HTMLTree, key: (Int) -> UInt64) {
    before = Array(repeating: 0, count: tree.count)
    places = before
    afters = before
    var last: [UInt64: Int32] = [:]
    for node in 1..<max(1, tree.count) where tree.tag(node).isElement {
      let previous = last.updateValue(Int32(node), forKey: key(node)) ?? 0
      before[node] = previous
      places[node] = places[Int(previous)] + 1
    }
    for node in stride(from: tree.count - 1, to: 0, by: -1) where before[node] > 0 {
      afters[Int(before[node])] = afters[node] + 1
    }
  }

  /// The element sibling before; 0 for none.
  func previous(_ node: Int) -> Int { Int(before[node]) }

  /// The place from 1.
  func place(_ node: Int) -> Int { Int(places[node]) }

  /// The place from the end, from 1.
  func placeFromEnd(_ node: Int) -> Int { Int(afters[node]) + 1 }
}
