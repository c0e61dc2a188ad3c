public import Text

/// A name in a text.
public struct NameMention: Sendable, Equatable {
  /// Where it stands, in bytes, without titles and articles.
  public var span: Span
  /// What bears it.
  public var kind: NameKind
  /// The fullest name of the same in the text.
  public var name: Span

  /// A mention at `span`.
  public init(span: Span, kind: NameKind, name: Span) {
    self.span = span
    self.kind = kind
    self.name = name
  }
}

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
    switch method {
    case .learned(let tagger):
      let names = try tagger.names(in: text, sentences: sentences, checkpoint: checkpoint)
      return FullNames(names, in: text).mentions
    case .foreign(let foreign):
      let names = try foreign.names(in: text, sentences: sentences, checkpoint: checkpoint)
      return FullNames(names, in: text).mentions
    }
  }
}
