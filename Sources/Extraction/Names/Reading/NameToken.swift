internal import Text

/// A word, number or mark, as the tagger of names sees it.
struct NameToken {
  /// How a token is written.
  enum Shape: UInt8 {
    /// Words: without a capital; with the first one; with several; all; one capital letter alone.
    case lower, capital, mixed, allCapitals, initial
    /// "U.S."
    case letterDots
    case number, numberAndLetters
    /// Neither letter nor digit.
    case mark
    /// "'s" behind a word.
    case clitic
  }

  var start: Int
  var end: Int
  /// The hash of the token as it is written.
  var word: UInt32
  /// The hash of the token in lower case.
  var folded: UInt32
  /// That of the English word for it, where it is a small word of another language; else `folded`.
  var gloss: UInt32
  var shape: Shape
  /// No space stands before it.
  var isGlued: Bool
  /// The scalar of a mark, where curved quotation marks and dashes are read as straight.
  var mark: UInt32 = 0

  init(
    start: Int, end: Int, word: UInt32, folded: UInt32, shape: Shape, isGlued: Bool,
    mark: UInt32 = 0
  ) {
    self.start = start
    self.end = end
    self.word = word
    self.folded = folded
    gloss = folded
    self.shape = shape
    self.isGlued = isGlued
    self.mark = mark
  }

  var span: Span { Span(start, end) }

  /// It has a capital letter, so that a name may begin or end with it.
  var isCapital: Bool {
    switch shape {
    case .capital, .allCapitals, .mixed, .initial, .letterDots: true
    default: false
    }
  }

  /// It is neither a mark nor the ending of a genitive.
  var isWord: Bool { shape != .mark && shape != .clitic }

  /// It is in capitals, as acronyms are.
  var isAcronym: Bool { shape == .allCapitals || shape == .letterDots }

  func isMark(_ c: Unicode.Scalar) -> Bool { shape == .mark && mark == c.value }
}
