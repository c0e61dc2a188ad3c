internal import Text

/// Gives tokens (words, marks, white space) small numbers, the symbols of an automaton.
///
/// A token of up to eight bytes is its own key; longer ones are hashed and compared.
struct TokenTable: Sendable {
  /// The symbol of any run of white space; tokens have the numbers above it.
  static let space: Int32 = 1

  /// Keys and symbols, by slot; a slot of symbol zero is free. The count is a power of two.
  private var keys = [UInt64](repeating: 0, count: 64)
  private var symbols = [Int32](repeating: 0, count: 64)
  private var shift: UInt64 = 58
  /// Bytes of the tokens one after the other, with where each begins.
  private var pool: [UInt8] = []
  private var starts: [Int32] = [0, 0, 0]
  /// Bytes of the longest token.
  private(set) var longest = 0

  /// One more than the highest symbol.
  var symbolCount: Int { starts.count - 1 }

  /// A token's key, with what is set in its bytes to fold them (0x20 in each, for ASCII letters
  /// and digits; or zero).
  struct Key {
    let value: UInt64
    let hash: UInt64
    let mask: UInt64

    /// The key of `count` bytes at `token`, of which eight may be read at once before `limit`.
    @inline(__always)
    init(_ token: UnsafePointer<UInt8>, _ count: Int, limit: UnsafePointer<UInt8>, mask: UInt64) {
      self.mask = mask
      var value =
        TokenTable.word(token, min(8, count), limit) | mask & TokenTable.low(min(8, count))
      var at = 8
      while at < count {
        let length = min(8, count - at)
        let next = TokenTable.word(token + at, length, limit) | mask & TokenTable.low(length)
        value = (value &* 0x9E37_79B9_7F4A_7C15) ^ (value >> 32) ^ next
        at += 8
      }
      self.value = value
      hash = (value ^ value >> 29) &* 0x9E37_79B9_7F4A_7C15
    }
  }

  /// Ones in the lowest `count` bytes, from one to eight.
  @inline(__always)
  private static func low(_ count: Int) -> UInt64 { ~0 &>> UInt64(64 - 8 * count) }

  /// Up to eight bytes as a number.
  @inline(__always)
  private static func word(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, _ limit: UnsafePointer<UInt8>
  ) -> UInt64 {
    if bytes + 8 <= limit {
      let word = UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self)
      return UInt64(littleEndian: word) & low(count)
    }
    var word: UInt64 = 0
    for i in 0..<count { word |= UInt64(bytes[i]) << UInt64(8 * i) }
    return word
  }

  /// The symbol of a token; zero where it is not known.
  @inline(__always)
  func symbol(_ key: Key, _ token: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
    symbols[slot(key, token, count)]
  }

  @inline(__always)
  private func slot(_ key: Key, _ token: UnsafePointer<UInt8>, _ count: Int) -> Int {
    var slot = Int(truncatingIfNeeded: key.hash >> shift)
    while symbols[slot] != 0 {
      if keys[slot] == key.value, isToken(symbols[slot], key, token, count) { break }
      slot = (slot + 1) & (keys.count - 1)
    }
    return slot
  }

  @inline(__always)
  private func isToken(
    _ symbol: Int32, _ key: Key, _ token: UnsafePointer<UInt8>, _ count: Int
  ) -> Bool {
    let start = Int(starts[Int(symbol)])
    guard Int(starts[Int(symbol) + 1]) - start == count else { return false }
    guard count > 8 else { return true }
    let fold = UInt8(truncatingIfNeeded: key.mask)
    for i in 0..<count where pool[start + i] != token[i] | fold { return false }
    return true
  }

  /// The symbol of `token`, which is added if it is new.
  mutating func add(_ token: [UInt8]) -> (symbol: Int32, hash: UInt64) {
    token.withUnsafeBufferPointer { buffer in
      guard let bytes = buffer.baseAddress else { return (0, 0) }
      let key = Key(bytes, token.count, limit: bytes + token.count, mask: 0)
      if symbolCount * 2 >= keys.count { grow() }
      let slot = slot(key, bytes, token.count)
      if symbols[slot] == 0 {
        keys[slot] = key.value
        symbols[slot] = Int32(symbolCount)
        pool += token
        starts.append(Int32(pool.count))
        longest = max(longest, token.count)
      }
      return (symbols[slot], key.hash)
    }
  }

  private mutating func grow() {
    let old = (keys, symbols)
    keys = [UInt64](repeating: 0, count: old.0.count * 2)
    symbols = [Int32](repeating: 0, count: keys.count)
    shift -= 1
    for (key, symbol) in zip(old.0, old.1) where symbol != 0 {
      let hash = (key ^ key >> 29) &* 0x9E37_79B9_7F4A_7C15
      var slot = Int(truncatingIfNeeded: hash >> shift)
      while symbols[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
      keys[slot] = key
      symbols[slot] = symbol
    }
  }
}

extension TokenTable {
  /// The symbol of a scalar that is a token of its own; zero where it is not known.
  func symbol(ofScalar c: UInt32) -> Int32 {
    var bytes: [UInt8] = []
    bytes.append(scalar: c)
    return bytes.withUnsafeBufferPointer { buffer in
      guard let token = buffer.baseAddress else { return 0 }
      let key = Key(token, buffer.count, limit: token + buffer.count, mask: 0)
      return symbol(key, token, buffer.count)
    }
  }
}
