public import Text

/// A JSON text, read once into a flat tape of nodes.
///
/// The bytes are kept as they are: strings are unescaped and numbers converted only when a node
/// is asked for them. Copies share their storage.
public struct JSONDocument: Sendable {
  /// How much a text may deviate from the standard.
  public enum Mode: Sendable {
    /// RFC 8259 and nothing else.
    case strict
    /// What pages carry: control characters in strings, commas before a closing bracket, unknown
    /// escapes (kept as written), a byte order mark, marks of comments or CDATA sections around
    /// the value, semicolons after it, bytes that are not UTF-8. What was complete before a
    /// mistake or an early end is kept, and `problem` says why reading stopped.
    case lenient
  }

  /// How deep containers may be nested if nothing else is said.
  public static let defaultDepth = 512

  let tape: Tape
  /// Why a lenient reading stopped before the end of the text; nil if it did not.
  public let problem: JSONError?

  /// Whether a lenient reading found the text cut off inside a value.
  public var isTruncated: Bool { problem?.fact == .unexpectedEnd }

  /// The outermost value.
  public var root: JSONNode { JSONNode(tape: tape, index: 0) }

  /// Reads the value that `span` of `bytes` holds, or all of `bytes`.
  ///
  /// Throws where the text deviates from `mode`; leniently only where there is no value at all.
  /// Offsets of errors count from the start of `bytes`, lines from the start of the span.
  public init(
    _ bytes: [UInt8], span: Text.Span? = nil, mode: Mode = .strict,
    maximumDepth: Int = Self.defaultDepth
  ) throws(JSONError) {
    let span = span ?? Span(0, bytes.count)
    guard span.end <= UInt32.max else {
      throw JSONError(.tooLarge, offset: span.start, line: 1, column: 1)
    }
    let text = bytes.span.extracting(0..<span.end)
    let invalid = Self.firstInvalidByte(text, span)
    if let invalid, mode == .strict { throw JSONError(.invalidUTF8, at: invalid, text, span.start) }
    var parser = TapeParser(from: span.start, mode: mode, maximumDepth: maximumDepth)
    parser.tape.reserveCapacity(span.count / 16 + 4)
    do {
      try parser.parseWhole(text)
      problem = nil
    } catch {
      let mistake = JSONError(error.fact, at: error.offset, text, span.start)
      parser.closeAll()
      guard mode == .lenient, !parser.tape.isEmpty else { throw mistake }
      problem = mistake
    }
    tape = Tape(bytes: bytes, tokens: parser.tape, isUTF8: invalid == nil)
  }

  private static func firstInvalidByte(_ text: Swift.Span<UInt8>, _ span: Text.Span) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: text.extracting(span.range))
      return nil
    } catch {
      return span.start + error.byteOffsets.lowerBound
    }
  }
}

extension TapeParser {
  /// Reads a value and what may stand around it.
  fileprivate mutating func parseWhole(_ text: Bytes) throws(Stop) {
    if isLenient { skipOpening(text) }
    try parse(text)
    if isLenient { skipClosing(text) }
    _ = skipSpace(text)
    guard at == text.count else { throw Stop(fact: .trailingContent, offset: at) }
  }
}

extension JSONError {
  /// Finds line and column of `offset` in what starts at `start`.
  fileprivate init(_ fact: Fact, at offset: Int, _ text: Swift.Span<UInt8>, _ start: Int) {
    var line = 1
    var column = 1
    for i in start..<max(start, min(offset, text.count)) {
      if text[i] == 0x0A {
        line += 1
        column = 1
      } else if text[i] & 0xC0 != 0x80 {
        column += 1
      }
    }
    self.init(fact, offset: offset, line: line, column: column)
  }
}
