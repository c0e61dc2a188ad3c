public import Text

/// Finds quotations and reported speech in a text, and who speaks.
public struct QuotationFinder: Sendable {
  private let lexicon: SpeechLexicon
  private let findsNested: Bool

  /// A finder for texts in `language`, a BCP 47 tag.
  ///
  /// Building one takes about a millisecond, and is worth doing once per language.
  ///
  /// - Parameter findsNested: Also gives what a quotation quotes itself, where that has a cue.
  public init(language: String?, findsNested: Bool = false) {
    lexicon = SpeechLexicon(.table(for: language))
    self.findsNested = findsNested
  }

  /// The quotations in `text`, in order; nested ones lie in those that hold them.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - paragraphs: Disjoint spans in the order of the text.
  ///   - sentences: Disjoint spans in the order of the text, each within a paragraph.
  ///   - names: The names of the text, where they are known, so that speakers have their fullest
  ///     names and "she" is a person.
  ///   - checkpoint: Called now and then; what it throws ends the search.
  public func quotations(
    in text: [UInt8], paragraphs: [Span], sentences: [Span], names: NamedEntities = NamedEntities(),
    checkpoint: () throws -> Void
  ) rethrows -> [QuotationMention] {
    var reader = SpeechReader(text, lexicon, findsNested: findsNested)
    let following = paragraphs.dropFirst().map(Optional.some) + [nil]
    for ((paragraph, breaks), next) in zip(
      ParagraphBreaks(paragraphs, sentences: sentences), following)
    {
      try checkpoint()
      try reader.read(paragraph, breaks: breaks, next: next, checkpoint: checkpoint)
    }
    return try reader.finish(names: names, checkpoint: checkpoint)
  }

  /// The same, to the end.
  public func quotations(
    in text: [UInt8], paragraphs: [Span], sentences: [Span]
  ) -> [QuotationMention] {
    quotations(in: text, paragraphs: paragraphs, sentences: sentences, checkpoint: {})
  }
}
