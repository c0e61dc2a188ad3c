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
  /// What would mend it.
  public let hint: String?

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
