internal import Patterns
internal import Text

/// Computes expressions. `element` is the element of the innermost predicate.
enum Evaluation {
  static func value(
    _ term: Term, _ context: some ExpressionContext, _ element: Value?
  ) -> Value {
    switch term.kind {
    case .literal(let value): value
    case .list(let terms): .list(terms.map { value($0, context, element) })
    case .path(let path): value(path, context, element)
    case .not(let operand): .boolean(!isTrue(operand, context, element))
    case .negated(let operand): Value.integer(0).minus(value(operand, context, element))
    case .and(let terms): .boolean(terms.allSatisfy { isTrue($0, context, element) })
    case .or(let terms): .boolean(terms.contains { isTrue($0, context, element) })
    case .comparison(let comparison, let a, let b):
      .boolean(compare(comparison, value(a, context, element), value(b, context, element)))
    case .arithmetic(let arithmetic, let a, let b):
      compute(arithmetic, value(a, context, element), value(b, context, element))
    case .call(let function, let terms):
      call(function, terms.map { value($0, context, element) })
    case .matches(let text, let pattern): match(value(text, context, element), pattern)
    case .has(let path): .boolean(value(path, context, element) != .null)
    case .each(let quantifier, let list, let predicate):
      each(quantifier, value(list, context, element), predicate, context)
    }
  }

  static func isTrue(
    _ term: Term, _ context: some ExpressionContext, _ element: Value?
  ) -> Bool {
    value(term, context, element) == .boolean(true)
  }

  private static func value(
    _ path: Path, _ context: some ExpressionContext, _ element: Value?
  ) -> Value {
    switch path.root {
    case .record: context.value(at: path.names)
    case .element: (element ?? .null).value(at: path.names)
    case .nearest: element?.value(at: path.names) ?? context.value(at: path.names)
    }
  }

  private static func each(
    _ quantifier: Quantifier, _ list: Value, _ predicate: Term, _ context: some ExpressionContext
  ) -> Value {
    var elements: [Value] = []
    if case .list(let values) = list { elements = values }
    switch quantifier {
    case .count: return .integer(elements.count { isTrue(predicate, context, $0) })
    case .any: return .boolean(elements.contains { isTrue(predicate, context, $0) })
    case .all: return .boolean(elements.allSatisfy { isTrue(predicate, context, $0) })
    }
  }

  private static func match(_ value: Value, _ pattern: Pattern) -> Value {
    guard case .string(let text) = value else { return .boolean(false) }
    do {
      return .boolean(try pattern.isFound(in: text))
    } catch {
      // A text is UTF-8, so this is a limit: neither answer would be true.
      return .null
    }
  }

  private static func compare(_ comparison: Comparison, _ a: Value, _ b: Value) -> Bool {
    switch comparison {
    case .equal: return a.isEqual(to: b)
    case .unequal: return !a.isEqual(to: b)
    case .isIn:
      guard case .list(let values) = b else { return false }
      return values.contains { a.isEqual(to: $0) }
    case .less: return a.order(b) == .ascending
    case .greater: return a.order(b) == .descending
    case .lessOrEqual: return a.order(b).map { $0 != .descending } ?? false
    case .greaterOrEqual: return a.order(b).map { $0 != .ascending } ?? false
    }
  }

  private static func compute(_ arithmetic: Arithmetic, _ a: Value, _ b: Value) -> Value {
    switch arithmetic {
    case .plus: a.plus(b)
    case .minus: a.minus(b)
    case .times: a.times(b)
    case .divided: a.divided(by: b)
    }
  }

  private static func call(_ function: Function, _ arguments: [Value]) -> Value {
    switch function {
    case .size: return .integer(arguments[0].size)
    case .lower:
      guard case .string(let text) = arguments[0] else { return .null }
      return .string(String(decoding: CaseFolding.lowercased(Array(text.utf8)), as: UTF8.self))
    case .contains, .startsWith, .endsWith:
      guard case .string(let text) = arguments[0], case .string(let part) = arguments[1] else {
        return .boolean(false)
      }
      return .boolean(holds(function, Array(text.utf8), Array(part.utf8)))
    }
  }

  private static func holds(_ function: Function, _ text: [UInt8], _ part: [UInt8]) -> Bool {
    switch function {
    case .startsWith: text.starts(with: part)
    case .endsWith: text.suffix(part.count).elementsEqual(part)
    default: text.firstOffset(of: part) != nil
    }
  }
}
