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

  /// Whether names of this language were learned from texts in it.
  public var hasModel: Bool {
    if case .learned = method { true } else { false }
  }

  /// A finder for texts in `language`, a BCP 47 tag.
  public init(language: String?) {
    let isEnglish = language.map { $0 == "en" || $0.hasPrefix("en-") } ?? true
    method = isEnglish
      ? .learned(NameTagger(.english)) : .told(SpeechLexicon(.table(for: language)))
  }

  /// The names in `text`.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - paragraphs: Disjoint spans in the order of the text.
  ///   - sentences: Disjoint spans in the order of the text, each within a paragraph.
  ///   - listed: What a word list has in the text, in order, none overlapping another.
  ///   - checkpoint: Called now and then; what it throws ends the search.
  public func names(
    in text: [UInt8], paragraphs: [Span], sentences: [Span], listed: [ListedName] = [],
    checkpoint: () throws -> Void
  ) rethrows -> NamedEntities {
    let vocabulary = NameModel.english.vocabulary
    let read = try NameText(text, sentences: sentences, vocabulary, checkpoint: checkpoint)
    let found =
      switch method {
      case .learned(let tagger): try tagger.names(in: read, checkpoint: checkpoint)
      case .told(let lexicon):
        try register(lexicon, text, paragraphs, sentences, checkpoint).named.compactMap {
          read.name(at: $0.span, $0.kind)
        }
      }
    let list = NameList(names: listed, vocabulary: vocabulary)
    let names = NameCompletion(list.overriding(found, in: read), in: read).names
    return EntityMerger(list.without(names, in: read), in: read, list).result(list)
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
