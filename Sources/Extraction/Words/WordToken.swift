/// A word, a number or a mark, with what a lexicon says about it.
///
/// Kept small: a text has as many of them as words.
struct WordToken: Sendable {
  enum Kind: UInt8, Sendable { case word, number, mark, end }

  private var first: Int32
  private var last: Int32
  private var meaningNumber: Int32 = 0
  var kind: Kind
  /// No white space before it.
  var isGlued: Bool
  /// A word that begins with a capital.
  var isCapital: Bool
  /// The first of its sentence, where that is known.
  var startsSentence = false
  /// Number of the word in the lexicon (0: unknown); of a mark its scalar, negative; of a numeral
  /// its value.
  var value: Int
  /// Kinds of senses it has, as bits.
  var mask: UInt64 = 0

  init(
    kind: Kind, start: Int, end: Int, isGlued: Bool, isCapital: Bool = false, value: Int = 0
  ) {
    self.kind = kind
    first = Int32(start)
    last = Int32(end)
    self.isGlued = isGlued
    self.isCapital = isCapital
    self.value = value
  }

  /// Bytes of the text, which has fewer than 2^31.
  var start: Int {
    get { Int(first) }
    set { first = Int32(newValue) }
  }
  var end: Int {
    get { Int(last) }
    set { last = Int32(newValue) }
  }

  /// Number of its meaning in the lexicon.
  var meaning: Int {
    get { Int(meaningNumber) }
    set { meaningNumber = Int32(newValue) }
  }

  static let end = WordToken(kind: .end, start: 0, end: 0, isGlued: false)
}
