extension ArraySlice where Element == UInt8 {
  /// Where `part` first stands inside, counted from the first byte; zero for an empty part.
  public func firstOffset(of part: ArraySlice<UInt8>) -> Int? {
    withUnsafeBufferPointer { bytes in
      part.withUnsafeBufferPointer { part in
        guard let first = part.first else { return 0 }
        var at = 0
        while at <= bytes.count - part.count {
          guard bytes[at] == first else {
            at += 1
            continue
          }
          var same = 1
          while same < part.count, bytes[at + same] == part[same] { same += 1 }
          if same == part.count { return at }
          at += 1
        }
        return nil
      }
    }
  }
}
