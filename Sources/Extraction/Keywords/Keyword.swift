public import Text

/// A word or phrase that tells what a text is about.
public struct Keyword: Hashable, Sendable {
  /// Where it first stands.
  public var span: Span
  /// How often it stands in the text.
  public var count: Int
  /// 1 for the best.
  public var rank: Int
  /// How good it is beside the best, which has 1; four decimals.
  public var score: Double

  /// A keyword.
  public init(span: Span, count: Int, rank: Int, score: Double) {
    self.span = span
    self.count = count
    self.rank = rank
    self.score = score
  }
}
