internal import Glibc

extension [UInt8] {
  /// Where `part` first stands inside; zero for an empty part.
  public func firstOffset(of part: [UInt8]) -> Int? { self[...].firstOffset(of: part[...]) }

  /// Where `byte` first stands at `start` or behind it.
  public func firstOffset(of byte: UInt8, from start: Int) -> Int? {
    guard start < count else { return nil }
    return withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = memchr(base + start, Int32(byte), bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }
}

extension ArraySlice<UInt8> {
  /// Where `part` first stands inside, counted from the first byte; zero for an empty part.
  public func firstOffset(of part: ArraySlice<UInt8>) -> Int? {
    guard let first = part.first else { return 0 }
    return withUnsafeBytes { bytes in
      part.withUnsafeBytes { part in
        guard let base = bytes.baseAddress, let wanted = part.baseAddress else { return nil }
        var at = 0
        while at + part.count <= bytes.count,
          let found = memchr(base + at, Int32(first), bytes.count - part.count + 1 - at)
        {
          if memcmp(found, wanted, part.count) == 0 { return UnsafeRawPointer(found) - base }
          at = UnsafeRawPointer(found) - base + 1
        }
        return nil
      }
    }
  }
}
