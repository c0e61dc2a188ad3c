/// A name of up to 24 bytes in three machine words, ASCII letters in lower case.
struct PackedName: Hashable, Sendable {
  private(set) var low: UInt64 = 0
  private(set) var middle: UInt64 = 0
  private(set) var high: UInt64 = 0
  private(set) var count: UInt64 = 0

  init() {}

  init(_ name: String) {
    for byte in name.utf8 { append(byte) }
  }

  /// Appends `byte`; of a name longer than 24 bytes only the length is kept.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
    let value = UInt64(lower) << ((count & 7) &<< 3)
    if count < 8 {
      low |= value
    } else if count < 16 {
      middle |= value
    } else if count < 24 {
      high |= value
    }
    count &+= 1
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
