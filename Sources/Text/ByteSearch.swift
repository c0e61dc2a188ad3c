extension Array where Element == UInt8 {
  /// Where `part` first stands inside; zero for an empty part.
  @inlinable
  public func firstOffset(of part: [UInt8]) -> Int? {
    guard let first = part.first else { return 0 }
    guard part.count <= count else { return nil }
    var at = 0
    while at <= count - part.count {
      if self[at] == first, self[at..<at + part.count].elementsEqual(part) { return at }
      at += 1
    }
    return nil
  }
}
