public import Text

/// Finds the names of people, organizations and places: in English by a learned model and
/// gazetteers; in German, French and Spanish by the same in a gloss, and by rules; in other languages
/// by that model as it is.
public struct NameFinder: Sendable {
  private enum Method {
    case learned(NameTagger)
    case foreign(ForeignNames)
  }

  private let method: Method

  /// Whether names of this language were learned from texts in it.
  public var hasModel: Bool {
    if case .learned = method { true } else { false }
  }

  /// A finder for texts in `language`, a BCP 47 tag.
  public init(language: String?) {
    let isEnglish = language.map { $0 == "en" || $0.hasPrefix("en-") } ?? true
    method =
      isEnglish
      ? .learned(NameTagger(.english)) : .foreign(ForeignNames(language: language))
  }

  /// The names in `text`.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - sentences: Disjoint spans in the order of the text.
  ///   - listed: What a word list has in the text, in order, none overlapping another.
  ///   - checkpoint: Called now and then; what it throws ends the search.
  public func names(
    in text: [UInt8], sentences: [Span], listed: [ListedName] = [],
    checkpoint: () throws -> Void
  ) rethrows -> NamedEntities {
    let vocabulary = NameModel.english.vocabulary
    let (read, found): (NameText, [TokenName])
    switch method {
    case .learned(let tagger):
      read = try NameText(text, sentences: sentences, vocabulary, checkpoint: checkpoint)
      found = try tagger.names(in: read, checkpoint: checkpoint)
    case .foreign(let foreign):
      read = try foreign.text(text, sentences: sentences, checkpoint: checkpoint)
      found = try foreign.names(in: read, checkpoint: checkpoint)
    }
    let list = NameList(names: listed, vocabulary: vocabulary)
    let names = NameCompletion(list.overriding(found, in: read), in: read).names
    return EntityMerger(list.without(names, in: read), in: read, list).result(list)
  }
}
