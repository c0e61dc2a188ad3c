/// The leaves of a tree that are open for each of some rows that follow one another, a bit each: those
/// of the first eight leaves in one byte, the others in another.
struct TreeLanes {
  /// The number of rows.
  static let count = 32

  private var first = InlineArray<32, UInt8>(repeating: 0xFF)
  private var second = InlineArray<32, UInt8>(repeating: 0xFF)

  /// Asks all questions of a tree, with the values of the first feature of these rows; those of other
  /// features stand `stride` apart.
  @inline(__always)
  init(_ tree: Forest.Tree, _ values: UnsafePointer<UInt8>, stride: Int) {
    for question in tree.questions {
      let column = values + Int(question.feature) &* stride
      Self.rule(
        out: UInt8(truncatingIfNeeded: question.ruledOut), of: &first, column, question.threshold)
      Self.rule(out: UInt8(question.ruledOut >> 8), of: &second, column, question.threshold)
    }
  }

  @inline(__always)
  private static func rule(
    out leaves: UInt8, of open: inout InlineArray<32, UInt8>, _ column: UnsafePointer<UInt8>,
    _ threshold: UInt8
  ) {
    let remaining = ~leaves
    for lane in 0..<count {
      open[unchecked: lane] &= column[lane] > threshold ? remaining : 0xFF
    }
  }

  /// Calls `body` with each of the first `rows` rows and the place of its leaf: the lowest that is open,
  /// as one of a tree's own always is.
  @inline(__always)
  func forEachLeaf(_ rows: Int, _ body: (_ row: Int, _ leaf: Int) -> Void) {
    withUnsafeBytes(of: first) { first in
      withUnsafeBytes(of: second) { second in
        for row in 0..<rows {
          body(row, (UInt32(first[row]) | UInt32(second[row]) << 8).trailingZeroBitCount)
        }
      }
    }
  }
}
