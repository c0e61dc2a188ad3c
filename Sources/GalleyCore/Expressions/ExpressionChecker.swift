/// Finds the types of an expression's terms, and everything that is wrong with them.
struct ExpressionChecker {
  let source: [UInt8]
  let scope: ExpressionScope
  private(set) var problems: [ExpressionError] = []

  init(source: [UInt8], scope: ExpressionScope) {
    self.source = source
    self.scope = scope
  }

  /// All problems in the order of the source.
  mutating func check(
    _ term: Term, expecting: ValueType?, or alternatives: [ValueType] = []
  ) -> [ExpressionError] {
    let found = type(of: term, scope.element)
    let isOther = alternatives.contains { found.isUsable(as: $0) }
    if let expecting, !found.isUsable(as: expecting), !isOther {
      let fact = ExpressionError.Fact.wrongResult(expected: expecting.phrase, found: found.phrase)
      report(fact, term, hint: truthHint(term, found, expecting))
    }
    return problems.sorted { $0.offset < $1.offset }
  }

  /// The type of a term inside a predicate of an element of type `element`.
  mutating func type(of term: Term, _ element: ValueType?) -> ValueType {
    switch term.kind {
    case .literal(let value):
      return value.type
    case .list(let terms):
      return .list(.common(terms.map { type(of: $0, element) }))
    case .path(let path):
      return type(of: path, term, element)
    case .not(let operand):
      return truth(of: [operand], "'!'", element)
    case .and(let terms):
      return truth(of: terms, "'&&'", element)
    case .or(let terms):
      return truth(of: terms, "'||'", element)
    case .negated(let operand):
      return expect(operand, .decimal, "'-'", element)
    case .comparison(let comparison, let a, let b):
      compare(comparison, a, b, element)
      return .boolean
    case .arithmetic(let arithmetic, let a, let b):
      return compute(arithmetic, a, b, element)
    case .call(let function, let terms):
      return call(function, terms, element)
    case .matches(let text, _):
      expect(text, .string, "'matches'", element)
      return .boolean
    case .has(let path):
      _ = type(of: path, element)
      return .boolean
    case .each(let quantifier, let list, let predicate):
      return each(quantifier, list, predicate, element)
    case .conditional(let condition, let a, let b):
      expect(condition, .boolean, "'?'", element)
      return choice(a, b, term, element)
    }
  }

  mutating func report(_ fact: ExpressionError.Fact, _ term: Term, hint: String? = nil) {
    report(fact, term.start, term.end, hint: hint)
  }

  mutating func report(
    _ fact: ExpressionError.Fact, _ start: Int, _ end: Int, hint: String? = nil
  ) {
    problems.append(ExpressionError(fact, start, end, in: source, hint: hint))
  }
}

// Operators and functions.
extension ExpressionChecker {
  /// The type of an argument, reported where it cannot be `wanted`.
  @discardableResult
  private mutating func expect(
    _ term: Term, _ wanted: ValueType, _ user: String, _ element: ValueType?
  ) -> ValueType {
    fit(type(of: term, element), term, wanted, user)
  }

  @discardableResult
  private mutating func fit(
    _ found: ValueType, _ term: Term, _ wanted: ValueType, _ user: String
  ) -> ValueType {
    guard !found.isUsable(as: wanted) else { return found }
    let fact = ExpressionError.Fact.wrongType(
      of: user, expected: wanted.phrase, found: found.phrase)
    report(fact, term, hint: truthHint(term, found, wanted) ?? memberHint(term, found, wanted))
    return .any
  }

  private mutating func truth(
    of terms: [Term], _ user: String, _ element: ValueType?
  ) -> ValueType {
    for term in terms { expect(term, .boolean, user, element) }
    return .boolean
  }

  private func truthHint(_ term: Term, _ found: ValueType, _ wanted: ValueType) -> String? {
    guard case .path(let path) = term.kind, wanted == .boolean else { return nil }
    return "write has(\(path))"
  }

  /// `language == 'en'`: the first member that has the type.
  private func memberHint(_ term: Term, _ found: ValueType, _ wanted: ValueType) -> String? {
    guard case .path(let path) = term.kind, case .object(let fields) = found else { return nil }
    let field = fields.first { $0.type.isComparable(with: wanted) && $0.type != .any }
    return field.map { "did you mean '\(path).\($0.name)'?" }
  }

  private mutating func compare(
    _ comparison: Comparison, _ a: Term, _ b: Term, _ element: ValueType?
  ) {
    let left = type(of: a, element)
    let right = type(of: b, element)
    switch comparison {
    case .equal, .unequal:
      if !left.isComparable(with: right) { reportIncomparable(left, right, a, b) }
    case .isIn:
      checkMembership(of: left, in: right, a, b)
    default:
      if !left.isOrdered(with: right) { reportIncomparable(left, right, a, b) }
    }
  }

