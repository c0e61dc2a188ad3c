/// A set of byte values, for finding the next byte of interest in a text.
public struct ByteSet: Sendable {
  @usableFromInline let flags: [Bool]

  /// The set of `bytes`.
  public init(_ bytes: some Sequence<UInt8>) {
    var flags = [Bool](repeating: false, count: 256)
    for byte in bytes { flags[Int(byte)] = true }
    self.flags = flags
  }

  /// Whether `byte` is in the set.
  @inlinable
  public func contains(_ byte: UInt8) -> Bool { flags[Int(byte)] }

  /// The offset of the first byte of the set in `bytes[start..<end]`, or `end`.
  @inlinable
  public func firstIndex(in bytes: [UInt8], from start: Int, to end: Int) -> Int {
    precondition(start >= 0 && end <= bytes.count)
    return bytes.withUnsafeBufferPointer { bytes in
      flags.withUnsafeBufferPointer { flags in
        var i = start
        while i < end, !flags[Int(bytes[i])] { i &+= 1 }
        return Swift.min(i, end)
      }
    }
  }
}
