/// A stretch of text that a pattern asks for.
struct Literal: Hashable, Sendable {
  /// The bytes; ASCII letters in lower case where case is ignored.
  var bytes: [UInt8] = []
  /// Whether ASCII letters match in either case.
  var ignoresCase = false

  static func + (a: Literal, b: Literal) -> Literal {
    let ignoresCase = a.ignoresCase || b.ignoresCase
    let bytes = a.bytes + b.bytes
    return Literal(bytes: ignoresCase ? bytes.map(lower) : bytes, ignoresCase: ignoresCase)
  }

  /// An ASCII letter in lower case; any other byte as it is.
  @inline(__always)
  static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  /// About how many bits of surprise the literal is in ordinary text.
  var weight: Int { bytes.reduce(0) { $0 + Self.weight($1) } }

  static func weight(_ byte: UInt8) -> Int {
    switch byte {
    case 0x20: 2
    case 0x61...0x7A, 0x80...: 4
    case 0x2C...0x2E, 0x27, 0x30...0x39, 0x00..<0x20: 5
    case 0x41...0x5A: 6
    default: 9
    }
  }
}

/// What is known of the texts that a part of a pattern matches.
struct LiteralFacts {
  /// All texts that the part can match, where these are few.
  var exact: [Literal]?
  /// Literals of which every match holds at least one; `nil` where none are known.
  var required: [Literal]?

  static let mostTexts = 64
  static let longestText = 48
  static let mostRequired = 256

  /// A part that matches nothing but positions.
  static let empty = LiteralFacts(exact: [Literal()])
  /// A part of which nothing is known.
  static let unknown = LiteralFacts()

  /// The literals that say most about where a match can be.
  var best: [Literal]? { Self.better(exact.flatMap { Self.useful($0) }, required) }

  /// `literals`, if looking for them pays.
  static func useful(_ literals: [Literal]) -> [Literal]? {
    literals.allSatisfy { $0.weight >= 8 } ? literals : nil
  }

  static func better(_ a: [Literal]?, _ b: [Literal]?) -> [Literal]? {
    guard let a, let b else { return a ?? b }
    return score(a) >= score(b) ? a : b
  }

  /// The surprise of the commonest literal, less what the number of literals costs.
  private static func score(_ literals: [Literal]) -> Int {
    let weakest = literals.map { min($0.weight, 40) }.min() ?? 0
    return weakest * 2 - literals.count.bitWidth + literals.count.leadingZeroBitCount
  }

  /// What is known of one part or the other.
  static func either(_ parts: [LiteralFacts]) -> LiteralFacts {
    var facts = LiteralFacts(exact: [], required: [])
    for part in parts {
      facts.exact = union(facts.exact, part.exact, most: mostTexts)
      facts.required = union(facts.required, part.best, most: mostRequired)
    }
    return facts
  }

  private static func union(_ a: [Literal]?, _ b: [Literal]?, most: Int) -> [Literal]? {
    guard let a, let b, a.count + b.count <= most else { return nil }
    return a + b.filter { !a.contains($0) }
  }

  /// What is known of the part when it may be absent or repeated.
  func repeated(_ count: Repetition) -> LiteralFacts {
    switch count {
    case .once: self
    case .optional: LiteralFacts(exact: Self.union(exact, [Literal()], most: Self.mostTexts))
    case .any: .unknown
    case .some: LiteralFacts(required: best)
    }
  }

  /// How often a part can stand.
  enum Repetition {
    case once, optional, any, some
  }
}

/// Parts of a pattern one after the other.
struct LiteralSequence {
  /// All texts of the parts since the last one of which the texts are not known.
  private var run: [Literal] = [Literal()]
  private var isExact = true
  private var required: [Literal]?

  mutating func append(_ part: LiteralFacts) {
    if let exact = part.exact, let product = Self.product(run, exact) {
      run = product
      return
    }
    required = LiteralFacts.better(required, LiteralFacts.useful(run))
    required = LiteralFacts.better(required, part.best)
    run = part.exact ?? [Literal()]
    isExact = false
  }

  var facts: LiteralFacts {
    if isExact { return LiteralFacts(exact: run) }
    return LiteralFacts(required: LiteralFacts.better(required, LiteralFacts.useful(run)))
  }

  private static func product(_ a: [Literal], _ b: [Literal]) -> [Literal]? {
    guard a.count * b.count <= LiteralFacts.mostTexts else { return nil }
    let texts = a.flatMap { first in b.map { first + $0 } }
    return texts.allSatisfy { $0.bytes.count <= LiteralFacts.longestText } ? texts : nil
  }
}
