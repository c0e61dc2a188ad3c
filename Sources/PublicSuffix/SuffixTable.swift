internal import CPublicSuffix

/// The sorted lines of the list.
enum SuffixTable {
  private static let newline = UInt8(ascii: "\n")
  private static let space = UInt8(ascii: " ")

  /// The kinds of rules for `name`: the signs behind it on its line. Empty where it has none.
  static func kinds(of name: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>>
  {
    let table = UnsafeBufferPointer(start: public_suffixes(), count: public_suffixes_size())
    var low = 0
    var high = table.count
    // Lines that begin in `low..<high` are left.
    while low < high {
      var start = (low + high) / 2
      while start > low, table[start - 1] != newline { start -= 1 }
      let space = table[start...].firstIndex(of: space) ?? table.count
      let end = table[space...].firstIndex(of: newline) ?? table.count
      switch order(name, table[start..<space]) {
      case 0: return table[space..<end]
      case 1...: low = end + 1
      default: high = start
      }
    }
    return table[0..<0]
  }

  private static func order(
    _ a: Slice<UnsafeBufferPointer<UInt8>>, _ b: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Int {
    for (x, y) in zip(a, b) where x != y { return x < y ? -1 : 1 }
    return a.count - b.count
  }
}
