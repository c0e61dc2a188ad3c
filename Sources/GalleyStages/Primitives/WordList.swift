internal import Lexicons
internal import Synchronization
internal import Text

/// Words with columns of what is known about them.
///
/// The automaton is made once for each way of comparing, when the first stage asks for it, and
/// shared by all workers.
final class WordList: Sendable {
  /// A row of the list.
  struct Entry: Equatable, Sendable {
    let word: String
    /// A value for each column; empty where there is none.
    let values: [String]
  }

  /// Names of the columns beside the word.
  let columns: [String]
  let entries: [Entry]

  /// How words are compared and which endings may follow them.
  struct Comparison: Hashable {
    var ignoresCase = true
    var wholeWords = true
    var endings: [String] = []
  }

  private let lexicons = Mutex<[Comparison: Lexicon]>([:])

  init(columns: [String] = [], entries: [Entry]) {
    self.columns = columns
    self.entries = entries
  }

  /// A finder of the words.
  func finder(_ comparison: Comparison) -> WordFinder {
    let lexicon = lexicons.withLock { lexicons in
      if let lexicon = lexicons[comparison] { return lexicon }
      let lexicon = makeLexicon(comparison)
      lexicons[comparison] = lexicon
      return lexicon
    }
    return WordFinder(list: self, lexicon: lexicon, forms: comparison.endings.count + 1)
  }

  private func makeLexicon(_ comparison: Comparison) -> Lexicon {
    let endings = [""] + comparison.endings
    let forms = entries.flatMap { entry in endings.map { Array((entry.word + $0).utf8) } }
    return Lexicon(
      forms,
      options: .init(ignoresCase: comparison.ignoresCase, wholeWords: comparison.wholeWords))
  }
}

/// Finds the words of a list.
struct WordFinder: Sendable {
  let list: WordList
  let lexicon: Lexicon
  /// How many forms of each word the lexicon has.
  let forms: Int

  /// A word in a text.
  struct Hit {
    let span: Span
    let entry: WordList.Entry
  }

  func hits(
    in text: [UInt8], _ segments: [Span], overlapping: Bool = false, limit: Int = .max,
    checkpoint: () throws -> Void
  ) rethrows -> [Hit] {
    try lexicon.hits(
      in: text, segments: segments, overlapping: overlapping, limit: limit,
      checkpoint: checkpoint
    ).map { Hit(span: $0.span, entry: list.entries[$0.entry / forms]) }
  }
}
