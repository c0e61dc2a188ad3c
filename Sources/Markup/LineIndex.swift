/// Line numbers of byte offsets: counts of line feeds for every block of a page.
struct LineIndex: Sendable {
  private static let block = 4096
  /// Line feeds before each block.
  private let counts: [UInt32]

  init(_ source: UnsafeBufferPointer<UInt8>) {
    var counts: [UInt32] = []
    counts.reserveCapacity(source.count / Self.block + 1)
    var total = 0
    var start = 0
    while start < source.count {
      counts.append(UInt32(truncatingIfNeeded: total))
      let end = min(start + Self.block, source.count)
      total += Self.lineFeeds(source, start, end)
      start = end
    }
    self.counts = counts
  }

  /// The 1-based line of `offset` in `source`.
  func line(of offset: Int, in source: UnsafeBufferPointer<UInt8>) -> Int {
    guard !counts.isEmpty else { return 1 }
    let block = min(offset / Self.block, counts.count - 1)
    return Int(counts[block]) + Self.lineFeeds(source, block * Self.block, offset) + 1
  }

  /// Counts line feeds in a block, 32 bytes at a time, each in its own lane.
  private static func lineFeeds(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    var count = 0
    var i = start
    while i &+ 32 <= end {
      // No lane can pass 255.
      let stop = min(end &- 31, i &+ 32 * 255)
      var lanes = InlineArray<32, UInt8>(repeating: 0)
      while i < stop {
        for lane in 0..<32 { lanes[unchecked: lane] &+= bytes[i &+ lane] == 0x0A ? 1 : 0 }
        i &+= 32
      }
      for lane in 0..<32 { count &+= Int(lanes[unchecked: lane]) }
    }
    while i < end {
      count &+= bytes[i] == 0x0A ? 1 : 0
      i &+= 1
    }
    return count
  }
}
