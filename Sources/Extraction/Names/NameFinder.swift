public import Text

/// A name in a text, of a person or an organization.
public struct NameMention: Sendable, Equatable {
  /// What bears a name.
  public enum Kind: String, Sendable, CaseIterable {
    case person, organization
  }

  /// Where it stands, in bytes, without titles.
  public var span: Span
  /// What bears it.
  public var kind: Kind
  /// The fullest name of the same in the text.
  public var name: Span

  /// A mention at `span`.
  public init(span: Span, kind: Kind, name: Span) {
    self.span = span
    self.kind = kind
    self.name = name
  }
}

/// Finds people and organizations that a text itself tells to be such: by titles, offices and first
/// names, by what organizations are called, by letters in brackets behind a name.
///
/// It knows no lists of people and places and has learned nothing: what a text names without any
/// such sign is left out. English, German, French and Spanish.
public struct NameFinder: Sendable {
  private let lexicon: SpeechLexicon

  /// A finder for texts in `language`, a BCP 47 tag.
  public init(language: String?) { lexicon = SpeechLexicon(.table(for: language)) }

  /// The names in `text`, in order, none overlapping another.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - paragraphs: Disjoint spans in the order of the text.
  ///   - sentences: Disjoint spans in the order of the text, each within a paragraph.
  ///   - checkpoint: Called now and then; what it throws ends the search.
  public func names(
    in text: [UInt8], paragraphs: [Span], sentences: [Span], checkpoint: () throws -> Void
  ) rethrows -> [NameMention] {
    var register = SpeakerRegister()
    var speech = SpeechText(text, lexicon)
    for (paragraph, breaks) in ParagraphBreaks(paragraphs, sentences: sentences) {
      try checkpoint()
      try speech.read(paragraph, [], breaks: breaks, checkpoint: checkpoint)
      try register.read(speech, checkpoint: checkpoint)
    }
    return register.named
  }

  /// The same, to the end.
  public func names(in text: [UInt8], paragraphs: [Span], sentences: [Span]) -> [NameMention] {
    names(in: text, paragraphs: paragraphs, sentences: sentences, checkpoint: {})
  }
}
