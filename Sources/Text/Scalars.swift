/// A Unicode scalar value read from UTF-8, with the bytes it takes.
public struct DecodedScalar: Hashable, Sendable {
  /// The code point; U+FFFD where the bytes are not UTF-8.
  public var value: UInt32
  /// Length in bytes, at least one.
  public var length: Int

  @inlinable
  init(_ value: UInt32, _ length: Int) {
    self.value = value
    self.length = length
  }
}

extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// The scalar that begins at `offset`, which must be inside the collection and at a boundary.
  @inlinable
  public func scalar(at offset: Int) -> DecodedScalar {
    let first = UInt32(self[offset])
    if first < 0x80 { return DecodedScalar(first, 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, offset + length <= endIndex else {
      return DecodedScalar(0xFFFD, 1)
    }
    var value = first & (0x7F >> UInt32(length))
    for i in 1..<length {
      let next = UInt32(self[offset + i])
      guard next & 0xC0 == 0x80 else { return DecodedScalar(0xFFFD, 1) }
      value = value << 6 | (next & 0x3F)
    }
    let isShortest = length == 2 || value >= (length == 3 ? 0x800 : 0x10000)
    guard isShortest, value < 0xD800 || value >= 0xE000, value < 0x110000 else {
      return DecodedScalar(0xFFFD, 1)
    }
    return DecodedScalar(value, length)
  }

  /// The scalar that ends just before `offset`, which must be after the collection's start.
  @inlinable
  public func scalar(before offset: Int) -> DecodedScalar {
    var at = offset - 1
    while at > startIndex, offset - at < 4, self[at] & 0xC0 == 0x80 { at -= 1 }
    let scalar = scalar(at: at)
    return at + scalar.length == offset ? scalar : DecodedScalar(0xFFFD, 1)
  }

  /// Whether the first scalar is an upper-case letter; not so where there is none.
  public var startsUpper: Bool {
    !isEmpty && CharacterClass.isUppercase(scalar(at: startIndex).value)
  }
}

extension Array where Element == UInt8 {
  /// Appends `value` as UTF-8; what is no scalar value becomes U+FFFD.
  @inlinable
  public mutating func append(scalar value: UInt32) {
    switch value {
    case 0..<0x80:
      append(UInt8(value))
    case 0x80..<0x800:
      append(UInt8(0xC0 | value >> 6))
      append(UInt8(0x80 | value & 0x3F))
    case 0xD800..<0xE000, 0x110000...:
      append(scalar: 0xFFFD)
    case 0x800..<0x10000:
      append(UInt8(0xE0 | value >> 12))
      append(UInt8(0x80 | value >> 6 & 0x3F))
      append(UInt8(0x80 | value & 0x3F))
    default:
      append(UInt8(0xF0 | value >> 18))
      append(UInt8(0x80 | value >> 12 & 0x3F))
      append(UInt8(0x80 | value >> 6 & 0x3F))
      append(UInt8(0x80 | value & 0x3F))
    }
  }
}
