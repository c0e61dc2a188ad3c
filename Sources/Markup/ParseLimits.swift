/// Bounds on what a parser takes from one page.
public struct ParseLimits: Equatable, Sendable {
  /// Levels of nested elements. Real pages stay far below 256; browsers themselves flatten what is
  /// nested deeper than 512, and consumers may recurse over a tree this deep without fear.
  public var depth = 1024
  /// Elements and runs of text.
  public var nodes = 1_000_000
  /// Bytes of the decoded page; never more than 2 GiB.
  public var bytes = 20_000_000

  /// The default limits.
  public init() {}
}
