public import Text

/// A short form and the words that a text explains it by.
public struct Acronym: Hashable, Sendable {
  /// The short form where it is explained.
  public var short: Span
  /// The long form.
  public var long: Span

  /// A pair of places.
  public init(short: Span, long: Span) {
    self.short = short
    self.long = long
  }
}
