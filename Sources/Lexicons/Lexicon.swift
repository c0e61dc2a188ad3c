public import Text

/// A list of words and phrases, to be found in texts: one automaton, linear in the text whatever
/// the entries are.
///
/// White space inside an entry matches any run of white space, white space at its ends is left
/// out, and everything else is literal. A lexicon never changes, so any number of tasks may use it
/// at once.
public struct Lexicon: Sendable {
  /// How entries are compared with a text.
  public struct Options: Hashable, Sendable {
    /// Whether case is ignored (Unicode simple case folding).
    public var ignoresCase: Bool
    /// Whether a hit cuts no word: where an entry begins or ends with a letter, digit or mark, none
    /// stands before or after the hit. Scripts without spaces between words need `false`.
    public var wholeWords: Bool

    /// Options for comparing.
    public init(ignoresCase: Bool = true, wholeWords: Bool = true) {
      self.ignoresCase = ignoresCase
      self.wholeWords = wholeWords
    }
  }

  /// An entry in a text.
  public struct Hit: Hashable, Sendable {
    /// Its bytes in the text.
    public let span: Span
    /// The entry's index in the list; of equal entries that of the first.
    public let entry: Int
  }

  /// How entries are compared with a text.
  public let options: Options
  /// How many entries were given.
  public let count: Int
  private let vocabulary: Vocabulary
  private let automaton: PhraseAutomaton

  /// A lexicon of `entries` in UTF-8. Entries without a visible character never match.
  public init(_ entries: [[UInt8]], options: Options = Options()) {
    self.options = options
    count = entries.count
    var vocabulary = Vocabulary(options)
    let phrases = entries.map { vocabulary.add($0) }
    vocabulary.finish(phrases)
    self.vocabulary = vocabulary
    automaton = PhraseAutomaton(phrases, symbolCount: vocabulary.symbolCount)
  }

  /// The entries in `span` of `bytes`, or in all of it, by their start.
  ///
  /// Without `overlapping`, a hit is the longest that begins at its place, and the next one begins
  /// after it. With it, all hits are given; of two that begin together the longer comes first.
  /// What is searched is taken as a text of its own. Ends after `limit` hits.
  public func hits(
    in bytes: [UInt8], _ span: Span? = nil, overlapping: Bool = false, limit: Int = .max
  ) -> [Hit] {
    hits(in: bytes, span, overlapping: overlapping, limit: limit, checkpoint: {})
  }

  /// The same; `checkpoint` is called now and then, and what it throws ends the search.
  public func hits(
    in bytes: [UInt8], _ span: Span? = nil, overlapping: Bool = false, limit: Int = .max,
    checkpoint: () throws -> Void
  ) rethrows -> [Hit] {
    let segments = [span ?? Span(0, bytes.count)]
    return try hits(
      in: bytes, segments: segments, overlapping: overlapping, limit: limit,
      checkpoint: checkpoint)
  }

  /// The entries in each of `segments` of `bytes`, each a text of its own, segment by segment.
  public func hits(
    in bytes: [UInt8], segments: [Span], overlapping: Bool = false, limit: Int = .max,
    checkpoint: () throws -> Void
  ) rethrows -> [Hit] {
    var matcher = RunMatcher(
      automaton, vocabulary, isOverlapping: overlapping, limit: limit)
    try bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let words = WordScanner(vocabulary, ignoresCase: options.ignoresCase)
      defer { words.end() }
      let characters = CharacterScanner(vocabulary, ignoresCase: options.ignoresCase)
      for (number, span) in segments.enumerated() {
        precondition(span.start >= 0 && span.end <= bytes.count && span.count < Int(Int32.max))
        if number & 0xFF == 0xFF { try checkpoint() }
        let text = ScannedText(base, span, limit: base + buffer.count)
        if options.wholeWords {
          try words.scan(text, &matcher, checkpoint)
        } else {
          try characters.scan(text, &matcher, checkpoint)
        }
      }
    }
    return matcher.hits
  }
}
