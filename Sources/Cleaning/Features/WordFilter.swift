/// A set of hashes that may know one that it was not given, seldom (Bloom 1970, with one function).
struct WordFilter {
  private var bits: [UInt64]
  private let mask: UInt64

  /// A set for about 2^`size` / 16 hashes.
  init(size: Int) {
    bits = Array(repeating: 0, count: max(1, 1 << (size - 6)))
    mask = (1 << UInt64(size)) - 1
  }

  /// Adds a hash and says whether it is new.
  @discardableResult
  mutating func insert(_ hash: UInt64) -> Bool {
    let place = (hash ^ (hash >> 32)) & mask
    let bit = UInt64(1) << (place & 63)
    let isNew = bits[Int(place >> 6)] & bit == 0
    bits[Int(place >> 6)] |= bit
    return isNew
  }

  func contains(_ hash: UInt64) -> Bool {
    let place = (hash ^ (hash >> 32)) & mask
    return bits[Int(place >> 6)] & (UInt64(1) << (place & 63)) != 0
  }
}
