public import Text

/// Finds the names of people, organizations and places: in English by a learned model and
/// gazetteers; in German, French and Spanish people and organizations alone, of which the text
/// itself tells that they are such, by titles, offices, first names and what organizations are
/// called.
public struct NameFinder: Sendable {
  private enum Method {
    case learned(NameTagger)
    case told(SpeechLexicon)
  }

  private let method: Method

  /// A finder for texts in `language`, a BCP 47 tag.
  public init(language: String?) {
    let isEnglish = language.map { $0 == "en" || $0.hasPrefix("en-") } ?? true
    method = isEnglish
      ? .learned(NameTagger(.english)) : .told(SpeechLexicon(.table(for: language)))
  }

  /// The names in `text`, in order, none overlapping another.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - paragraphs: Disjoint spans in the order of the text.
  ///   - sentences: Disjoint spans in the order of the text, each within a paragraph.
  ///   - checkpoint: Called now and then; what it throws ends the search.
  public func names(
    in text: [UInt8], paragraphs: [Span], sentences: [Span], checkpoint: () throws -> Void
  ) rethrows -> NamedEntities {
    switch method {
    case .learned(let tagger):
      let text = try NameText(
        text, sentences: sentences, tagger.model.vocabulary, checkpoint: checkpoint)
      let names = try tagger.names(in: text, checkpoint: checkpoint)
      return EntityMerger(names, in: text).result()
    case .told(let lexicon):
      let names = try register(lexicon, text, paragraphs, sentences, checkpoint).named
      let text = try NameText(
        text, sentences: sentences, NameModel.english.vocabulary, checkpoint: checkpoint)
      return EntityMerger(text.names(names), in: text).result()
    }
  }

  private func register(
    _ lexicon: SpeechLexicon, _ text: [UInt8], _ paragraphs: [Span], _ sentences: [Span],
    _ checkpoint: () throws -> Void
  ) rethrows -> SpeakerRegister {
    var register = SpeakerRegister()
    var speech = SpeechText(text, lexicon)
    for (paragraph, breaks) in ParagraphBreaks(paragraphs, sentences: sentences) {
      try checkpoint()
      try speech.read(paragraph, [], breaks: breaks, checkpoint: checkpoint)
      try register.read(speech, checkpoint: checkpoint)
    }
    return register
  }
}
