internal import Text

/// Finds names in languages of which no text with known names has been learned from.
///
/// German, French and Spanish are read by the model of English, in the small words of English and
/// without regard to the words of names; then by rules for what English has not: names of
/// organizations with small words in them, nouns before names, particles. Other languages are read by
/// the model alone.
struct ForeignNames: Sendable {
  private let model: NameModel
  private let tagger: NameTagger
  private let glosses: NameGlosses
  private let words: ForeignNameWords?

  /// For texts in `language`, a BCP 47 tag.
  init(language: String?) {
    model = .english
    tagger = NameTagger(model, [.gazetteers, .evidence])
    let primary = language?.prefix { $0 != "-" && $0 != "_" }.lowercased() ?? ""
    let table = ForeignNameTable.table(for: primary)
    let speech = SpeechTable.table(for: language)
    glosses = NameGlosses(speech, table ?? ForeignNameTable())
    words = table.map { ForeignNameWords(speech, $0) }
  }

  /// A text as it is read for names of its language.
  ///
  /// - Parameter sentences: Disjoint spans in the order of the text.
  func text(
    _ bytes: [UInt8], sentences: [Span], checkpoint: () throws -> Void
  ) rethrows -> NameText {
    try NameText(
      bytes, sentences: sentences, model.vocabulary, glosses, checkpoint: checkpoint)
  }

  /// The names of a text that was read so, in order, none overlapping another.
  func names(in text: NameText, checkpoint: () throws -> Void) rethrows -> [TokenName] {
    let names = try tagger.names(in: text, checkpoint: checkpoint)
    guard let words else { return names }
    var reader = ForeignNameReader(text, words, model.vocabulary, names)
    let sentences = text.sentences.map { sentence in
      Span(
        text.tokens[sentence.tokens].first?.start ?? 0, text.tokens[sentence.tokens].last?.end ?? 0)
    }
    try reader.read(
      acronyms: AcronymFinder().acronyms(in: text.bytes, sentences: sentences), checkpoint)
    return reader.names
  }

  /// The names of a text, in order, none overlapping another.
  func names(
    in bytes: [UInt8], sentences: [Span], checkpoint: () throws -> Void
  ) rethrows -> [TaggedName] {
    let text = try text(bytes, sentences: sentences, checkpoint: checkpoint)
    return try names(in: text, checkpoint: checkpoint).map {
      TaggedName(span: $0.span(in: text), kind: $0.kind)
    }
  }
}
