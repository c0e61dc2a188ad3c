public import Text

/// A word, number, mark or other unit of a sentence, as Universal Dependencies cut a text.
public struct Token: Hashable, Sendable {
  /// Its bytes in the text.
  public var span: Span
  /// What it is.
  public var kind: Kind

  /// A token of `kind` at `span`.
  @inlinable
  public init(_ span: Span, _ kind: Kind) {
    self.span = span
    self.kind = kind
  }

  /// What tokens are by their form.
  public enum Kind: String, CaseIterable, Sendable {
    /// A word, a part of a contraction, or an abbreviation with its stop.
    case word
    /// A number in digits, with its marks: "1,234.56", "10:30", "2024-05-01", "20th".
    case number
    /// A mark of punctuation, or a run that is one: "...", "?!".
    case punctuation
    /// A sign of currency, arithmetic or the like.
    case symbol
    /// A web address, with or without a scheme.
    case url
    /// A mail address.
    case email
    /// "#" with a word.
    case hashtag
    /// "@" with a name.
    case handle
    /// An emoji with all that modifies it, or an emoticon.
    case emoji
  }
}
