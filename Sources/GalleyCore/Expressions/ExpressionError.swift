internal import Patterns
internal import Text

/// One thing that is wrong with an expression, and where.
public struct ExpressionError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Fact: Hashable, Sendable {
    /// Nothing but white space.
    case empty
    /// Something else should stand here.
    case unexpected(found: String, expected: String)
    /// A character that no expression has.
    case unknownCharacter(String)
    /// A text without its last quotation mark.
    case unclosedText
    /// `\` before something that has no meaning there.
    case unknownEscape(String)
    /// A number that cannot be read.
    case wrongNumber(String)
    /// `a < b < c`
    case chainedComparison
    /// Parentheses or operators inside each other beyond the limit.
    case tooDeep
    /// No function has this name.
    case unknownFunction(String)
    /// A function with too few or too many arguments.
    case wrongArguments(function: String, expected: Int, found: Int)
    /// `has` of something that is no path.
    case notAPath
    /// `matches` with a pattern that is computed.
    case patternNotLiteral
    /// A pattern that cannot be compiled, with PCRE2's words.
    case wrongPattern(String)
    /// A path that leads nowhere.
    case unknownField(String)
    /// A member asked of something that has none.
    case noMembers(String, type: String)
    /// A position in something that is no list.
    case noElements(String, type: String)
    /// `it` where there is no element.
    case noElement
    /// An operand or argument of the wrong type.
    case wrongType(of: String, expected: String, found: String)
    /// Types that are never equal or have no order.
    case incomparable(String, String)
    /// `c ? a : b` with values of two types.
    case mixedChoice(String, String)
    /// The value of the whole expression has the wrong type.
    case wrongResult(expected: String, found: String)
  }

  /// What is wrong.
  public let fact: Fact
  /// Where it begins, in bytes of the source.
  public let offset: Int
  /// Where it begins, in Unicode scalars of the source, from 1.
  public let column: Int
  /// How many Unicode scalars are wrong; zero at the end of the source.
  public let length: Int
  /// What would mend it, where that follows from the expression.
  public let hint: String?
  /// What would mend it, or what such a thing looks like.
  public var advice: String? { hint ?? fact.hint }

  init(_ fact: Fact, _ start: Int, _ end: Int, in source: [UInt8], hint: String? = nil) {
    let isStart = { (byte: UInt8) in byte & 0xC0 != 0x80 }
    self.fact = fact
    offset = start
    column = source[..<start].count(where: isStart) + 1
    length = source[start..<max(start, end)].count(where: isStart)
    self.hint = hint
  }
}

extension ExpressionError: CustomStringConvertible {
  /// The sentence, without the place.
  public var description: String {
    switch fact {
    case .empty: "the expression is empty"
    case .unexpected(let found, let expected): "expected \(expected), found \(found)"
    case .unknownCharacter(let character): "'\(character)' has no meaning in an expression"
    case .unclosedText: "a quotation mark is not closed"
    case .unknownEscape(let escape): "unknown escape '\(escape)'"
    case .wrongNumber(let number): "'\(number)' is no number"
    case .chainedComparison: "a comparison cannot be compared"
    case .tooDeep: "the expression is nested too deep"
    case .unknownFunction(let name): "unknown function '\(name)'"
    case .wrongArguments(let function, let expected, let found):
      "'\(function)' takes \(expected) argument\(expected == 1 ? "" : "s"), found \(found)"
    case .notAPath: "'has' takes a path"
    case .patternNotLiteral: "the pattern of 'matches' must be written out"
    case .wrongPattern(let message): "\(message) in pattern"
    case .unknownField(let name): "unknown field '\(name)'"
    case .noMembers(let path, let type): "'\(path)' is \(type) and has no members"
    case .noElements(let path, let type): "'\(path)' is \(type) and has no elements"
    case .noElement: "'it' has a meaning only inside 'count', 'any' and 'all'"
    case .wrongType(let what, let expected, let found):
      "\(what) takes \(expected), found \(found)"
    case .incomparable(let a, let b): "\(a) cannot be compared with \(b)"
    case .mixedChoice(let a, let b): "a choice gives one type, found \(a) and \(b)"
    case .wrongResult(let expected, let found): "the expression must give \(expected), not \(found)"
    }
  }
}

