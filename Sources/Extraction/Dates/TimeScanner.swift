internal import Text

/// Cuts a sentence into words, numbers and marks.
///
/// Words end where digits begin, so "25th" and "14h30" are several tokens. Dashes are read as "-",
/// curved apostrophes as "'".
struct TimeScanner {
  private let text: [UInt8]
  private var at: Int
  private let end: Int
  private var isGlued = false

  init(_ text: [UInt8], _ span: Span) {
    self.text = text
    at = max(0, span.start)
    end = min(text.count, span.end)
  }

  /// The next token; its word in lower case is left in `word`.
  mutating func next(word: inout [UInt8]) -> TimeToken? {
    while at < end {
      let byte = text[at]
      if byte < 0x80 {
        if Self.isLetter(byte) { return scanWord(&word) }
        if Self.isDigit(byte) { return scanNumber() }
        at += 1
        if byte > 0x20 { return mark(byte, length: 1) }
        isGlued = false
        continue
      }
      let scalar = text.scalar(at: at)
      if CharacterClass.isSpace(scalar.value) {
        at += scalar.length
        isGlued = false
      } else if CharacterClass.isLetter(scalar.value) {
        return scanWord(&word)
      } else {
        at += scalar.length
        return mark(Self.plain(scalar.value), length: scalar.length)
      }
    }
    return nil
  }

  private mutating func scanWord(_ word: inout [UInt8]) -> TimeToken {
    let start = at
    word.removeAll(keepingCapacity: true)
    let isCapital = CharacterClass.isUppercase(text.scalar(at: at).value)
    while at < end {
      let byte = text[at]
      if byte < 0x80 {
        guard Self.isLetter(byte) else { break }
        word.append(byte | 0x20)
        at += 1
      } else {
        let scalar = text.scalar(at: at)
        guard CharacterClass.isLetter(scalar.value) || Self.isCombining(scalar.value) else { break }
        word.append(scalar: SimpleCase.lowercase(scalar.value))
        at += scalar.length
      }
    }
    defer { isGlued = true }
    return TimeToken(kind: .word, start: start, end: at, isGlued: isGlued, isCapital: isCapital)
  }

  private mutating func scanNumber() -> TimeToken {
    let start = at
    var value = 0
    while at < end, Self.isDigit(text[at]) {
      if value < 1_000_000_000 { value = value * 10 + Int(text[at] - 0x30) }
      at += 1
    }
    defer { isGlued = true }
    return TimeToken(kind: .number, start: start, end: at, isGlued: isGlued, value: value)
  }

  private mutating func mark(_ byte: UInt8, length: Int) -> TimeToken {
    defer { isGlued = true }
    return TimeToken(
      kind: .mark, start: at - length, end: at, isGlued: isGlued, value: -Int(byte))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }
  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
  private static func isCombining(_ c: UInt32) -> Bool { 0x0300...0x036F ~= c }

  /// The ASCII mark that `c` stands for, or 0x7F.
  private static func plain(_ c: UInt32) -> UInt8 {
    switch c {
    case 0x2010...0x2015, 0x2212: 0x2D
    case 0x2018, 0x2019, 0x02BC: 0x27
    case 0x20A0...0x20CF, 0xA2...0xA5: 0x24
    default: 0x7F
    }
  }
}
