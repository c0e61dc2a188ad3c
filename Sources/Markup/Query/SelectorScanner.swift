internal import Text

/// Reads the tokens of a selector, as CSS Syntax Module Level 3 spells them.
struct SelectorScanner {
  let bytes: [UInt8]
  var at = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { at >= bytes.count }
  var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  /// The byte `distance` after the next.
  func peek(_ distance: Int) -> UInt8? {
    at + distance < bytes.count ? bytes[at + distance] : nil
  }

  /// Passes white space and comments; whether there was any.
  @discardableResult
  mutating func skipSpace() -> Bool {
    let start = at
    while let byte = next {
      if byte.isHTMLSpace {
        at += 1
      } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
        let rest = Array(bytes[(at + 2)...])
        at = rest.firstOffset(of: [0x2A, 0x2F]).map { at + $0 + 4 } ?? bytes.count
      } else {
        break
      }
    }
    return at > start
  }

  /// Passes `byte` if it is next.
  mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: byte) else { return false }
    at += 1
    return true
  }

  /// What stands at `at`, for messages.
  var found: String {
    guard let first = next else { return "the end" }
    let length = first < 0x80 ? 1 : bytes.scalar(at: at).length
    return "'\(String(decoding: bytes[at..<at + length], as: UTF8.self))'"
  }

  /// An error that says what was wanted at `at`.
  func expected(_ wanted: String) -> SelectorError {
    SelectorError(.expected(wanted, found: found), at: at)
  }

  /// Whether an identifier begins at `at`.
  var isAtName: Bool {
    guard let first = next else { return false }
    if first == UInt8(ascii: "-") {
      return peek(1).map { Self.isNameStart($0) || $0 == 0x2D || $0 == 0x5C } ?? false
    }
    return Self.isNameStart(first) || first == UInt8(ascii: "\\")
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte == 0x5F || byte >= 0x80
  }

  static func isNamePart(_ byte: UInt8) -> Bool {
    isNameStart(byte) || byte &- 0x30 < 10 || byte == 0x2D
  }

  /// Reads an identifier, escapes decoded. `wanted` says what it is for.
  mutating func name(_ wanted: String) throws(SelectorError) -> [UInt8] {
    guard isAtName else { throw expected(wanted) }
    return try nameParts(wanted)
  }

  /// Reads what may stand after `#`: an identifier that may begin with a digit.
  mutating func nameParts(_ wanted: String) throws(SelectorError) -> [UInt8] {
    var name: [UInt8] = []
    while let byte = next {
      if byte == UInt8(ascii: "\\") {
        try escape(into: &name)
      } else if Self.isNamePart(byte) {
        name.append(byte)
        at += 1
      } else {
        break
      }
    }
    guard !name.isEmpty else { throw expected(wanted) }
    return name
  }

  /// Reads a string in quotes, escapes decoded.
  mutating func string() throws(SelectorError) -> [UInt8] {
    let start = at
    let quote = bytes[at]
    var value: [UInt8] = []
    at += 1
    while let byte = next, byte != quote, byte != 0x0A {
      if byte == UInt8(ascii: "\\") {
        try escape(into: &value)
      } else {
        value.append(byte)
        at += 1
      }
    }
    guard next == quote else {
      let mark = String(decoding: [quote], as: UTF8.self)
      throw SelectorError(.expected("a \(mark) that ends the string", found: found), at: start)
    }
    at += 1
    return value
  }

  /// Reads a backslash and what it stands for: up to six hexadecimal digits, or any other mark.
  private mutating func escape(into output: inout [UInt8]) throws(SelectorError) {
    at += 1
    guard let first = next, first != 0x0A else { throw expected("a mark after '\\'") }
    var value: UInt32 = 0
    var digits = 0
    while digits < 6, let byte = next, let digit = Self.hexDigit(byte) {
      value = value << 4 | UInt32(digit)
      digits += 1
      at += 1
    }
    if digits > 0 {
      if next?.isHTMLSpace == true { at += 1 }
      output.append(scalar: value == 0 ? 0xFFFD : value)
    } else {
      let length = bytes.scalar(at: at).length
      output += bytes[at..<at + length]
      at += length
    }
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    if byte &- 0x30 < 10 { return byte - 0x30 }
    let lower = byte | 0x20
    return lower &- 0x61 < 6 ? lower - 0x61 + 10 : nil
  }
}
