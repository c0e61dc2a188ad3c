/// A name of up to 24 bytes in three machine words, ASCII letters in lower case.
struct PackedName: Hashable, Sendable {
  private(set) var low: UInt64 = 0
  private(set) var middle: UInt64 = 0
  private(set) var high: UInt64 = 0
  private(set) var count: UInt64 = 0

  init() {}

  init(_ name: some Collection<UInt8>) {
    self = Array(name).withUnsafeBufferPointer { PackedName($0, 0..<$0.count) }
  }

  init(_ name: String) { self.init(name.utf8) }

  /// The name in a part of `bytes`; of a name longer than 24 bytes what is behind them does not count.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    count = UInt64(range.count)
    low = Self.firstWord(bytes, range)
    guard count > 8 else { return }
    middle = Self.firstWord(bytes, range.lowerBound &+ 8..<range.upperBound)
    guard count > 16 else { return }
    high = Self.firstWord(bytes, range.lowerBound &+ 16..<range.upperBound)
  }

  /// At most eight bytes, the first one lowest, ASCII letters in lower case; `nil` where there are more.
  @inline(__always)
  static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64? {
    range.count > 8 ? nil : firstWord(bytes, range)
  }

  /// The same of the first eight.
  @inline(__always)
  private static func firstWord(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> UInt64 {
    let count = min(8, range.count)
    guard range.lowerBound &+ 8 <= bytes.count, count > 0 else {
      var word: UInt64 = 0
      for i in 0..<count { word |= UInt64(bytes[range.lowerBound &+ i]) << UInt64(i &* 8) }
      return lowercased(word)
    }
    let word = UnsafeRawPointer(bytes.baseAddress! + range.lowerBound)
      .loadUnaligned(as: UInt64.self)
    return lowercased(UInt64(littleEndian: word) & (~0 &>> UInt64(64 &- 8 &* count)))
  }

  /// Eight bytes at once: adding to their lower seven bits sets the highest one from `A` on, and from
  /// behind `Z` on.
  @inline(__always)
  private static func lowercased(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = word & (ones &* 0x7F)
    let fromA = low &+ ones &* (0x80 - 0x41)
    let behindZ = low &+ ones &* (0x80 - 0x5B)
    let capitals = fromA & ~behindZ & ~word & (ones &* 0x80)
    return word | capitals &>> 2
  }

  @inline(__always)
  var slot: Int {
    let mixed =
      (low ^ middle &* 0x9E37_79B9_7F4A_7C15 ^ high &* 0xC2B2_AE3D_27D4_EB4F)
      &* 0xFF51_AFD7_ED55_8CCD
    return Int(truncatingIfNeeded: mixed &>> 55)
  }

  static func == (a: PackedName, b: PackedName) -> Bool {
    a.low == b.low && a.middle == b.middle && a.high == b.high && a.count == b.count
  }
}

/// Names to byte-sized values, by open addressing.
struct NameTable: Sendable {
  private static let slots = 512
  private let keys: [PackedName]
  private let values: [UInt8]
  private let otherwise: UInt8

  init(_ names: [(String, UInt8)], otherwise: UInt8) {
    var keys = [PackedName](repeating: PackedName(), count: Self.slots)
    var values = [UInt8](repeating: otherwise, count: Self.slots)
    for (name, value) in names {
      let key = PackedName(name)
      var slot = key.slot
      while keys[slot].count != 0 { slot = (slot + 1) % Self.slots }
      keys[slot] = key
      values[slot] = value
    }
    self.keys = keys
    self.values = values
    self.otherwise = otherwise
  }

  @inline(__always)
  func value(of name: PackedName) -> UInt8 {
    var slot = name.slot
    while keys[slot].count != 0 {
      if keys[slot] == name { return values[slot] }
      slot = (slot &+ 1) & (Self.slots - 1)
    }
    return otherwise
  }
}
