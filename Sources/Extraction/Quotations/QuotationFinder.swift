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
  public func quotations(
    in text: [UInt8], paragraphs: [Span], sentences: [Span]
  ) -> [QuotationMention] {
    var reader = SpeechReader(text, lexicon, findsNested: findsNested)
    let following = paragraphs.dropFirst().map(Optional.some) + [nil]
    for ((paragraph, breaks), next) in zip(
      ParagraphBreaks(paragraphs, sentences: sentences), following)
    {
      reader.read(paragraph, breaks: breaks, next: next)
    }
    return reader.finish()
  }
}
