internal import Patterns

extension Term: CustomStringConvertible {
  /// The expression in one spelling, with no more parentheses than it needs.
  var description: String { kind.description }
}

extension Term.Kind: CustomStringConvertible {
  var description: String {
    switch self {
    case .literal(let value): Self.literal(value)
    case .list(let terms): "[" + terms.map(\.description).joined(separator: ", ") + "]"
    case .path(let path): path.description
    case .not(let term): "!" + operand(term, precedence)
    case .negated(let term): "-" + operand(term, precedence)
    case .and(let terms): terms.map { operand($0, precedence + 1) }.joined(separator: " && ")
    case .or(let terms): terms.map { operand($0, precedence + 1) }.joined(separator: " || ")
    case .comparison(let comparison, let a, let b):
      "\(operand(a, precedence + 1)) \(comparison.rawValue) \(operand(b, precedence + 1))"
    case .arithmetic(let arithmetic, let a, let b):
      "\(operand(a, precedence)) \(arithmetic.rawValue) \(operand(b, precedence + 1))"
    case .call(let function, let terms):
      "\(function.rawValue)(\(terms.map(\.description).joined(separator: ", ")))"
    case .matches(let term, let pattern): "matches(\(term), \(Self.quoted(pattern.source)))"
    case .has(let term): "has(\(term))"
    case .each(let quantifier, let list, let predicate):
      "\(quantifier.rawValue)(\(list), \(predicate))"
    case .conditional(let condition, let a, let b):
      "\(operand(condition, precedence + 1)) ? \(operand(a, precedence + 1)) : \(b)"
    }
  }

  /// How tightly the outermost operator binds.
  private var precedence: Int {
    switch self {
    case .conditional: 0
    case .or: 1
    case .and: 2
    case .comparison: 3
    case .arithmetic(.plus, _, _), .arithmetic(.minus, _, _): 4
    case .arithmetic: 5
    case .not, .negated: 6
    default: 7
    }
  }

  private func operand(_ term: Term, _ least: Int) -> String {
    term.kind.precedence < least ? "(\(term))" : term.description
  }

  private static func literal(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .boolean(let boolean): boolean ? "true" : "false"
    case .integer(let integer): String(integer)
    case .decimal(let decimal): String(decimal)
    case .string(let string): quoted(string)
    case .list(let values): "[" + values.map(literal).joined(separator: ", ") + "]"
    case .object: preconditionFailure("an object cannot be written in an expression")
    }
  }

  /// A text between single quotation marks.
  static func quoted(_ text: String) -> String {
    var quoted = "'"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'", "\\": quoted += "\\" + String(scalar)
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      case "\0"..<" ", "\u{7F}": quoted += "\\u" + padded(scalar.value)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "'"
  }

  private static func padded(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
