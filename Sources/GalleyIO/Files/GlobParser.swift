internal import Text

/// Turns the text of a pattern into a program.
struct GlobParser {
  private let bytes: [UInt8]
  private var at = 0
  private var output: [GlobProgram.Instruction] = []
  private var depth = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  static func parse(_ pattern: String) throws(GlobError) -> GlobProgram {
    var parser = GlobParser(Array(pattern.utf8))
    if parser.bytes.isEmpty { throw parser.error(.empty, 0) }
    if parser.bytes.count > 4096 { throw parser.error(.tooLong, 4096) }
    if parser.bytes.first == 0x2F { throw parser.error(.absolute, 0) }
    if parser.bytes.last == 0x2F { throw parser.error(.endsWithSlash, parser.bytes.count - 1) }
    try parser.sequence()
    if parser.at < parser.bytes.count { throw parser.error(.unopenedBrace, parser.at) }
    parser.output.append(.match)
    return GlobProgram(parser.output)
  }

  /// Reads up to the end, or inside braces up to a comma or the closing brace.
  private mutating func sequence() throws(GlobError) {
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "}"): return
      case UInt8(ascii: ",") where depth > 0: return
      case UInt8(ascii: "*"): try star()
      case UInt8(ascii: "?"):
        output.append(.anyInSegment)
        at += 1
      case UInt8(ascii: "["): try set()
      case UInt8(ascii: "{"): try alternatives()
      default: output.append(.scalar(try scalar()))
      }
    }
  }

  /// One literal character, escaped or not.
  private mutating func scalar() throws(GlobError) -> UInt32 {
    if bytes[at] == UInt8(ascii: "\\") {
      at += 1
      guard at < bytes.count else { throw error(.danglingEscape, at - 1) }
    }
    let scalar = bytes.scalar(at: at)
    at += scalar.length
    return scalar.value
  }

  private mutating func star() throws(GlobError) {
    let start = at
    while at < bytes.count, bytes[at] == UInt8(ascii: "*") { at += 1 }
    if at == start + 1 { return loop(.anyInSegment) }
    let isAlone =
      at == start + 2 && isBoundary(start - 1, UInt8(ascii: "{"))
      && isBoundary(at, UInt8(ascii: "}"))
    guard isAlone else { throw error(.partialDoubleStar, start) }
    guard at < bytes.count, bytes[at] == 0x2F else {
      // At the end: whatever is below, but something.
      output.append(.anything)
      return loop(.anything)
    }
    // With its slash: nothing, or whole segments.
    at += 1
    let split = output.count
    output.append(.jump(0))
    loop(.anything)
    output.append(.scalar(0x2F))
    output[split] = .split(split + 1, output.count)
  }

  /// Whether a segment or alternative ends at `position`.
  private func isBoundary(_ position: Int, _ brace: UInt8) -> Bool {
    guard bytes.indices.contains(position) else { return true }
    let byte = bytes[position]
    return byte == 0x2F || (depth > 0 && (byte == UInt8(ascii: ",") || byte == brace))
  }

  /// `instruction` any number of times.
  private mutating func loop(_ instruction: GlobProgram.Instruction) {
    let start = output.count
    output += [.split(start + 1, start + 3), instruction, .jump(start)]
  }

  private mutating func alternatives() throws(GlobError) {
    let start = at
    guard depth < 16 else { throw error(.tooDeep, start) }
    depth += 1
    var ends: [Int] = []
    repeat {
      at += 1
      let split = output.count
      output.append(.jump(0))
      try sequence()
      guard at < bytes.count else { throw error(.unclosedBrace, start) }
      ends.append(output.count)
      output.append(.jump(0))
      let isLast = bytes[at] == UInt8(ascii: "}")
      output[split] = isLast ? .jump(split + 1) : .split(split + 1, output.count)
    } while bytes[at] == UInt8(ascii: ",")
    at += 1
    depth -= 1
    for end in ends { output[end] = .jump(output.count) }
  }

  private mutating func set() throws(GlobError) {
    let start = at
    var set = GlobProgram.ScalarSet()
    at += 1
    if at < bytes.count, bytes[at] == UInt8(ascii: "!") || bytes[at] == UInt8(ascii: "^") {
      set.isNegated = true
      at += 1
    }
    let first = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "]") || at == first {
      let rangeStart = at
      let low = try scalar()
      var high = low
      if at + 1 < bytes.count, bytes[at] == UInt8(ascii: "-"), bytes[at + 1] != UInt8(ascii: "]") {
        at += 1
        high = try scalar()
      }
      guard low <= high else { throw error(.reversedRange, rangeStart) }
      set.ranges.append(low...high)
    }
    guard at < bytes.count else { throw error(.unclosedSet, start) }
    at += 1
    output.append(.set(set))
  }

  private func error(_ fact: GlobError.Fact, _ offset: Int) -> GlobError {
    let column = bytes[..<offset].count { $0 & 0xC0 != 0x80 } + 1
    return GlobError(pattern: String(decoding: bytes, as: UTF8.self), fact: fact, column: column)
  }
}
