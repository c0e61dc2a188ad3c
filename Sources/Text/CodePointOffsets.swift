/// Converts byte offsets of one text to code-point offsets.
///
/// Counts are kept every 128 bytes, so a question costs at most that many bytes; a text of ASCII
/// alone costs nothing.
public struct CodePointOffsets: Sendable {
  @usableFromInline static let stride = 128
  @usableFromInline let bytes: [UInt8]
  @usableFromInline let counts: [Int32]
  /// Code points in the whole text.
  public let count: Int

  /// Counts the code points of `bytes`, which must be valid UTF-8.
  public init(_ bytes: [UInt8]) {
    var counts: [Int32] = [0]
    counts.reserveCapacity(bytes.count / Self.stride + 1)
    var total = 0
    var at = 0
    while at < bytes.count {
      let end = min(at + Self.stride, bytes.count)
      total += Self.scalars(in: bytes, at, end)
      at = end
      counts.append(Int32(total))
    }
    count = total
    self.counts = total == bytes.count ? [] : counts
    self.bytes = bytes
  }

  /// The number of code points before the byte at `offset`.
  @inlinable
  public func codePoint(at offset: Int) -> Int {
    if counts.isEmpty { return offset }
    let slot = offset / Self.stride
    return Int(counts[slot]) + Self.scalars(in: bytes, slot * Self.stride, offset)
  }

  @inlinable
  static func scalars(in bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var count = 0
      var i = start
      while i < end {
        count &+= buffer[i] & 0xC0 != 0x80 ? 1 : 0
        i &+= 1
      }
      return count
    }
  }
}
