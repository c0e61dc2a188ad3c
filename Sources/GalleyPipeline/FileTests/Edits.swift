/// The shortest way from one list to another.
enum Edit: Equatable {
  case same(Int, Int)
  /// An element of the first list alone.
  case missing(Int)
  /// An element of the second list alone.
  case extra(Int)

  var isSame: Bool {
    if case .same = self { return true }
    return false
  }
}

enum Edits {
  /// Cells of the table for which the shortest way is looked for; beyond, all that lies between
  /// the common ends counts as other.
  static let maximumCells = 4_000_000

  /// Edits that turn a list of `first` elements into one of `second`, missing ones before extra
  /// ones (longest common subsequence).
  static func between(_ first: Int, _ second: Int, _ isSame: (Int, Int) -> Bool) -> [Edit] {
    var start = 0
    while start < min(first, second), isSame(start, start) { start += 1 }
    var tail = 0
    while tail < min(first, second) - start, isSame(first - tail - 1, second - tail - 1) {
      tail += 1
    }
    let head = (0..<start).map { Edit.same($0, $0) }
    let ends = (0..<tail).reversed().map { Edit.same(first - $0 - 1, second - $0 - 1) }
    let middle = middle(start..<first - tail, start..<second - tail, isSame)
    return head + middle + ends
  }

  private static func middle(
    _ a: Range<Int>, _ b: Range<Int>, _ isSame: (Int, Int) -> Bool
  ) -> [Edit] {
    guard (a.count + 1) * (b.count + 1) <= maximumCells else {
      return a.map { .missing($0) } + b.map { .extra($0) }
    }
    let width = b.count + 1
    var lengths = [Int](repeating: 0, count: (a.count + 1) * width)
    var same = [Bool](repeating: false, count: lengths.count)
    for i in (0..<a.count).reversed() {
      for j in (0..<b.count).reversed() {
        let cell = i * width + j
        same[cell] = isSame(a.lowerBound + i, b.lowerBound + j)
        lengths[cell] =
          same[cell]
          ? lengths[cell + width + 1] + 1 : max(lengths[cell + width], lengths[cell + 1])
      }
    }
    var edits: [Edit] = []
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      let cell = i * width + j
      if same[cell] {
        edits.append(.same(a.lowerBound + i, b.lowerBound + j))
        (i, j) = (i + 1, j + 1)
      } else if lengths[cell + width] >= lengths[cell + 1] {
        edits.append(.missing(a.lowerBound + i))
        i += 1
      } else {
        edits.append(.extra(b.lowerBound + j))
        j += 1
      }
    }
    return edits + (i..<a.count).map { .missing(a.lowerBound + $0) }
      + (j..<b.count).map { .extra(b.lowerBound + $0) }
  }
}
