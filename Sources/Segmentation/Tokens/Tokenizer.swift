internal import ICU
public import Text

/// Cuts sentences into tokens, after the guidelines of Universal Dependencies.
///
/// Rules and short word lists decide in scripts that part words by spaces; words of the others (Han,
/// kana, Thai, Lao, Khmer, Burmese) are found by ICU's dictionaries, which are opened when the first
/// of them occurs. Abbreviations are those that the sentences know.
///
/// It keeps nothing of the texts it has seen, but one thread at a time may use it.
public final class Tokenizer {
  private let rules: TokenRules
  private let dictionaries = WordDictionaries()
  /// The word being looked up; kept to save allocations.
  private var key: [UInt8] = []

  /// A tokenizer for texts in `language`, a BCP 47 tag of which the primary subtag counts; `nil` is
  /// read as English.
  ///
  /// Building one takes well under a millisecond, but is worth doing once per language.
  public init(language: String?) { rules = TokenRules(language: language) }

  /// The tokens of one sentence. Throws an `ICUFailure` where ICU lacks its data.
  public func tokens(in text: [UInt8], _ sentence: Span) throws -> [Token] {
    var tokens: [Token] = []
    try appendTokens(in: text, sentence, to: &tokens)
    return tokens
  }

  /// Appends the tokens of the sentence `sentence` of `text`, which is UTF-8, to `tokens`.
  ///
  /// They are in order, do not overlap, and cover every byte that is no white space; white space is
  /// inside of numbers alone. Throws an `ICUFailure` where ICU lacks its data, and what `checkpoint`
  /// throws, which is called now and then.
  public func appendTokens(
    in text: [UInt8], _ sentence: Span, to tokens: inout [Token],
    checkpoint: () throws -> Void = {}
  ) throws {
    var scanner = TokenScanner(text, sentence, rules, dictionaries)
    swap(&scanner.tokens, &tokens)
    swap(&scanner.key, &key)
    defer {
      swap(&scanner.tokens, &tokens)
      swap(&scanner.key, &key)
    }
    try scanner.scan(checkpoint: checkpoint)
  }
}

/// Words of scripts without spaces.
final class WordDictionaries {
  private var iterator: BreakIterator?
  private var boundaries: [Int] = []

  /// Appends the words of `run`, which has letters of such scripts alone.
  func appendWords(in text: [UInt8], _ run: Span, to tokens: inout [Token]) throws {
    let iterator = try iterator ?? BreakIterator(.word)
    self.iterator = iterator
    boundaries.removeAll(keepingCapacity: true)
    try iterator.appendBoundaries(in: text, run, to: &boundaries)
    var start = run.start
    for boundary in boundaries {
      tokens.append(Token(Span(start, boundary), .word))
      start = boundary
    }
  }
}
