public import Text

/// An expression of time in a text, with its meaning.
public struct DateMention: Sendable, Equatable {
  /// What an expression of time speaks of (types of TIMEX3).
  public enum Kind: String, Sendable, CaseIterable {
    /// A day or a longer stretch of the calendar.
    case date
    /// A time of day.
    case time
    /// A length of time.
    case duration
    /// Times that come again and again.
    case set
  }

  /// Where it stands, in bytes.
  public var span: Span
  /// Its value as TIMEX3 writes it, in extended ISO 8601: `2024-06-25`, `2024-W25`, `2024-SU`,
  /// `P3D`, `2024-06-25T14:30`, `XXXX-WXX-2`, `PRESENT_REF`.
  ///
  /// What is not known is written as `X`.
  public var value: String
  /// What it speaks of.
  public var type: Kind
  /// What the text says beside the value: "early", "about", "more than".
  public var modifier: TimeModifier?

  /// A mention at `span`.
  public init(span: Span, value: String, type: Kind, modifier: TimeModifier? = nil) {
    self.span = span
    self.value = value
    self.type = type
    self.modifier = modifier
  }
}
