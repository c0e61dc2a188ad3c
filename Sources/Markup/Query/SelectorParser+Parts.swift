internal import Text

extension SelectorParser {
  /// Reads a condition on an attribute after its `[`.
  mutating func attribute() throws(SelectorError) -> AttributeTest {
    scanner.skipSpace()
    let name = try scanner.name("an attribute's name after '['").map(Self.lowered)
    var test = AttributeTest(name: name, known: AttributeName.named(name))
    scanner.skipSpace()
    guard !scanner.take("]") else { return test }
    test.comparison = try comparison()
    scanner.skipSpace()
    if let next = scanner.next, next == 0x22 || next == 0x27 {
      test.value = try scanner.string()
    } else {
      test.value = try scanner.name("a name or a text in quotes")
    }
    scanner.skipSpace()
    test.ignoresCase = try caseFlag() ?? HTMLAttributeCase.isIgnored(name)
    if test.ignoresCase { test.value = test.value.map(Self.lowered) }
    scanner.skipSpace()
    guard scanner.take("]") else { throw scanner.expected("']'") }
    return test
  }

  private mutating func comparison() throws(SelectorError) -> AttributeTest.Operator {
    if scanner.take("=") { return .equals }
    let operators: [(Unicode.Scalar, AttributeTest.Operator)] = [
      ("~", .word), ("|", .dash), ("^", .prefix), ("$", .suffix), ("*", .contains),
    ]
    for (mark, comparison) in operators where scanner.take(mark) {
      guard scanner.take("=") else { throw scanner.expected("'='") }
      return comparison
    }
    throw scanner.expected("']' or one of = ~= |= ^= $= *=")
  }

  /// `i` for "in any case" and `s` for "as written".
  private mutating func caseFlag() throws(SelectorError) -> Bool? {
    guard scanner.isAtName else { return nil }
    let start = scanner.at
    switch try scanner.name("']'").map(Self.lowered) {
    case [0x69]: return true
    case [0x73]: return false
    default:
      scanner.at = start
      throw scanner.expected("']', or 'i' to ignore case")
    }
  }

  /// Reads `odd`, `even`, `3`, `2n+1`, `-n + 3` and their like.
  mutating func place() throws(SelectorError) -> PlaceTest {
    scanner.skipSpace()
    let start = scanner.at
    for (word, step, offset) in [("odd", 2, 1), ("even", 2, 0)] where takes(word) {
      return PlaceTest(step: step, offset: offset)
    }
    let sign = sign()
    let digits = number()
    guard takesN() else {
      guard let digits else {
        scanner.at = start
        throw scanner.expected("'odd', 'even', a number or an+b such as 2n+1")
      }
      return PlaceTest(step: 0, offset: sign * digits)
    }
    return PlaceTest(step: sign * (digits ?? 1), offset: try offset())
  }

  private mutating func offset() throws(SelectorError) -> Int {
    scanner.skipSpace()
    guard scanner.next == UInt8(ascii: "+") || scanner.next == UInt8(ascii: "-") else { return 0 }
    let sign = sign()
    scanner.skipSpace()
    guard let number = number() else { throw scanner.expected("a number") }
    return sign * number
  }

  private mutating func sign() -> Int {
    if scanner.take("-") { return -1 }
    _ = scanner.take("+")
    return 1
  }

  /// A number that is small enough to count nodes with.
  private mutating func number() -> Int? {
    var value: Int?
    while let byte = scanner.next, byte &- 0x30 < 10 {
      value = min((value ?? 0) * 10 + Int(byte - 0x30), Int(Int32.max))
      scanner.at += 1
    }
    return value
  }

  private mutating func takesN() -> Bool {
    guard let next = scanner.next, next | 0x20 == 0x6E else { return false }
    let after = scanner.peek(1) ?? 0x20
    guard after == 0x2D || !SelectorScanner.isNamePart(after) else { return false }
    scanner.at += 1
    return true
  }

  private mutating func takes(_ word: String) -> Bool {
    let end = scanner.at + word.utf8.count
    guard end <= scanner.bytes.count,
      scanner.bytes[scanner.at..<end].elementsEqual(word.utf8, by: { $0 | 0x20 == $1 })
    else { return false }
    scanner.at = end
    return true
  }
}

/// Attributes whose values selectors compare in any case, as the HTML standard lists them.
enum HTMLAttributeCase {
  static func isIgnored(_ name: [UInt8]) -> Bool {
    names.contains(String(decoding: name, as: UTF8.self))
  }

  private static let names: Set<String> = [
    "accept", "accept-charset", "align", "alink", "axis", "bgcolor", "charset", "checked", "clear",
    "codetype", "color", "compact", "declare", "defer", "dir", "direction", "disabled", "enctype",
    "face", "frame", "hreflang", "http-equiv", "lang", "language", "link", "media", "method",
    "multiple", "nohref", "noresize", "noshade", "nowrap", "readonly", "rel", "rev", "rules",
    "scope", "scrolling", "selected", "shape", "target", "text", "type", "valign", "valuetype",
    "vlink",
  ]
}
