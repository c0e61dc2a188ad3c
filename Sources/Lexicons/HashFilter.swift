/// A bitmap of hashes: says at once that most hashes are not in a set.
struct HashFilter: Sendable {
  private var words: [UInt64] = [0]
  private var shift: UInt64 = 63

  init() {}

  /// A filter that passes `hashes`, and about one in sixteen others.
  init(_ hashes: some Collection<UInt64>) {
    var bits: UInt64 = 6
    while 1 << bits < hashes.count * 16 { bits += 1 }
    words = [UInt64](repeating: 0, count: 1 << (bits - 6))
    shift = 64 - bits
    for hash in hashes {
      let bit = hash >> shift
      words[Int(bit >> 6)] |= 1 << (bit & 63)
    }
  }

  /// Whether `hash` may be in the set.
  @inline(__always)
  func passes(_ hash: UInt64) -> Bool {
    let bit = hash &>> shift
    return words[Int(truncatingIfNeeded: bit >> 6)] &>> (bit & 63) & 1 != 0
  }
}
