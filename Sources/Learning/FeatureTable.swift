/// Values of features, one row for each thing that is judged: a column a feature, one after the
/// other, so that a tree compares a whole column at once.
public struct FeatureTable: Sendable {
  /// The number of things.
  public let rows: Int
  /// The number of features.
  public let columns: Int
  /// The values, column after column; each below `levels`.
  @usableFromInline var values: [UInt8]
  /// Rows with which each column is filled up, so that `TreeLanes` read all of theirs.
  @usableFromInline let stride: Int

  /// Values are from 0 to one less than this.
  public static let levels = 64

  /// A table of zeros.
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    stride = (rows + TreeLanes.count - 1) / TreeLanes.count * TreeLanes.count
    values = Array(repeating: 0, count: stride * columns)
  }

  /// The value of a feature of a thing.
  @inlinable
  public subscript(row: Int, column: Int) -> UInt8 {
    get { values[column &* stride &+ row] }
    set { values[column &* stride &+ row] = newValue }
  }

  /// The values of one feature.
  @inlinable
  public func column(_ column: Int) -> ArraySlice<UInt8> {
    values[column * stride..<column * stride + rows]
  }

  /// Calls `body` with the rows of each `TreeLanes` and the values of the first feature of the first of
  /// them; those of other features stand `stride` apart.
  @inline(__always)
  func forEachLanes(_ body: (Range<Int>, UnsafePointer<UInt8>) -> Void) {
    values.withUnsafeBufferPointer { values in
      for first in Swift.stride(from: 0, to: rows, by: TreeLanes.count) {
        guard let base = values.baseAddress else { return }
        body(first..<min(rows, first + TreeLanes.count), base + first)
      }
    }
  }
}
