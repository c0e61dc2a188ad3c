internal import Text

/// Reads a text once, from left to right, and leaves its nodes on a tape.
///
/// Open containers are kept on a stack of its own, so depth costs no recursion.
struct TapeParser {
  typealias Bytes = Swift.Span<UInt8>

  /// Where and why reading stopped.
  struct Stop: Error {
    var fact: JSONError.Fact
    var offset: Int
  }

  var tape: [Token] = []
  var at: Int
  let isLenient: Bool
  private let maximumDepth: Int
  /// Tape indices of the containers around `at`.
  private var open: [Int] = []
  /// The byte that closes the innermost container.
  private var closer: UInt8 = 0
  /// Whether the container may end here: after its start, or leniently after a comma.
  private var mayClose = false
  /// Whether the last token is a key whose value is not there yet.
  private var hasLoneKey = false

  init(from start: Int, mode: JSONDocument.Mode, maximumDepth: Int) {
    at = start
    isLenient = mode == .lenient
    self.maximumDepth = maximumDepth
  }

  /// Reads one value, after white space.
  mutating func parse(_ text: Bytes) throws(Stop) {
    try value(text)
    while !open.isEmpty { try next(text) }
  }

  /// Ends what is open after a stop, keeping only what is complete.
  mutating func closeAll() {
    if hasLoneKey { tape.removeLast() }
    while !open.isEmpty { close() }
  }

  /// Moves to the next byte that is no white space and returns it; zero at the end.
  @inline(__always)
  mutating func skipSpace(_ text: Bytes) -> UInt8 {
    while at < text.count {
      let byte = text[at]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      at &+= 1
    }
    return 0
  }

  /// A stop here: at the end of the text always for that reason.
  func stop(_ fact: JSONError.Fact, _ text: Bytes) -> Stop {
    Stop(fact: at < text.count ? fact : .unexpectedEnd, offset: at)
  }

  /// One member or element of the innermost container, or its end.
  private mutating func next(_ text: Bytes) throws(Stop) {
    let byte = skipSpace(text)
    if byte == closer, mayClose {
      at &+= 1
      close()
      return try endValue(text)
    }
    if closer == 0x7D {
      guard byte == 0x22 else { throw stop(.expected(.key), text) }
      try string(text)
      hasLoneKey = true
      guard skipSpace(text) == 0x3A else { throw stop(.expected(.colon), text) }
      at &+= 1
    }
    try value(text)
  }

  private mutating func value(_ text: Bytes) throws(Stop) {
    switch skipSpace(text) {
    case 0x22: try string(text)
    case 0x7B: return try begin(.object, closer: 0x7D, text)
    case 0x5B: return try begin(.array, closer: 0x5D, text)
    case 0x2D, 0x30...0x39: try number(text)
    case 0x74: try literal("true", .yes, text)
    case 0x66: try literal("false", .no, text)
    case 0x6E: try literal("null", .null, text)
    default: throw stop(.expected(.value), text)
    }
    try endValue(text)
  }

  private mutating func begin(
    _ kind: Token.Kind, closer: UInt8, _ text: Bytes
  ) throws(Stop) {
    guard open.count < maximumDepth else { throw stop(.tooDeep(limit: maximumDepth), text) }
    open.append(tape.count)
    tape.append(Token(kind, at, 0))
    self.closer = closer
    at &+= 1
    mayClose = true
    hasLoneKey = false
  }

  private mutating func close() {
    tape[open.removeLast()].end = UInt32(truncatingIfNeeded: tape.count)
    hasLoneKey = false
    guard let outer = open.last else { return }
    closer = tape[outer].kind == .object ? 0x7D : 0x5D
  }

  /// Reads the comma after a value, or the ends of all containers it is the last of.
  private mutating func endValue(_ text: Bytes) throws(Stop) {
    hasLoneKey = false
    while !open.isEmpty {
      let byte = skipSpace(text)
      if byte == 0x2C {
        at &+= 1
        mayClose = isLenient
        return
      }
      guard byte == closer else {
        throw stop(.expected(closer == 0x7D ? .commaOrBrace : .commaOrBracket), text)
      }
      at &+= 1
      close()
    }
  }
}

extension TapeParser {
  /// Reads a string from its quotation mark; escapes are checked here and resolved when read.
  private mutating func string(_ text: Bytes) throws(Stop) {
    let start = at &+ 1
    var kind = Token.Kind.string
    at = start
    while true {
      at = ByteRuns.plainEnd(text, from: at)
      guard at < text.count else { throw stop(.unexpectedEnd, text) }
      switch text[at] {
      case 0x22:
        tape.append(Token(kind, start, at))
        at &+= 1
        return
      case 0x5C:
        kind = .escapedString
        try escape(text)
      case let control:
        guard isLenient else { throw stop(.controlCharacter(control), text) }
        at &+= 1
      }
    }
  }

  private mutating func escape(_ text: Bytes) throws(Stop) {
    guard at + 1 < text.count else { throw Stop(fact: .unexpectedEnd, offset: text.count) }
    let byte = text[at + 1]
    if isLenient || Escape.simple(byte) != nil {
      at &+= 2
      return
    }
    guard byte == 0x75, Escape.codeUnit(text, at + 2) != nil else {
      throw stop(.invalidEscape, text)
    }
    at &+= 6
  }

  private mutating func number(_ text: Bytes) throws(Stop) {
    let start = at
    var kind = Token.Kind.integer
    if text[at] == 0x2D { at &+= 1 }
    let first = at
    try digits(text)
    if text[first] == 0x30, at > first + 1 {
      at = first
      throw stop(.invalidNumber, text)
    }
    if at < text.count, text[at] == 0x2E {
      kind = .decimal
      at &+= 1
      try digits(text)
    }
    if at < text.count, text[at] | 0x20 == 0x65 {
      kind = .decimal
      at &+= 1
      if at < text.count, text[at] == 0x2B || text[at] == 0x2D { at &+= 1 }
      try digits(text)
    }
    // Inside a container the text is cut here, and more digits may be missing.
    if at == text.count, !open.isEmpty { throw stop(.unexpectedEnd, text) }
    tape.append(Token(kind, start, at))
  }

  /// One or more digits.
  private mutating func digits(_ text: Bytes) throws(Stop) {
    let start = at
    while at < text.count, text[at] &- 0x30 < 10 { at &+= 1 }
    guard at > start else { throw stop(.invalidNumber, text) }
  }

  private mutating func literal(
    _ word: StaticString, _ kind: Token.Kind, _ text: Bytes
  ) throws(Stop) {
    let start = at
    for wanted in word.description.utf8 {
      guard at < text.count, text[at] == wanted else {
        if at < text.count { at = start }
        throw stop(.expected(.value), text)
      }
      at &+= 1
    }
    tape.append(Token(kind, start, at))
  }
}
