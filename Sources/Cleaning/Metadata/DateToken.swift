internal import Text

/// A piece of text as dates are made of.
struct DateToken {
  enum Kind { case number, word, mark }

  var kind: Kind
  var start: Int
  var end: Int
  /// A number's value; a mark's byte, 0 for marks outside ASCII.
  var value = 0
  /// Digits of a number.
  var digits = 0

  /// A number's digits; the bytes of anything else.
  var count: Int { kind == .number ? digits : end - start }

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
    if digit(scalar.value) != nil { return number(of: bytes, at: start) }
    guard isPartOfWord(scalar.value) else {
      return DateToken(
        kind: .mark, start: start, end: start + scalar.length,
        value: scalar.length == 1 ? Int(scalar.value) : 0)
    }
    var end = start + scalar.length
    while end < bytes.endIndex {
      let next = bytes.scalar(at: end)
      guard digit(next.value) == nil, isPartOfWord(next.value) else { break }
      end += next.length
    }
    return DateToken(kind: .word, start: start, end: end)
  }

  private static func number(of bytes: ArraySlice<UInt8>, at start: Int) -> DateToken {
    var token = DateToken(kind: .number, start: start, end: start)
    while token.end < bytes.endIndex {
      let scalar = bytes.scalar(at: token.end)
      guard let digit = digit(scalar.value) else { break }
      if token.digits < 17 { token.value = token.value * 10 + digit }
      token.digits += 1
      token.end += scalar.length
    }
    return token
  }

  /// The value of a digit: those of ASCII, of Arabic, Persian and Hindi, and the wide ones of
  /// East Asia.
  private static func digit(_ c: UInt32) -> Int? {
    guard c >= 0x80 else { return c &- 0x30 < 10 ? Int(c - 0x30) : nil }
    for zero: UInt32 in [0x0660, 0x06F0, 0x0966, 0xFF10] where c &- zero < 10 {
      return Int(c - zero)
    }
    return nil
  }

  /// Letters, and the vowel signs that Indic scripts write between them.
  private static func isPartOfWord(_ c: UInt32) -> Bool {
    CharacterClass.isLetter(c) || (c >= 0x0900 && c < 0x0E00)
  }
}
