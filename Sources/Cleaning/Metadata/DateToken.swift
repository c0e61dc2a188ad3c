internal import Text

/// A piece of text as dates are made of.
struct DateToken {
  enum Kind { case number, word, mark }

  var kind: Kind
  var start: Int
  var end: Int
  /// A number's value; a mark's byte, 0 for marks outside ASCII.
  var value = 0

  var count: Int { end - start }

  func isMark(_ character: Unicode.Scalar) -> Bool {
    kind == .mark && value == Int(character.value)
  }

  /// The pieces of `bytes`, no more than `limit`.
  static func tokens(of bytes: ArraySlice<UInt8>, limit: Int) -> [DateToken] {
    var tokens: [DateToken] = []
    var i = bytes.startIndex
    while i < bytes.endIndex, tokens.count < limit {
      let scalar = bytes.scalar(at: i)
      if CharacterClass.isSpace(scalar.value) {
        i += scalar.length
      } else {
        let token = token(of: bytes, at: i, scalar)
        tokens.append(token)
        i = token.end
      }
    }
    return tokens
  }

  private static func token(
    of bytes: ArraySlice<UInt8>, at start: Int, _ scalar: DecodedScalar
  ) -> DateToken {
    if isDigit(bytes[start]) { return number(of: bytes, at: start) }
    guard isPartOfWord(scalar.value) else {
      return DateToken(
        kind: .mark, start: start, end: start + scalar.length,
        value: scalar.length == 1 ? Int(scalar.value) : 0)
    }
    var end = start + scalar.length
    while end < bytes.endIndex, !isDigit(bytes[end]) {
      let next = bytes.scalar(at: end)
      guard isPartOfWord(next.value) else { break }
      end += next.length
    }
    return DateToken(kind: .word, start: start, end: end)
  }

  private static func number(of bytes: ArraySlice<UInt8>, at start: Int) -> DateToken {
    var end = start
    var value = 0
    while end < bytes.endIndex, isDigit(bytes[end]) {
      if end - start < 17 { value = value * 10 + Int(bytes[end] - 0x30) }
      end += 1
    }
    return DateToken(kind: .number, start: start, end: end, value: value)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Letters, and the vowel signs that Indic scripts write between them.
  private static func isPartOfWord(_ c: UInt32) -> Bool {
    CharacterClass.isLetter(c) || (c >= 0x0900 && c < 0x0E00)
  }
}
