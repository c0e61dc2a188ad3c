/// Values of features, one row for each thing that is judged: a column a feature, one after the
/// other, so that a tree compares a whole column at once.
public struct FeatureTable: Sendable {
  /// The number of things.
  public let rows: Int
  /// The number of features.
  public let columns: Int
  /// The values, column after column; each below `levels`.
  @usableFromInline var values: [UInt8]

  /// Values are from 0 to one less than this.
  public static let levels = 64

  /// A table of zeros.
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    values = Array(repeating: 0, count: rows * columns)
  }

  /// The value of a feature of a thing.
  @inlinable
  public subscript(row: Int, column: Int) -> UInt8 {
    get { values[column &* rows &+ row] }
    set { values[column &* rows &+ row] = newValue }
  }

  /// The values of one feature.
  @inlinable
  public func column(_ column: Int) -> ArraySlice<UInt8> {
    values[column * rows..<(column + 1) * rows]
  }
}
