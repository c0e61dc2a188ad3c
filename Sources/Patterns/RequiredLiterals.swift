internal import Text

/// Finds literals of which every match of a pattern holds at least one, by reading the pattern.
///
/// The rule is to promise nothing that is not sure: what is not understood here is treated as
/// matching anything, and syntax whose extent is not sure ends the reading without a result.
/// The method is that of Cox, "Regular Expression Matching with a Trigram Index" (2012).
struct RequiredLiterals {
  /// The literals; `nil` where nothing can be promised.
  static func of(_ source: String, _ options: Pattern.Options) -> [Literal]? {
    let mode = Mode(
      ignoresCase: options.contains(.ignoreCase), isExtended: options.contains(.extended))
    var reader = RequiredLiterals(bytes: Array(source.utf8))
    do {
      let facts = try reader.alternatives(mode)
      guard reader.at == reader.bytes.count else { return nil }
      return facts.best.map(withFoldedSigns)
    } catch {
      return nil
    }
  }

  private let bytes: [UInt8]
  private var at = 0

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private struct Mode {
    var ignoresCase: Bool
    var isExtended: Bool
  }

  /// The pattern has syntax that is not read here.
  private struct NotUnderstood: Error {}

  /// Where case is ignored, two signs beyond ASCII match ASCII letters: U+017F `s`, U+212A `k`.
  private static func withFoldedSigns(_ literals: [Literal]) -> [Literal] {
    var literals = literals
    let folded = literals.filter(\.ignoresCase)
    if folded.contains(where: { $0.bytes.contains(0x73) }) {
      literals.append(Literal(bytes: Array("\u{17F}".utf8)))
    }
    if folded.contains(where: { $0.bytes.contains(0x6B) }) {
      literals.append(Literal(bytes: Array("\u{212A}".utf8)))
    }
    return literals
  }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func take(_ text: StaticString) -> Bool {
    let isHere = text.withUTF8Buffer { bytes[at...].starts(with: $0) }
    if isHere { at += text.utf8CodeUnitCount }
    return isHere
  }

  /// Reads to the end of the group or of the pattern.
  private mutating func alternatives(_ outer: Mode) throws(NotUnderstood) -> LiteralFacts {
    var mode = outer
    var parts: [LiteralFacts] = []
    var sequence = LiteralSequence()
    while true {
      skipBlanks(mode)
      guard let byte = next, byte != UInt8(ascii: ")") else { break }
      if byte == UInt8(ascii: "|") {
        at += 1
        parts.append(sequence.facts)
        sequence = LiteralSequence()
        continue
      }
      let part = try item(&mode)
      skipBlanks(mode)
      sequence.append(part.repeated(try repetition()))
    }
    guard !parts.isEmpty else { return sequence.facts }
    return .either(parts + [sequence.facts])
  }

  private mutating func skipBlanks(_ mode: Mode) {
    while mode.isExtended, let byte = next {
      if byte == UInt8(ascii: "#") {
        while let byte = next, byte != 0x0A { at += 1 }
      } else if byte == 0x20 || (0x09...0x0D).contains(byte) {
        at += 1
      } else {
        return
      }
    }
  }

  /// A quantifier with what makes it lazy or possessive.
  private mutating func repetition() throws(NotUnderstood) -> LiteralFacts.Repetition {
    var count = LiteralFacts.Repetition.once
    switch next {
    case UInt8(ascii: "?"): count = .optional
    case UInt8(ascii: "*"): count = .any
    case UInt8(ascii: "+"): count = .some
    case UInt8(ascii: "{"): return try braces()
    default: return .once
    }
    at += 1
    skipSuffix()
    return count
  }

  private mutating func skipSuffix() {
    if next == UInt8(ascii: "?") || next == UInt8(ascii: "+") { at += 1 }
  }

