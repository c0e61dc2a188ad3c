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

  /// Counts line feeds in a block, eight bytes at a time.
  private static func lineFeeds(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    guard let base = bytes.baseAddress.map(UnsafeRawPointer.init) else { return 0 }
    var count = 0
    var i = start
    while i &+ 8 <= end {
      // No byte of `sums` can pass 255.
      let stop = min(end &- 7, i &+ 8 * 255)
      var sums: UInt64 = 0
      while i < stop {
        let word = base.loadUnaligned(fromByteOffset: i, as: UInt64.self) ^ 0x0A0A_0A0A_0A0A_0A0A
        let rest = ((word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F) | word
        sums &+= (~rest &>> 7) & 0x0101_0101_0101_0101
        i &+= 8
      }
      for byte in 0..<8 { count &+= Int(sums &>> (UInt64(byte) &* 8) & 0xFF) }
    }
    while i < end {
      count &+= bytes[i] == 0x0A ? 1 : 0
      i &+= 1
    }
    return count
  }
}
