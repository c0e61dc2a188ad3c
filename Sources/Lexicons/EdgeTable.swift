/// The edges of an automaton but for those of its first state: an open-addressed hash table.
struct EdgeTable: Sendable {
  /// An edge; a key of zero is a free place.
  private struct Edge {
    /// State and symbol in one word.
    var key: UInt64 = 0
    var target: Int32 = 0
  }

  private var edges = [Edge](repeating: Edge(), count: 64)
  private var count = 0
  private var shift: UInt64 = 58

  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> shift)
    while edges[slot].key != key, edges[slot].key != 0 { slot = (slot &+ 1) & (edges.count - 1) }
    return slot
  }

  @inline(__always)
  private static func key(_ state: Int32, _ symbol: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: state)) << 32 | UInt64(UInt32(bitPattern: symbol))
  }

  /// Where the edge from `state` by `symbol` leads; zero where there is none.
  @inline(__always)
  func target(_ state: Int32, _ symbol: Int32) -> Int32 {
    edges[slot(Self.key(state, symbol))].target
  }

  /// Adds an edge that is not there yet. `state` and `target` are not zero.
  mutating func insert(_ state: Int32, _ symbol: Int32, _ target: Int32) {
    if count * 2 >= edges.count { grow() }
    let key = Self.key(state, symbol)
    edges[slot(key)] = Edge(key: key, target: target)
    count += 1
  }

  private mutating func grow() {
    let old = edges
    edges = [Edge](repeating: Edge(), count: old.count * 2)
    shift -= 1
    for edge in old where edge.key != 0 { edges[slot(edge.key)] = edge }
  }
}