  /// `{2}`, `{0,}`, `{1,3}`; other braces stand for themselves, or differ between versions.
  private mutating func braces() throws(NotUnderstood) -> LiteralFacts.Repetition {
    guard at + 1 < bytes.count, Self.isDigit(bytes[at + 1]) else {
      let following = at + 1 < bytes.count ? bytes[at + 1] : 0x78
      guard following != UInt8(ascii: ","), following > 0x20 else { throw NotUnderstood() }
      return .once
    }
    guard let end = bytes[at...].firstIndex(of: UInt8(ascii: "}")) else { throw NotUnderstood() }
    let inside = bytes[at + 1..<end].split(
      separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard inside.count <= 2, inside.allSatisfy({ $0.allSatisfy(Self.isDigit) }) else {
      throw NotUnderstood()
    }
    at = end + 1
    skipSuffix()
    return inside[0].allSatisfy { $0 == UInt8(ascii: "0") } ? .any : .some
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  private mutating func item(_ mode: inout Mode) throws(NotUnderstood) -> LiteralFacts {
    switch bytes[at] {
    case UInt8(ascii: "("): return try group(&mode)
    case UInt8(ascii: "["): return try characterClass(mode)
    case UInt8(ascii: "\\"): return try escape(mode)
    case UInt8(ascii: "^"), UInt8(ascii: "$"):
      at += 1
      return .empty
    case UInt8(ascii: "."):
      at += 1
      return .unknown
    case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"), UInt8(ascii: "{"):
      // A quantifier after a quantifier, or a brace that is none.
      guard bytes[at] == UInt8(ascii: "{"), at + 1 == bytes.count || !Self.isDigit(bytes[at + 1])
      else { throw NotUnderstood() }
      return character(mode)
    default: return character(mode)
    }
  }

  private mutating func character(_ mode: Mode) -> LiteralFacts {
    let scalar = bytes.scalar(at: at)
    let text = Array(bytes[at..<at + scalar.length])
    at += scalar.length
    return Self.literal(text, mode).map { LiteralFacts(exact: [$0]) } ?? .unknown
  }

  /// A character as a literal; `nil` where its other case is not ASCII.
  private static func literal(_ text: [UInt8], _ mode: Mode) -> Literal? {
    guard mode.ignoresCase else { return Literal(bytes: text) }
    let scalar = text.scalar(at: 0).value
    if scalar < 0x80 {
      let isCased = isLetter(text[0])
      return Literal(bytes: isCased ? [text[0] | 0x20] : text, ignoresCase: isCased)
    }
    guard let properties = Unicode.Scalar(scalar)?.properties, !properties.isCased,
      !properties.changesWhenCaseMapped, !properties.changesWhenCaseFolded
    else { return nil }
    return Literal(bytes: text)
  }

  /// What follows a backslash outside of a class.
  private mutating func escape(_ mode: Mode) throws(NotUnderstood) -> LiteralFacts {
    at += 1
    guard let byte = next else { throw NotUnderstood() }
    guard byte < 0x80, Self.isLetter(byte) || Self.isDigit(byte) else { return character(mode) }
    at += 1
    switch byte {
    case UInt8(ascii: "b"), UInt8(ascii: "B"), UInt8(ascii: "A"), UInt8(ascii: "Z"),
      UInt8(ascii: "z"), UInt8(ascii: "G"), UInt8(ascii: "K"):
      return .empty
    case UInt8(ascii: "d"), UInt8(ascii: "D"), UInt8(ascii: "w"), UInt8(ascii: "W"),
      UInt8(ascii: "s"), UInt8(ascii: "S"), UInt8(ascii: "h"), UInt8(ascii: "H"),
      UInt8(ascii: "v"), UInt8(ascii: "V"), UInt8(ascii: "R"), UInt8(ascii: "X"):
      return .unknown
    case UInt8(ascii: "n"): return LiteralFacts(exact: [Literal(bytes: [0x0A])])
    case UInt8(ascii: "t"): return LiteralFacts(exact: [Literal(bytes: [0x09])])
    case UInt8(ascii: "p"), UInt8(ascii: "P"):
      try skipProperty()
      return .unknown
    default: throw NotUnderstood()
    }
  }

  private mutating func skipProperty() throws(NotUnderstood) {
    guard next == UInt8(ascii: "{") else {
      at += 1
      return
    }
    try skip(past: "}")
  }

  private mutating func skip(past end: Unicode.Scalar) throws(NotUnderstood) {
    guard at < bytes.count, let found = bytes[at...].firstIndex(of: UInt8(ascii: end)) else {
      throw NotUnderstood()
    }
    at = found + 1
  }
}

extension RequiredLiterals {
  /// What stands in parentheses.
  private mutating func group(_ mode: inout Mode) throws(NotUnderstood) -> LiteralFacts {
    at += 1
    if next == UInt8(ascii: "*") { throw NotUnderstood() }
    guard take("?") else { return try body(mode) }
    if take("=") || take("!") || take("<=") || take("<!") {
      // What stands around a match may be anywhere, so it says nothing.
      _ = try body(mode)
      return .empty
    }
    if take(":") || take("|") || take(">") { return try body(mode) }
    if take("<") || take("P<") {
      try skip(past: ">")
      return try body(mode)
    }
    if take("'") {
      try skip(past: "'")
      return try body(mode)
    }
    return try flags(&mode)
  }

  private mutating func body(_ mode: Mode) throws(NotUnderstood) -> LiteralFacts {
    let facts = try alternatives(mode)
    guard take(")") else { throw NotUnderstood() }
    return facts
  }

  /// `(?i)`, which holds to the end of the group around it, or `(?i:…)`.
  private mutating func flags(_ outer: inout Mode) throws(NotUnderstood) -> LiteralFacts {
    var mode = outer
    var isOn = true
    while let byte = next {
      at += 1
      switch byte {
      case UInt8(ascii: "-"): isOn = false
      case UInt8(ascii: "i"): mode.ignoresCase = isOn
      case UInt8(ascii: "x"):
        guard next != UInt8(ascii: "x") else { throw NotUnderstood() }
        mode.isExtended = isOn
      case UInt8(ascii: "m"), UInt8(ascii: "s"), UInt8(ascii: "n"): break
      case UInt8(ascii: ":"): return try body(mode)
      case UInt8(ascii: ")"):
        outer = mode
        return .empty
      default: throw NotUnderstood()
      }
    }
    throw NotUnderstood()
  }

  /// A class in brackets: its characters one by one where they are few.
  private mutating func characterClass(_ mode: Mode) throws(NotUnderstood) -> LiteralFacts {
    at += 1
    var isPlain = !take("^")
    var members: [Literal] = []
    var isFirst = true
    while let byte = next, isFirst || byte != UInt8(ascii: "]") {
      if byte == UInt8(ascii: "["), at + 1 < bytes.count, ":.=".utf8.contains(bytes[at + 1]) {
        throw NotUnderstood()
      }
      let isRange = byte == UInt8(ascii: "-")
      if byte == UInt8(ascii: "\\") {
        at += 1
        guard let escaped = next, !"QEcN".utf8.contains(escaped) else { throw NotUnderstood() }
        if Self.isLetter(escaped) || Self.isDigit(escaped) { isPlain = false }
      }
      if isRange { isPlain = false }
      let facts = character(mode)
      if let literal = facts.exact?.first { members.append(literal) } else { isPlain = false }
      isFirst = false
    }
    guard take("]") else { throw NotUnderstood() }
    return isPlain && members.count <= 8 ? LiteralFacts(exact: members) : .unknown
  }
}
