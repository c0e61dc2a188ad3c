/// The edges of an automaton but for those of its first state: an open-addressed hash table.
struct EdgeTable: Sendable {
  /// State and symbol in one word; zero is free.
  private var keys = [UInt64](repeating: 0, count: 64)
  private var targets = [Int32](repeating: 0, count: 64)
  private var count = 0
  private var shift: UInt64 = 58

  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while keys[slot] != key, keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  @inline(__always)
  private static func key(_ state: Int32, _ symbol: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: state)) << 32 | UInt64(UInt32(bitPattern: symbol))
  }

  /// Where the edge from `state` by `symbol` leads; zero where there is none.
  @inline(__always)
  func target(_ state: Int32, _ symbol: Int32) -> Int32 {
    targets[slot(Self.key(state, symbol))]
  }

  /// Adds an edge that is not there yet. `state` and `target` are not zero.
  mutating func insert(_ state: Int32, _ symbol: Int32, _ target: Int32) {
    if count * 2 >= keys.count { grow() }
    let slot = slot(Self.key(state, symbol))
    keys[slot] = Self.key(state, symbol)
    targets[slot] = target
    count += 1
  }

  private mutating func grow() {
    let old = (keys, targets)
    keys = [UInt64](repeating: 0, count: old.0.count * 2)
    targets = [Int32](repeating: 0, count: keys.count)
    shift -= 1
    for (key, target) in zip(old.0, old.1) where key != 0 {
      let slot = slot(key)
      keys[slot] = key
      targets[slot] = target
    }
  }
}
