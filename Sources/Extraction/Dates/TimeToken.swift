/// A word, a number or a mark, with what the lexicon says about it.
struct TimeToken: Sendable {
  enum Kind: UInt8, Sendable { case word, number, mark, end }

  var kind: Kind
  /// Bytes of the text.
  var start: Int
  var end: Int
  /// No white space before it.
  var isGlued: Bool
  var isCapital = false
  /// Number of the word in the lexicon (0: unknown); of a mark its byte, negative; of a numeral its
  /// value.
  var value = 0
  /// Number of its meaning in the lexicon.
  var meaning = 0
  /// Kinds of senses it has, as bits.
  var mask: UInt64 = 0

  static let end = TimeToken(kind: .end, start: 0, end: 0, isGlued: false)
}
