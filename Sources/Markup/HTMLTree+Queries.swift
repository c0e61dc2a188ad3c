extension HTMLTree {
  /// The nodes right below `n`, in order.
  @inlinable
  public func children(_ n: Int) -> Children {
    Children(nodes: nodes, first: n + 1, end: subtreeEnd(n))
  }

  /// The nodes right below another, in order.
  public struct Children: Sequence, IteratorProtocol {
    @usableFromInline let nodes: [HTMLNode]
    @usableFromInline var node: Int
    @usableFromInline let end: Int

    @inlinable
    init(nodes: [HTMLNode], first: Int, end: Int) {
      self.nodes = nodes
      node = first
      self.end = end
    }

    /// The next node, or `nil` after the last.
    @inlinable
    public mutating func next() -> Int? {
      guard node < end else { return nil }
      defer { node = Int(nodes[node].subtreeEnd) }
      return node
    }
  }

  /// The nodes that are `tag`, in document order.
  public func nodes(tagged tag: Tag) -> [Int] { tags.indices.filter { tags[$0] == tag } }

  /// The first node that is `tag`.
  public func first(tagged tag: Tag) -> Int? { tags.firstIndex(of: tag) }

  /// The element's name; of an element that HTML does not define, as the page spells it, in lower
  /// case.
  public func name(_ n: Int) -> String {
    guard tags[n] == .unknown else { return tags[n].name }
    let name = source[(sourceOffset(n) + 1)...].prefix {
      $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">")
    }
    return String(decoding: name.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// The path from the root to `n`, such as `/html/body/div[2]/p`. Places are counted from 1 among
  /// siblings of one name and left out where there is no other. Of a tree from which elements were
  /// removed, the path is that in the whole page.
  public func xpath(_ n: Int) -> String {
    if case .cut(let whole, let numbers) = origin { return whole.xpath(Int(numbers[n])) }
    var steps: [String] = []
    var node = n
    while node > 0 {
      steps.append(step(node))
      node = parent(node)
    }
    return steps.isEmpty ? "/" : "/" + steps.reversed().joined(separator: "/")
  }

  private func step(_ n: Int) -> String {
    let name = name(n)
    var place = 0
    var total = 0
    for sibling in children(parent(n)) where tags[sibling] == tags[n] {
      guard tags[n] != .unknown || self.name(sibling) == name else { continue }
      total += 1
      if sibling == n { place = total }
    }
    let step = tags[n] == .text ? "text()" : name
    return total > 1 ? "\(step)[\(place)]" : step
  }
}
