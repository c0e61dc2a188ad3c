internal import Text

/// One walk over one sentence.
///
/// Each step reads what begins at an offset and returns where to go on, which is further on. A word
/// is looked at more closely only where a mark touches it.
struct TokenScanner {
  let text: [UInt8]
  let rules: TokenRules
  let start: Int
  let end: Int
  private let dictionaries: WordDictionaries
  private let classes = ByteClass.table
  var tokens: [Token] = []
  /// Where the tokens of this sentence begin among them.
  private(set) var firstToken = 0
  /// The word being looked up, in lower case; kept to save allocations.
  var key: [UInt8] = []
  /// Where the token that is being read begins.
  var begin = 0
  /// Whether a single quotation mark is open.
  var isQuoting = false
  /// No address begins before this offset that was not found.
  var addressLimit = 0

  init(
    _ text: [UInt8], _ sentence: Span, _ rules: TokenRules, _ dictionaries: WordDictionaries
  ) {
    self.text = text
    self.rules = rules
    self.dictionaries = dictionaries
    start = sentence.start
    end = sentence.end
  }

  mutating func scan(checkpoint: () throws -> Void) throws {
    firstToken = tokens.count
    var i = start
    var steps = 0
    while i < end {
      steps += 1
      if steps & 0x3FF == 0 { try checkpoint() }
      let byte = classes[Int(text[i])]
      if byte.contains(.letter) {
        let stop = runEnd(.letter, from: i + 1)
        if stop == end || classes[Int(text[stop])].contains(.ending) {
          finishPlainWord(i, stop)
          i = stop
        } else {
          i = word(at: i, from: stop)
        }
      } else if byte.contains(.space) {
        i += 1
      } else if byte.contains(.single) {
        emit(i, i + 1, .punctuation)
        i += 1
      } else if byte.contains(.digit) {
        i = number(at: i, from: i)
      } else if text[i] < 0x80 {
        i = mark(at: i)
      } else {
        i = try wide(at: i)
      }
    }
  }

  /// Reads what begins with a scalar outside of ASCII.
  private mutating func wide(at i: Int) throws -> Int {
    let scalar = scalar(at: i)
    let next = i + scalar.length
    switch ScalarClass(scalar.value) {
    case .space: return next
    case .letter, .format: return word(at: i, from: next)
    case .digit: return number(at: i, from: i)
    case .unspaced:
      let run = scalarsEnd(from: next) { $0 == .unspaced }
      try dictionaries.appendWords(in: text, Span(i, run), to: &tokens)
      return run
    case .emoji: return emoji(at: i)
    case .punctuation, .symbol: return wideMark(at: i, scalar.value, next)
    }
  }

  // MARK: Reading

  /// The scalar at `i`, which is before the end of the sentence and no longer than that.
  func scalar(at i: Int) -> DecodedScalar {
    var scalar = text.scalar(at: i)
    if i + scalar.length > end { scalar.length = end - i }
    return scalar
  }

  /// The value at `i`, or a line feed at the end of the sentence.
  func value(at i: Int) -> UInt32 {
    guard i < end else { return 0x0A }
    return text[i] < 0x80 ? UInt32(text[i]) : scalar(at: i).value
  }

  /// The class of what is at `i`; white space at the end of the sentence.
  func scalarClass(at i: Int) -> ScalarClass { ScalarClass(value(at: i)) }

  /// Where the bytes that have a class of `wanted` end.
  func runEnd(_ wanted: ByteClass, from start: Int) -> Int {
    text.withUnsafeBufferPointer { text in
      classes.withUnsafeBufferPointer { classes in
        var i = start
        while i < end, !classes[Int(text[i])].isDisjoint(with: wanted) { i &+= 1 }
        return i
      }
    }
  }

  /// Where the scalars of `wanted` that begin at `start` end.
  func scalarsEnd(from start: Int, atMost most: Int = .max, _ wanted: (ScalarClass) -> Bool) -> Int
  {
    var i = start
    var count = 0
    while i < end, count < most {
      let scalar = scalar(at: i)
      guard wanted(ScalarClass(scalar.value)) else { break }
      i += scalar.length
      count += 1
    }
    return i
  }

  /// Where the letters that begin at `start` end.
  func lettersEnd(from start: Int) -> Int { scalarsEnd(from: start) { $0 == .letter } }

  /// What the language knows about a part of a word.
  mutating func partClasses(_ start: Int, _ end: Int) -> TokenClass {
    // No list has longer words, and a text may be one word without an end.
    guard start < end, end - start <= 40 else { return [] }
    fold(start, end)
    return rules.parts.classes(of: key)
  }

  /// What the sentences know about a word.
  mutating func wordClasses(_ start: Int, _ end: Int) -> WordClass {
    guard start < end, end - start <= 40 else { return [] }
    fold(start, end)
    return rules.sentences.words.classes(of: key)
  }

  private mutating func fold(_ start: Int, _ end: Int) {
    key.removeAll(keepingCapacity: true)
    var i = start
    while i < end {
      let scalar = scalar(at: i)
      let c = scalar.value
      i += scalar.length
      // Lists spell "z. B" as "z.b".
      if CharacterClass.isSpace(c) { continue }
      key.append(
        scalar: Apostrophe.isOne(c) ? 0x27 : Hyphen.isOne(c) ? 0x2D : SimpleCase.lowercase(c))
    }
  }

  // MARK: Writing

  /// The token before the one that is being read.
  var previous: Token? { tokens.count > firstToken ? tokens.last : nil }

  mutating func emit(_ start: Int, _ end: Int, _ kind: Token.Kind) {
    tokens.append(Token(Span(start, end), kind))
  }

  /// A word of ASCII letters.
  private mutating func finishPlainWord(_ start: Int, _ stop: Int) {
    if rules.mayBeContraction(text[start], text[stop - 1], stop - start),
      finishContraction(start, stop)
    {
      return
    }
    emit(start, stop, .word)
  }

  /// Writes the two words that are in one, if they are.
  mutating func finishContraction(_ start: Int, _ stop: Int) -> Bool {
    let classes = partClasses(start, stop)
    let count = classes.contains(.partsAfterTwo) ? 2 : classes.contains(.partsAfterThree) ? 3 : 0
    guard count > 0 else { return false }
    let part = scalarsEnd(from: start, atMost: count) { _ in true }
    emit(start, part, .word)
    emit(part, stop, .word)
    return true
  }
}

/// The marks that are written as an apostrophe.
enum Apostrophe {
  static func isOne(_ c: UInt32) -> Bool { c == 0x27 || c == 0x2019 || c == 0xFF07 }
}

/// Hyphens, without dashes.
enum Hyphen {
  static func isOne(_ c: UInt32) -> Bool { c == 0x2D || c == 0x2010 || c == 0x2011 }
}
