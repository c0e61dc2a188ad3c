internal import Text

/// Cuts a stretch of text into words, numbers and marks, and knows the words of an index.
///
/// Words end where digits begin, so "25th" and "14h30" are several tokens, and at apostrophes. Dashes
/// are read as "-", curved apostrophes as "'", signs of currencies as "$".
struct WordScanner {
  private let text: UnsafeBufferPointer<UInt8>
  private let words: WordIndex
  private var at: Int
  private let end: Int
  private var isGlued = false

  /// A scanner of a stretch of `text`, which must outlive it.
  init(_ text: UnsafeBufferPointer<UInt8>, _ span: Span, _ words: WordIndex) {
    self.text = text
    self.words = words
    at = max(0, span.start)
    end = min(text.count, span.end)
  }

  /// The next token; a word with its number in the index.
  mutating func next() -> WordToken? {
    while at < end {
      let byte = text[at]
      if byte < 0x80 {
        if Self.isLetter(byte) { return scanWord(isCapital: byte & 0x20 == 0) }
        if Self.isDigit(byte) { return scanNumber() }
        at += 1
        if byte > 0x20 { return mark(UInt32(byte), length: 1) }
        isGlued = false
        continue
      }
      let scalar = text.scalar(at: at)
      if CharacterClass.isSpace(scalar.value) {
        at += scalar.length
        isGlued = false
      } else if CharacterClass.isLetter(scalar.value) {
        return scanWord(isCapital: CharacterClass.isUppercase(scalar.value))
      } else {
        at += scalar.length
        return mark(Self.plain(scalar.value), length: scalar.length)
      }
    }
    return nil
  }

  private mutating func scanWord(isCapital: Bool) -> WordToken {
    let start = at
    var hash = WordHash()
    while at < end {
      let byte = text[at]
      if byte < 0x80 {
        guard Self.isLetter(byte) else { break }
        hash.add(byte | 0x20)
        at += 1
      } else {
        let scalar = text.scalar(at: at)
        guard CharacterClass.isLetter(scalar.value) || Self.isCombining(scalar.value) else { break }
        hash.add(scalar: SimpleCase.lowercase(scalar.value))
        at += scalar.length
      }
    }
    defer { isGlued = true }
    return WordToken(
      kind: .word, start: start, end: at, isGlued: isGlued, isCapital: isCapital,
      value: words.number(of: Span(start, at), in: text, hash: hash))
  }

  private mutating func scanNumber() -> WordToken {
    let start = at
    var value = 0
    while at < end, Self.isDigit(text[at]) {
      if value < 1_000_000_000 { value = value * 10 + Int(text[at] - 0x30) }
      at += 1
    }
    defer { isGlued = true }
    return WordToken(kind: .number, start: start, end: at, isGlued: isGlued, value: value)
  }

  private mutating func mark(_ scalar: UInt32, length: Int) -> WordToken {
    defer { isGlued = true }
    return WordToken(
      kind: .mark, start: at - length, end: at, isGlued: isGlued, value: -Int(scalar))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }
  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
  private static func isCombining(_ c: UInt32) -> Bool { 0x0300...0x036F ~= c }

  /// The ASCII mark that `c` stands for, or `c` itself.
  private static func plain(_ c: UInt32) -> UInt32 {
    switch c {
    case 0x2010...0x2015, 0x2212: 0x2D
    case 0x2018, 0x2019, 0x02BC: 0x27
    case 0x20A0...0x20CF, 0xA2...0xA5: 0x24
    default: c
    }
  }
}
