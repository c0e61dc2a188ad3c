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

  /// The names of a text, in order, none overlapping another.
  ///
  /// - Parameter sentences: Disjoint spans in the order of the text.
  func names(
    in bytes: [UInt8], sentences: [Span], checkpoint: () throws -> Void
  ) rethrows -> [TaggedName] {
    let text = try NameText(
      bytes, sentences: sentences, model.vocabulary, glosses, checkpoint: checkpoint)
    let names = try tagger.names(of: text, checkpoint: checkpoint)
    guard let words else { return names }
    var reader = ForeignNameReader(text, words, model.vocabulary, names)
    try reader.read(acronyms: AcronymFinder().acronyms(in: bytes, sentences: sentences), checkpoint)
    return reader.names
  }
}
