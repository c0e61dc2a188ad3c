/// Why a text is not JSON, and where.
public struct JSONError: Error, Equatable, Sendable {
  /// What was found, or missing.
  public enum Fact: Equatable, Sendable {
    /// The text ends inside a value.
    case unexpectedEnd
    /// Another byte stands where this should.
    case expected(Expected)
    /// A control character (below U+0020) stands unescaped in a string.
    case controlCharacter(UInt8)
    /// A backslash is followed by what RFC 8259 does not know.
    case invalidEscape
    /// A number has a leading zero, no digits, or a dangling point or exponent.
    case invalidNumber
    /// Containers are nested deeper than the limit.
    case tooDeep(limit: Int)
    /// Something follows the value.
    case trailingContent
    /// The bytes are not UTF-8.
    case invalidUTF8
    /// The text has more bytes than the parser can address, 4 GiB.
    case tooLarge
  }

  /// What the grammar allows at a place.
  public enum Expected: String, Equatable, Sendable {
    case value = "a value"
    case key = "a key in quotation marks"
    case colon = "a colon"
    case commaOrBrace = "a comma or '}'"
    case commaOrBracket = "a comma or ']'"
  }

  /// What is wrong.
  public let fact: Fact
  /// Offset in the bytes that were given, from zero.
  public let offset: Int
  /// Line in the text that was read, from one.
  public let line: Int
  /// Column in code points, from one.
  public let column: Int

  /// A mistake at a known place.
  public init(_ fact: Fact, offset: Int, line: Int, column: Int) {
    self.fact = fact
    self.offset = offset
    self.line = line
    self.column = column
  }
}

extension JSONError: CustomStringConvertible {
  /// `line:column: ` and the sentence.
  public var description: String { "\(line):\(column): \(fact)" }
}

extension JSONError.Fact: CustomStringConvertible {
  /// The sentence, without a place.
  public var description: String {
    switch self {
    case .unexpectedEnd: "the text ends inside a value"
    case .expected(let what): "expected \(what.rawValue)"
    case .controlCharacter(let byte): "control character \(byte) must be escaped in a string"
    case .invalidEscape: "invalid escape in a string"
    case .invalidNumber: "invalid number"
    case .tooDeep(let limit): "nested deeper than \(limit) levels"
    case .trailingContent: "something follows the value"
    case .invalidUTF8: "not valid UTF-8"
    case .tooLarge: "larger than 4 GiB"
    }
  }
}
