public import Text

/// Finds expressions of time in a text and says what they mean, as TIMEX3 does.
///
/// Words are looked up in a table of their language; a small grammar over the tokens of a sentence
/// finds expressions, and a resolver reckons their values from the day of writing, the tense of the
/// nearest verb and what the text named before. English, German, French and Spanish have tables;
/// in other languages ISO 8601 and unambiguous numeric dates are found.
public struct DateFinder: Sendable {
  private let lexicon: TimeLexicon
  private let partsOfDay: Bool

  /// A finder for texts in `language`, a BCP 47 tag; a country tells the order of numeric dates.
  ///
  /// Building one takes about a millisecond, and is worth doing once per language. Without
  /// `partsOfDay`, "Tuesday night" has the value of that Tuesday.
  public init(language: String?, partsOfDay: Bool = true) {
    lexicon = TimeLexicon(.table(for: language))
    self.partsOfDay = partsOfDay
  }

  /// The mentions in `sentences` of `text`, in order, none overlapping another.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - sentences: Disjoint spans in the order of the text.
  ///   - anchor: The day of writing; without it relative expressions have values with `X`.
  ///   - checkpoint: Called now and then; what it throws ends the search.
  public func dates(
    in text: [UInt8], sentences: [Span], anchor: CivilDate?,
    checkpoint: () throws -> Void
  ) rethrows -> [DateMention] {
    var found: [Found] = []
    var tokens: [WordToken] = []
    for (number, sentence) in sentences.enumerated() {
      try checkpoint()
      try lexicon.words.read(text, sentence, into: &tokens, checkpoint: checkpoint)
      guard (0..<tokens.count).contains(where: { TimeProduction.canBegin(at: $0, of: tokens) })
      else { continue }
      let grammar = TimeGrammar(text: text, tokens: tokens, lexicon: lexicon)
      try append(grammar, number, &found, checkpoint)
    }
    return try resolved(found, text, sentences, anchor, checkpoint)
  }

  /// The same, to the end.
  public func dates(in text: [UInt8], sentences: [Span], anchor: CivilDate?) -> [DateMention] {
    dates(in: text, sentences: sentences, anchor: anchor, checkpoint: {})
  }

  /// A match with what the text around it says.
  private struct Found {
    var match: TimeMatch
    var span: Span
    var sentence: Int
    var tense: Int
  }

  private func append(
    _ grammar: TimeGrammar, _ sentence: Int, _ found: inout [Found],
    _ checkpoint: () throws -> Void
  ) rethrows {
    var i = 0
    var last: TimeMatch?
    var steps = 0
    while i < grammar.tokens.count {
      steps += 1
      if steps & 0xFF == 0 { try checkpoint() }
      // Apart from the rest: most tokens begin nothing, and a match is large.
      guard grammar.canBegin(at: i) else {
        i += 1
        continue
      }
      guard var match = grammar.match(at: i) else {
        i += 1
        continue
      }
      i = match.start
      match.endsRange = last.map { grammar.joins($0, match) } ?? false
      while true {
        let span = Span(grammar.tokens[match.start].start, grammar.tokens[match.end - 1].end)
        let tense = match.meaning.dependsOnTense ? grammar.tense(of: match) : 0
        found.append(Found(match: match, span: span, sentence: sentence, tense: tense))
        i = match.end
        last = match
        guard let next = grammar.continuation(of: match) else { break }
        match = next
      }
    }
  }

  private func resolved(
    _ found: [Found], _ text: [UInt8], _ sentences: [Span], _ anchor: CivilDate?,
    _ checkpoint: () throws -> Void
  ) rethrows -> [DateMention] {
    let isNarrative = anchor.map { day in
      TimeEvidence(found.lazy.map(\.match.meaning), year: day.year).isNarrative
    }
    var resolver = TimeResolver(
      anchor: anchor, isNarrative: isNarrative ?? false, partsOfDay: partsOfDay)
    var sentence = -1
    return try found.enumerated().map { number, found in
      if number & 0xFF == 0xFF { try checkpoint() }
      while sentence < found.sentence {
        sentence += 1
        let gap = sentence == 0 ? 0..<0 : sentences[sentence - 1].end..<sentences[sentence].start
        resolver.beginSentence(ofNewParagraph: gap.contains { text[$0] == 0x0A })
      }
      let (value, type) = resolver.resolve(found.match, tense: found.tense)
      return DateMention(
        span: found.span, value: value, type: type, modifier: found.match.modifier)
    }
  }
}
