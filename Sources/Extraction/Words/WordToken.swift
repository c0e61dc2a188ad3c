/// A word, a number or a mark, with what a lexicon says about it.
struct WordToken: Sendable {
  enum Kind: UInt8, Sendable { case word, number, mark, end }

  var kind: Kind
  /// Bytes of the text.
  var start: Int
  var end: Int
  /// No white space before it.
  var isGlued: Bool
  /// The first of its sentence, where that is known.
  var startsSentence = false
  /// A word that begins with a capital.
  var isCapital = false
  /// Number of the word in the lexicon (0: unknown); of a mark its scalar, negative; of a numeral
  /// its value.
  var value = 0
  /// Number of its meaning in the lexicon.
  var meaning = 0
  /// Kinds of senses it has, as bits.
  var mask: UInt64 = 0

  static let end = WordToken(kind: .end, start: 0, end: 0, isGlued: false)
}