extension ExpressionError.Fact {
  /// What would mend it, where nothing more particular is known.
  fileprivate var hint: String? {
    switch self {
    case .empty: "such as \"stats.words < 80\""
    case .unexpected(_, "a value"): "such as 80, 'text', title or stats.words"
    case .unexpected(_, "')'"): "close the parenthesis"
    case .unexpected: "such as stats.words < 80 && has(title)"
    case .unknownCharacter(let character): Self.spellings[character]
    case .unclosedText: "a text ends with the mark with which it begins; write \\' for one inside"
    case .unknownEscape: "write \\\\ for a backslash, or r'…' for a text in which it means nothing"
    case .wrongNumber: "such as 80 or 2.5"
    case .chainedComparison: "write a < b && b < c"
    case .tooDeep: "use fewer parentheses, or the stage 'jq'"
    case .wrongArguments(let function, _, _): Self.calls[function].map { "write \($0)" }
    case .notAPath: "such as has(title)"
    case .patternNotLiteral: "such as matches(title, r'^Live')"
    case .wrongPattern(let message): Pattern.hint(for: message)
    case .noMembers(let path, _): "write '\(path)'"
    case .noElements(let path, _): "write '\(path)'"
    case .noElement: "name a field, such as title"
    case .wrongType(_, let expected, let found): Self.conversion(found, to: expected)
    case .incomparable(let a, let b): Self.comparison(a, b)
    case .mixedChoice: "give both sides one type"
    case .wrongResult(let expected, let found):
      expected == "true or false"
        ? "such as true, or stats.words > 80" : Self.conversion(found, to: expected)
    case .unknownField(let name):
      name.contains(".")
        ? "'galley schema record' lists the fields; extra.NAME is one of your own"
        : "'galley schema record' lists the fields; a text has quotation marks: '\(name)'"
    case .unknownFunction: nil
    }
  }

  private static let spellings = [
    "=": "write == to compare", "&": "write && for and", "|": "write || for or",
    "%": "there is no remainder; use the stage 'jq'",
    "{": "{{ name }} has a meaning in the steps of a defined stage alone",
  ]

  private static let calls = [
    "size": "size(text)", "lower": "lower(title)", "prefix": "prefix(title, 10)",
    "contains": "contains(text, 'part')",
    "starts_with": "starts_with(title, 'part')", "ends_with": "ends_with(title, 'part')",
    "matches": "matches(text, r'pattern')", "has": "has(title)",
    "count": "count(layers.sentence, size(text) > 20); how many there are is size(layers.sentence)",
    "any": "any(authors, name == 'A')", "all": "all(authors, has(name))",
  ]

  private static func conversion(_ found: String, to expected: String) -> String? {
    switch (found, expected) {
    case (_, "true or false"): "compare it, such as stats.words > 80"
    case (_, "a list"): "such as keywords, layers.sentence or ['a', 'b']"
    case ("a list", _): "use size(…), any(…) or 'in'"
    case ("text", "a number"), ("text", "an integer"): "write numbers without quotation marks"
    case (_, "text"): "such as title, or 'text' in quotation marks"
    default: nil
    }
  }

  private static func comparison(_ a: String, _ b: String) -> String {
    let types = [a, b]
    if types.contains("text"), types.contains("an integer") || types.contains("a number") {
      return "put dates into quotation marks, and write size(…) for the length of a text"
    }
    if types.contains("a list") { return "write any(list, it == …), or size(list)" }
    if types.contains("true or false") { return "write the condition alone, or with ! before it" }
    return "compare values of one type"
  }
}
