public import Text

/// What somebody is quoted or reported as having said.
public struct QuotationMention: Sendable, Equatable {
  /// How words are given.
  public enum Kind: String, Sendable, CaseIterable {
    /// Between marks, a whole utterance.
    case direct
    /// Between marks, a part of a sentence that the text itself goes on with.
    case mixed
    /// Without marks: "she said that …".
    case indirect
  }

  /// What was said, in bytes, without the marks around it.
  public var span: Span
  /// How it is given.
  public var kind: Kind
  /// The verb or phrase that says that somebody speaks.
  public var cue: Span?
  /// Who speaks, as named beside the cue: "she", "the minister", "Aiko Ito".
  public var speaker: Span?
  /// The fullest name of the same speaker in the text, where it has one.
  public var name: Span?
  /// Who reports that somebody speaks: "Tass" in "Tass quoted Ushakov as saying".
  public var via: Span?

  /// A quotation at `span`.
  public init(
    span: Span, kind: Kind, cue: Span? = nil, speaker: Span? = nil, name: Span? = nil,
    via: Span? = nil
  ) {
    self.span = span
    self.kind = kind
    self.cue = cue
    self.speaker = speaker
    self.name = name
    self.via = via
  }
}
