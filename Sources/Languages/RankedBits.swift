/// A small table of numbers by keys below `size`: a bit for each key, and the numbers of those that are
/// set in the keys' order. It is found by counting bits (Jacobson, Space-efficient static trees and
/// graphs, 1989), so that most keys of a text, which have no number, cost one look at little memory.
struct RankedBits: Sendable {
  private var bits: [UInt64]
  /// How many bits are set before each word of `bits`.
  private var ranks: [UInt16]
  private var values: [UInt16]

  init(_ entries: [(bit: Int, value: Int)], size: Int) {
    bits = Array(repeating: 0, count: size / 64 + 1)
    ranks = Array(repeating: 0, count: bits.count)
    values = Array(repeating: 0, count: entries.count)
    for entry in entries { bits[entry.bit / 64] |= 1 << UInt64(entry.bit % 64) }
    for i in 1..<bits.count { ranks[i] = ranks[i - 1] + UInt16(bits[i - 1].nonzeroBitCount) }
    for entry in entries { values[rank(of: entry.bit)] = UInt16(entry.value) }
  }

  @inline(__always)
  private func rank(of bit: Int) -> Int {
    let before = bits[bit / 64] & (1 << UInt64(bit % 64) - 1)
    return Int(ranks[bit / 64]) + before.nonzeroBitCount
  }

  /// The number of a key; `nil` where it has none.
  @inline(__always)
  func value(_ bit: Int) -> Int? {
    guard bits[bit / 64] & 1 << UInt64(bit % 64) != 0 else { return nil }
    return Int(values[rank(of: bit)])
  }
}
