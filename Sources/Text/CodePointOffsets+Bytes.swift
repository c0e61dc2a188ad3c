extension CodePointOffsets {
  /// The byte at which the code point number `codePoint` begins, the text's end for `count`; `nil`
  /// outside of the text.
  public func byte(at codePoint: Int) -> Int? {
    guard (0...count).contains(codePoint) else { return nil }
    if counts.isEmpty { return codePoint }
    var low = 0
    var high = counts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if Int(counts[middle]) <= codePoint { low = middle } else { high = middle - 1 }
    }
    var at = min(low * Self.stride, bytes.count)
    var left = codePoint - Int(counts[low])
    // A stride may begin inside a code point that the one before it counts.
    while at < bytes.count, left > 0 || bytes[at] & 0xC0 == 0x80 {
      if bytes[at] & 0xC0 != 0x80 { left -= 1 }
      at += 1
    }
    return at
  }
}
