extension RandomAccessCollection where Index == Int {
  /// The first index whose element is not before what is looked for, where all that are before it
  /// come first; `endIndex` if there is none.
  @inlinable
  public func partitionPoint(where isBefore: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
