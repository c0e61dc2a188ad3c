internal import Patterns

// What begins with a name: words, paths and calls.
extension ExpressionParser {
  static let functionNames =
    Function.allCases.map(\.rawValue) + Quantifier.allCases.map(\.rawValue) + ["matches", "has"]

  mutating func named(_ name: String) throws(ExpressionError) -> Term {
    let start = token.start
    at += 1
    switch name {
    case "true": return try term(.literal(.boolean(true)), start)
    case "false": return try term(.literal(.boolean(false)), start)
    case "null": return try term(.literal(.null), start)
    default: break
    }
    return token.kind == .sign("(") ? try call(name, start) : try path(name, start)
  }

  private mutating func path(_ first: String, _ start: Int) throws(ExpressionError) -> Term {
    var steps: [Path.Step] = [.name(first)]
    while true {
      if take(".") {
        guard case .name(let name) = token.kind else { throw unexpected("a name") }
        steps.append(.name(name))
        at += 1
      } else if take("[") {
        guard case .number(.integer(let index)) = token.kind else {
          throw unexpected("the position of an element, from 0")
        }
        steps.append(.index(index))
        at += 1
        try expect("]")
      } else {
        break
      }
    }
    if token.kind == .sign("("), case .name(let method)? = steps.popLast() {
      throw methodCall(method, of: Path(root: .nearest, steps: steps).description, start)
    }
    if first == "it" {
      return try term(.path(Path(root: .element, steps: Array(steps.dropFirst()))), start)
    }
    if first == "record", steps.count > 1, steps[1].name != nil {
      return try term(.path(Path(root: .record, steps: Array(steps.dropFirst()))), start)
    }
    return try term(.path(Path(root: .nearest, steps: steps)), start)
  }

  /// `title.contains('x')`, as CEL has it beside the other spelling.
  private func methodCall(_ method: String, of path: String, _ start: Int) -> ExpressionError {
    let known = ["startsWith": "starts_with", "endsWith": "ends_with", "lowerAscii": "lower"]
    let function = known[method] ?? method
    guard Self.functionNames.contains(function) else { return unknownFunction(method, lastEnd) }
    let rest = [Function.size.rawValue, Function.lower.rawValue].contains(function) ? "" : ", …"
    return ExpressionError(
      .unexpected(found: "'('", expected: "an operator"), start, lastEnd, in: source,
      hint: "write \(function)(\(path)\(rest))")
  }

  private func unknownFunction(_ name: String, _ end: Int) -> ExpressionError {
    let synonyms = [
      "length": "size", "len": "size", "lowercase": "lower", "tolower": "lower",
      "exists": "has", "defined": "has", "includes": "contains", "match": "matches",
      "regex": "matches", "substring": "prefix", "left": "prefix", "some": "any", "every": "all",
      "filter": "count",
    ]
    let synonym = synonyms[name.lowercased()].map { "did you mean '\($0)'?" }
    let hint = synonym ?? Suggestion.hint(for: name, among: Self.functionNames)
    return ExpressionError(
      .unknownFunction(name), end - name.utf8.count, end, in: source,
      hint: hint ?? "known are " + Self.functionNames.sorted().joined(separator: ", "))
  }

  private mutating func call(_ name: String, _ start: Int) throws(ExpressionError) -> Term {
    let nameEnd = lastEnd
    guard Self.functionNames.contains(name) else { throw unknownFunction(name, nameEnd) }
    let terms = try arguments(from: "(", to: ")")
    let function = Function(rawValue: name)
    let expected = function?.parameterCount ?? (name == "has" ? 1 : 2)
    guard terms.count == expected else {
      throw ExpressionError(
        .wrongArguments(function: name, expected: expected, found: terms.count), start, lastEnd,
        in: source)
    }
    if let function { return try term(.call(function, terms), start) }
    if let quantifier = Quantifier(rawValue: name) {
      return try term(.each(quantifier, terms[0], predicate: terms[1]), start)
    }
    return name == "has" ? try has(terms[0], start) : try matches(terms, start)
  }

  private func has(_ argument: Term, _ start: Int) throws(ExpressionError) -> Term {
    guard case .path = argument.kind else {
      throw ExpressionError(.notAPath, argument.start, argument.end, in: source)
    }
    return try term(.has(argument), start)
  }

  private func matches(_ terms: [Term], _ start: Int) throws(ExpressionError) -> Term {
    guard case .literal(.string(let pattern)) = terms[1].kind else {
      throw ExpressionError(.patternNotLiteral, terms[1].start, terms[1].end, in: source)
    }
    return try term(.matches(terms[0], compiled(pattern, terms[1])), start)
  }

  private func compiled(_ text: String, _ literal: Term) throws(ExpressionError) -> Pattern {
    do {
      return try Pattern(text)
    } catch .syntax(let message, let offset) {
      let (start, end) = place(of: offset, in: text, literal)
      throw ExpressionError(.wrongPattern(message), start, end, in: source)
    } catch {
      let fact = ExpressionError.Fact.wrongPattern(error.description)
      throw ExpressionError(fact, literal.start, literal.end, in: source)
    }
  }

  /// The byte of the source that is the byte at `offset` of a text, where there are no escapes.
  private func place(of offset: Int, in text: String, _ literal: Term) -> (Int, Int) {
    for token in tokens where token.start >= literal.start {
      guard case .text(_, let start) = token.kind else { continue }
      let isAsWritten = token.end - start - 1 == text.utf8.count
      return isAsWritten ? (start + offset, start + offset + 1) : (token.start, token.end)
    }
    return (literal.start, literal.end)
  }
}
