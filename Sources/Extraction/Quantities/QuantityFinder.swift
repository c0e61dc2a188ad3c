public import Text

/// Finds quantities in a text: numbers with what they measure or count.
///
/// Words are looked up in a table of their language, and a small grammar over the tokens of a
/// sentence reads numbers, bounds, units and counted nouns. English, German, French and Spanish have
/// tables; in other languages numbers in digits with percent signs, signs and codes of currencies and
/// symbols of units are found. Dates, times of day, lengths of time, ordinals and numbers of names
/// are no quantities.
public struct QuantityFinder: Sendable {
  private let lexicon: QuantityLexicon

  /// A finder for texts in `language`, a BCP 47 tag; a country tells currencies and marks.
  ///
  /// Building one takes a millisecond or two, and is worth doing once per language.
  public init(language: String?) { lexicon = QuantityLexicon(QuantityLocale(language)) }

  /// The mentions in `sentences` of `text`, in order, none overlapping another.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - sentences: Disjoint spans in the order of the text.
  ///   - checkpoint: Called now and then; what it throws ends the search.
  public func quantities(
    in text: [UInt8], sentences: [Span], checkpoint: () throws -> Void
  ) rethrows -> [QuantityMention] {
    var mentions: [QuantityMention] = []
    var tokens: [WordToken] = []
    let poundsAreMoney = speaksOfSterling(text)
    for sentence in sentences {
      try checkpoint()
      guard lexicon.filter.firstNumber(in: text, sentence) != nil else { continue }
      try lexicon.words.read(text, sentence, into: &tokens, checkpoint: checkpoint)
      let grammar = QuantityGrammar(
        text: text, tokens: tokens, lexicon: lexicon, poundsAreMoney: poundsAreMoney)
      try append(grammar, &mentions, checkpoint)
    }
    return mentions
  }

  /// The same, to the end.
  public func quantities(in text: [UInt8], sentences: [Span]) -> [QuantityMention] {
    quantities(in: text, sentences: sentences, checkpoint: {})
  }

  private func append(
    _ grammar: QuantityGrammar, _ mentions: inout [QuantityMention],
    _ checkpoint: () throws -> Void
  ) rethrows {
    var i = 0
    var steps = 0
    while i < grammar.tokens.count {
      steps += 1
      if steps & 0xFF == 0 { try checkpoint() }
      guard let match = grammar.match(at: i), let mention = grammar.mention(match) else {
        i += 1
        continue
      }
      mentions.append(mention)
      i = match.end
    }
  }

  /// Pounds weigh something unless the text or its country says that they are paid.
  private func speaksOfSterling(_ text: [UInt8]) -> Bool {
    if ["GB", "IE"].contains(lexicon.locale.region) { return true }
    let sign: [UInt8] = [0xC2, 0xA3]
    return text.firstOffset(of: sign) != nil
  }
}

extension QuantityGrammar {
  /// What a match says of the text; `nil` where its number is too large.
  fileprivate func mention(_ match: QuantityMatch) -> QuantityMention? {
    let value = match.value.double
    let upper = match.upper?.double
    guard value.isFinite, upper?.isFinite != false else { return nil }
    return QuantityMention(
      span: Span(tokens[match.start].start, tokens[match.end - 1].end), value: value, upper: upper,
      kind: match.measure?.kind ?? .count, unit: match.measure?.unit, modifier: match.modifier,
      noun: match.noun)
  }
}
