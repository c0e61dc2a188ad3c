public import Text

/// Finds acronyms and other short forms with the words that a text explains them by.
///
/// Brackets after either form, "short for", "known as", ", or" and the like in English, German,
/// French and Spanish are looked at; whether the letters fit decides, by `AcronymAlignment`.
public struct AcronymFinder: Sendable {
  private let lexicon = AcronymLexicon()
  /// Brackets and capitals.
  private static let triggers = ByteSet([0x28, 0x5B] + Array(0x41...0x5A))

  /// A finder for texts in any language.
  ///
  /// Building one takes a fraction of a millisecond.
  public init() {}

  /// The acronyms of a text in the order of their short forms, each pair where it first stands.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - sentences: Disjoint spans in the order of the text; a long form does not begin before the
  ///     sentence of its short form.
  ///   - checkpoint: Called now and then; what it throws ends the search.
  public func acronyms(
    in text: [UInt8], sentences: [Span], checkpoint: () throws -> Void
  ) rethrows -> [Acronym] {
    var search = AcronymSearch(text: text, lexicon: lexicon)
    for sentence in sentences {
      try checkpoint()
      search.sentence = sentence
      var at = sentence.start
      var steps = 0
      while true {
        steps += 1
        if steps & 0x3F == 0 { try checkpoint() }
        at = Self.triggers.firstIndex(in: text, from: at, to: sentence.end)
        guard at < sentence.end else { break }
        if text[at] < 0x41 || text[at] == 0x5B {
          search.lookAtBracket(at)
          at += 1
        } else if at + 1 < sentence.end, 0x41...0x5A ~= text[at + 1] {
          at = search.lookAtCapitals(at)
        } else {
          at += 1
        }
      }
    }
    return try Self.distinct(search.found, in: text, checkpoint)
  }

  /// The same, to the end.
  public func acronyms(in text: [UInt8], sentences: [Span]) -> [Acronym] {
    acronyms(in: text, sentences: sentences, checkpoint: {})
  }

  /// Each pair once, in the order of the text.
  private static func distinct(
    _ acronyms: [Acronym], in text: [UInt8], _ checkpoint: () throws -> Void
  ) rethrows -> [Acronym] {
    var known: Set<[UInt8]> = []
    var steps = 0
    return try acronyms.sorted { ($0.short, $0.long) < ($1.short, $1.long) }.filter {
      steps += 1
      if steps & 0xFF == 0 { try checkpoint() }
      let long = CaseFolding.lowercased(Whitespace.squeezed(text[$0.long.range]))
      return known.insert(Array(text[$0.short.range]) + [0] + long).inserted
    }
  }
}
