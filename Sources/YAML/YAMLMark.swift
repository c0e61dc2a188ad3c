/// A place in a YAML file.
public struct YAMLMark: Hashable, Sendable, Comparable {
  /// The line, from 1. Lines end at a line feed, a carriage return, or both.
  public var line: Int
  /// The column in Unicode scalars, from 1. A tab is one column.
  public var column: Int
  /// The distance from the start of the file in bytes.
  public var offset: Int

  /// A place given by line and column, both from 1, and byte offset.
  public init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }

  /// The start of a file.
  public static let start = YAMLMark(line: 1, column: 1, offset: 0)

  /// Earlier in the file first.
  public static func < (a: YAMLMark, b: YAMLMark) -> Bool { a.offset < b.offset }
}
