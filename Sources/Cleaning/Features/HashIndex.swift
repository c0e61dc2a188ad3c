/// Numbers hashes in the order in which they come first.
struct HashIndex {
  /// The number of different hashes.
  var count: Int { hashes.count }

  private var hashes: [UInt64] = []
  /// Numbers plus one at the places of hashes; zero is free. The count is a power of two.
  private var slots: [Int32]

  /// An index of at most `capacity` hashes.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    hashes.reserveCapacity(capacity)
  }

  /// The number of a hash, which is `count` where it is new.
  mutating func number(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash { return number }
      slot = (slot + 1) & mask
    }
    hashes.append(hash)
    slots[slot] = Int32(hashes.count)
    return hashes.count - 1
  }
}
