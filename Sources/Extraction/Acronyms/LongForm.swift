internal import Text

/// The words that a long form is looked for in, as letters that may match those of a short form.
struct LongForm {
  /// A word of the text.
  struct Word {
    var start: Int
    var end: Int
    /// What leaving it out costs.
    var skip: Int
    var isFunction: Bool
    /// It is joined to what stands before, as the second part of a compound.
    var isJoined: Bool
  }

  /// A letter or number that may be matched.
  struct Letter {
    var unit: AcronymUnit
    var word: Int
    /// The number that the word names, at its first letter; else 0.
    var number: UInt32
    /// What it costs as the first match in its word.
    var entry: Int
    var isInitial: Bool
  }

  private(set) var words: [Word] = []
  private(set) var letters: [Letter] = []

  /// The words in `span`; more than `limit` are not read.
  init(_ text: [UInt8], _ span: Span, _ lexicon: AcronymLexicon, limit: Int) {
    var at = span.start
    while at < span.end, words.count < limit {
      let scalar = text.scalar(at: at)
      if CharacterClass.isLetter(scalar.value) || 0x30...0x39 ~= scalar.value {
        at = readWord(text, Span(at, span.end), lexicon)
      } else {
        at += scalar.length
      }
    }
  }

  /// Reads the word at the start of `span`; where it ends.
  private mutating func readWord(
    _ text: [UInt8], _ span: Span, _ lexicon: AcronymLexicon
  ) -> Int {
    let first = letters.count
    var at = span.start
    var wasLower = false
    while at < span.end {
      let (unit, length) = AcronymUnit.read(text, at: at, end: span.end)
      guard let unit else {
        guard Self.isWithinWord(text.scalar(at: at).value) else { break }
        at += length
        continue
      }
      let isUpper = !unit.isNumber && CharacterClass.isUppercase(text.scalar(at: at).value)
      let isPart = unit.isNumber || (isUpper && wasLower)
      letters.append(
        Letter(
          unit: unit, word: words.count, number: 0,
          entry: isPart ? AcronymCost.part : AcronymCost.lone, isInitial: letters.count == first))
      wasLower = !isUpper
      at += length
    }
    append(text, Span(span.start, at), lexicon, firstLetter: first)
    return at
  }

  private mutating func append(
    _ text: [UInt8], _ span: Span, _ lexicon: AcronymLexicon, firstLetter: Int
  ) {
    let (roles, number) = lexicon.look(text, span)
    let joint = span.start > 0 ? text.scalar(before: span.start).value : 0x20
    // The ending of "people's", and the article of "l'union".
    let isElision = Self.isApostrophe(joint) && letters.count - firstLetter <= 1
    let isFunction = roles.contains(.function) || isElision
    words.append(
      Word(
        start: span.start, end: span.end,
        skip: isFunction ? AcronymCost.functionWord : AcronymCost.word, isFunction: isFunction,
        isJoined: joint == 0x2D || joint == 0x2F || 0x2010...0x2015 ~= joint))
    letters[firstLetter].entry = 0
    letters[firstLetter].number = number
  }

  /// A mark over the letter before, or a place where the line may break.
  static func isWithinWord(_ c: UInt32) -> Bool {
    0x300...0x36F ~= c || CharacterClass.isInvisible(c)
  }

  static func isApostrophe(_ c: UInt32) -> Bool { c == 0x27 || c == 0x2019 }
}
