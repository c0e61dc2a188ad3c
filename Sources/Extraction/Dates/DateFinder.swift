public import Text

/// Finds expressions of time in a text and says what they mean, as TIMEX3 does.
///
/// Words are looked up in a table of their language; a small grammar over the tokens of a sentence
/// finds expressions, and a resolver reckons their values from the day of writing, the tense of the
/// nearest verb and what the text named before. English, German, French and Spanish have tables;
/// in other languages ISO 8601 and unambiguous numeric dates are found.
public struct DateFinder: Sendable {
  private let lexicon: TimeLexicon

  /// A finder for texts in `language`, a BCP 47 tag; a country tells the order of numeric dates.
  ///
  /// Building one takes about a millisecond, and is worth doing once per language.
  public init(language: String?) { lexicon = TimeLexicon(.table(for: language)) }

  /// The mentions in `sentences` of `text`, in order, none overlapping another.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - sentences: Disjoint spans in the order of the text.
  ///   - anchor: The day of writing; without it relative expressions have values with `X`.
  public func dates(
    in text: [UInt8], sentences: [Span], anchor: CivilDate?
  ) -> [DateMention] {
    var mentions: [DateMention] = []
    var tokens: [WordToken] = []
    var resolver = TimeResolver(anchor: anchor)
    for sentence in sentences {
      lexicon.words.read(text, sentence, into: &tokens)
      resolver.beginSentence()
      let grammar = TimeGrammar(text: text, tokens: tokens, lexicon: lexicon)
      append(grammar, &resolver, &mentions)
    }
    return mentions
  }

  private func append(
    _ grammar: TimeGrammar, _ resolver: inout TimeResolver, _ mentions: inout [DateMention]
  ) {
    var i = 0
    while i < grammar.tokens.count {
      guard let match = grammar.match(at: i) else {
        i += 1
        continue
      }
      let (value, type) = resolver.resolve(match, tense: grammar.tense(near: i))
      let span = Span(grammar.tokens[match.start].start, grammar.tokens[match.end - 1].end)
      mentions.append(DateMention(span: span, value: value, type: type))
      i = match.end
    }
  }
}
