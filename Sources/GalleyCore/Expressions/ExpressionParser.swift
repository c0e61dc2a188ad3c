/// Reads the tokens of an expression by recursive descent; the grammar is at `Expression`.
struct ExpressionParser {
  /// Parentheses, brackets, arguments and prefixes inside each other.
  static let maximumNesting = 50
  /// Levels of the tree.
  static let maximumDepth = 200

  let source: [UInt8]
  let tokens: [Token]
  var at = 0
  private var nesting = 0

  /// Reads the whole of `source`.
  static func parse(_ source: [UInt8]) throws(ExpressionError) -> Term {
    var parser = ExpressionParser(
      source: source, tokens: try ExpressionLexer.tokens(of: source))
    guard parser.token.kind != .end else {
      throw ExpressionError(.empty, 0, source.count, in: source)
    }
    let term = try parser.expression()
    guard parser.token.kind == .end else { throw parser.unexpected("an operator") }
    return term
  }

  private init(source: [UInt8], tokens: [Token]) {
    self.source = source
    self.tokens = tokens
  }

  var token: Token { tokens[at] }
  /// Just after the last token taken.
  var lastEnd: Int { at == 0 ? 0 : tokens[at - 1].end }

  mutating func expression() throws(ExpressionError) -> Term {
    nesting += 1
    defer { nesting -= 1 }
    try checkNesting()
    // A chain of choices is read in a loop, so that it may be longer than nesting is deep.
    var choices: [(condition: Term, value: Term)] = []
    var last = try disjunction()
    while take("?") {
      let value = try disjunction()
      try expect(":")
      choices.append((last, value))
      last = try disjunction()
    }
    for (condition, value) in choices.reversed() {
      last = try term(.conditional(condition, value, last), condition.start)
    }
    return last
  }

  private mutating func disjunction() throws(ExpressionError) -> Term {
    let first = try conjunction()
    var terms = [first]
    while take("||") { terms.append(try conjunction()) }
    return terms.count == 1 ? first : try term(.or(terms), first.start)
  }

  private mutating func conjunction() throws(ExpressionError) -> Term {
    let first = try comparison()
    var terms = [first]
    while take("&&") { terms.append(try comparison()) }
    return terms.count == 1 ? first : try term(.and(terms), first.start)
  }

  private mutating func comparison() throws(ExpressionError) -> Term {
    let left = try sum()
    guard let sign = takeComparison() else { return left }
    let right = try sum()
    let term = try term(.comparison(sign, left, right), left.start)
    let start = token
    guard takeComparison() == nil else {
      throw ExpressionError(
        .chainedComparison, start.start, start.end, in: source,
        hint: "join comparisons with '&&'")
    }
    return term
  }

  private mutating func takeComparison() -> Comparison? {
    for comparison in Comparison.allCases where take(comparison.rawValue) { return comparison }
    return nil
  }

  private mutating func sum() throws(ExpressionError) -> Term {
    var left = try product()
    while true {
      let sign: Arithmetic? = take("+") ? .plus : take("-") ? .minus : nil
      guard let sign else { return left }
      let right = try product()
      left = try term(.arithmetic(sign, left, right), left.start)
    }
  }

  private mutating func product() throws(ExpressionError) -> Term {
    var left = try prefixed()
    while true {
      let sign: Arithmetic? = take("*") ? .times : take("/") ? .divided : nil
      guard let sign else { return left }
      let right = try prefixed()
      left = try term(.arithmetic(sign, left, right), left.start)
    }
  }

  private mutating func prefixed() throws(ExpressionError) -> Term {
    let start = token.start
    guard case .sign(let sign) = token.kind, sign == "!" || sign == "-" else {
      return try primary()
    }
    nesting += 1
    defer { nesting -= 1 }
    try checkNesting()
    at += 1
    let operand = try prefixed()
    if sign == "!" { return try term(.not(operand), start) }
    switch operand.kind {
    case .literal(.integer(let value)): return try term(.literal(.integer(-value)), start)
    case .literal(.decimal(let value)): return try term(.literal(.decimal(-value)), start)
    default: return try term(.negated(operand), start)
    }
  }

  private mutating func primary() throws(ExpressionError) -> Term {
    let first = token
    switch first.kind {
    case .number(let value):
      at += 1
      return try term(.literal(value), first.start)
    case .text(let text, _):
      at += 1
      return try term(.literal(.string(text)), first.start)
    case .name(let name) where !["in"].contains(name):
      return try named(name)
    case .sign("("):
      at += 1
      let inner = try expression()
      try expect(")")
      return Term(inner.kind, first.start, lastEnd)
    case .sign("["):
      return try list()
    default:
      throw unexpected("a value")
    }
  }

  /// A list of literals becomes a literal, so that it is built once.
  private mutating func list() throws(ExpressionError) -> Term {
    let start = token.start
    let terms = try arguments(from: "[", to: "]")
    let values = terms.compactMap { term -> Value? in
      guard case .literal(let value) = term.kind else { return nil }
      return value
    }
    return try term(values.count == terms.count ? .literal(.list(values)) : .list(terms), start)
  }
}

// Steps that all rules share.
extension ExpressionParser {
  /// Terms between two signs, separated by commas.
  mutating func arguments(
    from opening: String, to closing: String
  ) throws(ExpressionError) -> [Term] {
    try expect(opening)
    var terms: [Term] = []
    while !take(closing) {
      if !terms.isEmpty { try expect(",", or: closing) }
      terms.append(try expression())
    }
    return terms
  }

  /// Takes the token if it is this sign or word.
  mutating func take(_ sign: String) -> Bool {
    guard token.kind == .sign(sign) || (sign == "in" && token.kind == .name(sign)) else {
      return false
    }
    at += 1
    return true
  }

  mutating func expect(_ sign: String, or other: String? = nil) throws(ExpressionError) {
    guard !take(sign) else { return }
    throw unexpected(other.map { "'\(sign)' or '\($0)'" } ?? "'\(sign)'")
  }

  func term(_ kind: Term.Kind, _ start: Int) throws(ExpressionError) -> Term {
    let term = Term(kind, start, lastEnd)
    guard term.depth <= Self.maximumDepth else {
      throw ExpressionError(.tooDeep, start, lastEnd, in: source)
    }
    return term
  }

  private func checkNesting() throws(ExpressionError) {
    if nesting > Self.maximumNesting {
      throw ExpressionError(.tooDeep, token.start, token.end, in: source)
    }
  }

  func unexpected(_ expected: String) -> ExpressionError {
    let token = token
    let written = String(decoding: source[token.start..<token.end], as: UTF8.self)
    let found = token.kind == .end ? "the end" : written.hasPrefix("'") ? written : "'\(written)'"
    return ExpressionError(
      .unexpected(found: found, expected: expected), token.start, token.end, in: source,
      hint: hint(for: token))
  }

  private func hint(for token: Token) -> String? {
    guard case .name(let name) = token.kind else { return nil }
    if at > 0, case .name("not") = tokens[at - 1].kind { return "write '!' for 'not'" }
    let signs = ["and": "&&", "or": "||", "not": "!", "is": "==", "eq": "=="]
    if let sign = signs[name.lowercased()] { return "write '\(sign)'" }
    return Self.functionNames.contains(name) ? "write \(name)(…, …)" : nil
  }
}