  private mutating func checkMembership(
    of left: ValueType, in right: ValueType, _ a: Term, _ b: Term
  ) {
    switch right {
    case .any: return
    case .list(let type):
      if !left.isComparable(with: type) { reportIncomparable(left, type, a, b) }
    default:
      let fact = ExpressionError.Fact.wrongType(
        of: "'in'", expected: "a list", found: right.phrase)
      report(fact, b, hint: right == .string ? "write contains(\(b), \(a))" : nil)
    }
  }

  private mutating func reportIncomparable(
    _ left: ValueType, _ right: ValueType, _ a: Term, _ b: Term
  ) {
    report(
      .incomparable(left.phrase, right.phrase), a.start, b.end,
      hint: memberHint(a, left, right) ?? memberHint(b, right, left)
        ?? listHint(a, left, right, b) ?? listHint(b, right, left, a) ?? numberHint(a, b))
  }

  /// `keywords == 'sport'` and `layers.quote > 3`, where `list` has the type `type`.
  private func listHint(
    _ list: Term, _ type: ValueType, _ otherType: ValueType, _ other: Term
  ) -> String? {
    guard case .list(let element) = type else { return nil }
    if otherType.isUsable(as: .decimal) { return "write size(\(list))" }
    return otherType.isComparable(with: element) ? "write \(other) in \(list)" : nil
  }

  /// `stats.words < '80'`
  private func numberHint(_ a: Term, _ b: Term) -> String? {
    for (term, other) in [(a, b), (b, a)] {
      guard case .literal(.string(let text)) = term.kind else { continue }
      return Double(text) == nil
        ? "compare '\(text)' with a text, and '\(other)' with its like"
        : "write \(text) without quotation marks"
    }
    return nil
  }

  private mutating func compute(
    _ arithmetic: Arithmetic, _ a: Term, _ b: Term, _ element: ValueType?
  ) -> ValueType {
    let user = "'\(arithmetic.rawValue)'"
    let left = type(of: a, element)
    let right = type(of: b, element)
    let isJoining = arithmetic == .plus && (left == .string || right == .string)
    let wanted = isJoining ? ValueType.string : .decimal
    let types = [fit(left, a, wanted, user), fit(right, b, wanted, user)]
    if isJoining { return .string }
    return arithmetic == .divided ? .decimal : .common(types)
  }

  /// The type of a choice: that of both values, of which either may be `null`.
  private mutating func choice(
    _ a: Term, _ b: Term, _ term: Term, _ element: ValueType?
  ) -> ValueType {
    let left = type(of: a, element)
    let right = type(of: b, element)
    if a.kind == .literal(.null) { return right }
    if b.kind == .literal(.null) || left == right { return left }
    let common = ValueType.common([left, right])
    if common == .any, !left.isComparable(with: right) {
      report(.mixedChoice(left.phrase, right.phrase), a.start, b.end)
    }
    return common
  }

  private mutating func call(
    _ function: Function, _ terms: [Term], _ element: ValueType?
  ) -> ValueType {
    let user = "'\(function.rawValue)'"
    switch function {
    case .size:
      let found = type(of: terms[0], element)
      if !found.hasSize {
        report(.wrongType(of: user, expected: "text or a list", found: found.phrase), terms[0])
      }
      return .integer
    case .lower:
      expect(terms[0], .string, user, element)
      return .string
    case .prefix:
      expect(terms[0], .string, user, element)
      expect(terms[1], .integer, user, element)
      return .string
    case .contains, .startsWith, .endsWith:
      checkTexts(function, terms, user, element)
      return .boolean
    }
  }

  private mutating func checkTexts(
    _ function: Function, _ terms: [Term], _ user: String, _ element: ValueType?
  ) {
    let whole = type(of: terms[0], element)
    if function == .contains, case .list = whole {
      let fact = ExpressionError.Fact.wrongType(of: user, expected: "text", found: whole.phrase)
      report(fact, terms[0], hint: "write \(terms[1]) in \(terms[0])")
    } else {
      fit(whole, terms[0], .string, user)
    }
    expect(terms[1], .string, user, element)
  }

  private mutating func each(
    _ quantifier: Quantifier, _ list: Term, _ predicate: Term, _ element: ValueType?
  ) -> ValueType {
    let user = "'\(quantifier.rawValue)'"
    var member = ValueType.any
    if case .list(let type) = expect(list, .list(.any), user, element) { member = type }
    expect(predicate, .boolean, user, member)
    return quantifier == .count ? .integer : .boolean
  }
}
