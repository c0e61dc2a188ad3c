/// A set of words with a meaning each, looked up by bytes without making strings.
///
/// Open addressing over 64-bit FNV-1a hashes (Fowler, Noll, Vo); the words are few and known, so
/// that a collision would show in the tests that look up every one of them.
struct TokenTable: Sendable {
  private var keys: [UInt64]
  private var values: [UInt16]
  private let mask: Int

  /// A table of words in lower case.
  init(_ words: [(word: String, value: UInt16)]) {
    var size = 64
    while size < words.count * 4 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
    mask = size - 1
    for (word, value) in words {
      var hash = Self.seed
      for byte in word.utf8 { hash = Self.add(byte, to: hash) }
      var slot = Int(truncatingIfNeeded: hash) & mask
      while keys[slot] != 0 && keys[slot] != hash { slot = (slot + 1) & mask }
      keys[slot] = hash
      values[slot] = value
    }
  }

  /// The hash of no bytes.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of the bytes so far and one more.
  @inline(__always)
  static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// The meaning of the word with this hash; 0 where it has none.
  @inline(__always)
  func value(_ hash: UInt64) -> UInt16 {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while keys[slot] != 0 {
      if keys[slot] == hash { return values[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }
}
