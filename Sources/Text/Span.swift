/// A half-open range of bytes in a UTF-8 text.
public struct Span: Hashable, Sendable, Comparable {
  /// Offset of the first byte.
  public var start: Int
  /// Offset just after the last byte.
  public var end: Int

  /// A span from `start` up to, not including, `end`.
  @inlinable
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// Length in bytes.
  @inlinable public var count: Int { end - start }
  /// Whether no byte is inside.
  @inlinable public var isEmpty: Bool { end <= start }
  /// The same bytes as a range, for subscripts.
  @inlinable public var range: Range<Int> { start..<end }

  /// Whether `other` lies wholly inside.
  @inlinable
  public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }

  /// Whether a byte is shared with `other`.
  @inlinable
  public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

  /// The same length, moved by `distance` bytes.
  @inlinable
  public func moved(by distance: Int) -> Span { Span(start + distance, end + distance) }

  /// Earlier start first; of two with one start, the longer first.
  @inlinable
  public static func < (a: Span, b: Span) -> Bool {
    a.start != b.start ? a.start < b.start : a.end > b.end
  }
}
