internal import Text

/// A word, number, text or sign of an expression.
struct Token: Equatable {
  enum Kind: Equatable {
    case name(String)
    case number(Value)
    /// `contentStart` is the first byte after the quotation mark.
    case text(String, contentStart: Int)
    case sign(String)
    case end
  }

  let kind: Kind
  let start: Int
  let end: Int
}

/// Cuts the source of an expression into tokens.
struct ExpressionLexer {
  let source: [UInt8]
  private var at = 0
  private var tokens: [Token] = []

  private init(_ source: [UInt8]) { self.source = source }

  /// All tokens, the last of them `end`.
  static func tokens(of source: [UInt8]) throws(ExpressionError) -> [Token] {
    var lexer = ExpressionLexer(source)
    while let byte = lexer.skipSpace() { try lexer.read(byte) }
    lexer.tokens.append(Token(kind: .end, start: source.count, end: source.count))
    return lexer.tokens
  }

  private mutating func skipSpace() -> UInt8? {
    while at < source.count, [0x20, 0x09, 0x0A, 0x0D].contains(source[at]) { at += 1 }
    return at < source.count ? source[at] : nil
  }

  private func byte(_ offset: Int) -> UInt8 { offset < source.count ? source[offset] : 0 }

  private mutating func read(_ first: UInt8) throws(ExpressionError) {
    let start = at
    let isRaw = first == UInt8(ascii: "r") && isQuotationMark(byte(at + 1))
    if isRaw || isQuotationMark(first) {
      at += isRaw ? 2 : 1
      let contentStart = at
      let text = try text(until: source[at - 1], isRaw: isRaw, start)
      append(.text(text, contentStart: contentStart), start)
    } else if isNameByte(first), !isDigit(first) {
      while isNameByte(byte(at)) { at += 1 }
      append(.name(String(decoding: source[start..<at], as: UTF8.self)), start)
    } else if isDigit(first) {
      append(.number(try number()), start)
    } else {
      append(.sign(try sign()), start)
    }
  }

  private mutating func append(_ kind: Token.Kind, _ start: Int) {
    tokens.append(Token(kind: kind, start: start, end: at))
  }

  private func isQuotationMark(_ byte: UInt8) -> Bool { byte == 0x27 || byte == 0x22 }
  private func isDigit(_ byte: UInt8) -> Bool { CharacterClass.isDigit(UInt32(byte)) }
  private func isNameByte(_ byte: UInt8) -> Bool {
    byte < 0x80 && (CharacterClass.isLetter(UInt32(byte)) || isDigit(byte) || byte == 0x5F)
  }

  private mutating func sign() throws(ExpressionError) -> String {
    let two = String(decoding: source[at..<min(at + 2, source.count)], as: UTF8.self)
    if ["==", "!=", "<=", ">=", "&&", "||"].contains(two) {
      at += 2
      return two
    }
    let scalar = source.scalar(at: at)
    let character = String(decoding: source[at..<at + scalar.length], as: UTF8.self)
    guard "<>!+-*/()[],.?:".contains(character) else {
      let hints = ["=": "write '=='", "&": "write '&&'", "|": "write '||'"]
      throw ExpressionError(
        .unknownCharacter(character), at, at + scalar.length, in: source, hint: hints[character])
    }
    at += 1
    return character
  }

  /// An integer, or a decimal where there is a point or exponent or the integer is too large.
  private mutating func number() throws(ExpressionError) -> Value {
    let start = at
    while isDigit(byte(at)) { at += 1 }
    if byte(at) == UInt8(ascii: "."), isDigit(byte(at + 1)) {
      at += 1
      while isDigit(byte(at)) { at += 1 }
    }
    if byte(at) | 0x20 == UInt8(ascii: "e") {
      at += 1
      if byte(at) == UInt8(ascii: "+") || byte(at) == UInt8(ascii: "-") { at += 1 }
    }
    while isNameByte(byte(at)) { at += 1 }
    let text = String(decoding: source[start..<at], as: UTF8.self)
    if let integer = Int(text) { return .integer(integer) }
    guard let decimal = Double(text), decimal.isFinite, !text.utf8.contains(UInt8(ascii: "x"))
    else {
      throw ExpressionError(.wrongNumber(text), start, at, in: source)
    }
    return .decimal(decimal)
  }
}

// Texts.
extension ExpressionLexer {
  private mutating func text(
    until mark: UInt8, isRaw: Bool, _ start: Int
  ) throws(ExpressionError) -> String {
    var bytes: [UInt8] = []
    while at < source.count {
      let byte = source[at]
      if byte == mark {
        at += 1
        return String(decoding: bytes, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\"), !isRaw {
        try escape(&bytes)
      } else {
        bytes.append(byte)
        at += 1
      }
    }
    throw ExpressionError(.unclosedText, start, source.count, in: source)
  }

  private mutating func escape(_ bytes: inout [UInt8]) throws(ExpressionError) {
    let simple: [Character: UInt32] = [
      "\\": 0x5C, "'": 0x27, "\"": 0x22, "n": 0x0A, "t": 0x09, "r": 0x0D,
    ]
    let letter = Character(Unicode.Scalar(byte(at + 1)))
    let digits = letter == "u" ? 4 : letter == "U" ? 8 : 0
    if let value = simple[letter] ?? codePoint(digits) {
      bytes.append(scalar: value)
      at += 2 + digits
      return
    }
    var end = min(at + 1, source.count)
    if end < source.count { end += source.scalar(at: end).length }
    throw ExpressionError(
      .unknownEscape(String(decoding: source[at..<end], as: UTF8.self)), at, end, in: source,
      hint: "write '\\\\' for a backslash, or r'…' for a text without escapes")
  }

  private func codePoint(_ digits: Int) -> UInt32? {
    guard digits > 0, at + 2 + digits <= source.count else { return nil }
    let text = String(decoding: source[at + 2..<at + 2 + digits], as: UTF8.self)
    guard !text.hasPrefix("+"), let value = UInt32(text, radix: 16) else { return nil }
    return Unicode.Scalar(value)?.value
  }
}
