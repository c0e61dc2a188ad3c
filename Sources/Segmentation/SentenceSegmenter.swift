public import Text

/// Finds the sentences of a paragraph by rules and word lists.
///
/// Every mark that may end a sentence is judged by the word before it (abbreviation, initial, number)
/// and by what follows (case, frequent first words, numbers, quotation marks). Marks that are plain
/// in their script, such as "。" or "।", count in every language.
public struct SentenceSegmenter: Sendable {
  private let rules: LanguageRules

  /// A segmenter for texts in `language`, a BCP 47 tag of which the primary subtag counts.
  ///
  /// Building one takes well under a millisecond, but is worth doing once per language.
  public init(language: String?) {
    rules = LanguageRules(.data(for: language))
  }

  /// The sentences of the paragraph `span` of `text`, in order, without white space at their ends.
  ///
  /// Every byte that is no white space lies in exactly one sentence.
  public func sentences(in text: [UInt8], _ span: Span) -> [Span] {
    var sentences: [Span] = []
    appendSentences(in: text, span, to: &sentences)
    return sentences
  }

  /// Appends the sentences of the paragraph `span` of `text` to `sentences`. `checkpoint` is called
  /// now and then; what it throws ends the search.
  public func appendSentences(
    in text: [UInt8], _ span: Span, to sentences: inout [Span],
    checkpoint: () throws -> Void
  ) rethrows {
    let paragraph = Whitespace.trimmed(span, in: text)
    guard !paragraph.isEmpty else { return }
    var scanner = SentenceScanner(text, paragraph, rules)
    try scanner.scan(into: &sentences, checkpoint: checkpoint)
  }

  /// The same, to the end.
  public func appendSentences(in text: [UInt8], _ span: Span, to sentences: inout [Span]) {
    appendSentences(in: text, span, to: &sentences, checkpoint: {})
  }
}
