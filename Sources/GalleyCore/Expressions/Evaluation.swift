internal import Patterns
internal import Text

/// Computes the terms of an expression for one context. `element` is the element of the innermost
/// predicate.
struct Evaluation<Context: ExpressionContext> {
  let context: Context

  func value(_ term: Term, _ element: Element) -> Value {
    switch term.kind {
    case .literal(let value): return value
    case .list(let terms): return .list(terms.map { value($0, element) })
    case .path(let path): return value(path, element)
    case .negated(let operand): return Value.integer(0).minus(value(operand, element))
    case .arithmetic(let arithmetic, let a, let b):
      return compute(arithmetic, value(a, element), value(b, element))
    case .conditional(let condition, let a, let b):
      return isTrue(condition, element) ? value(a, element) : value(b, element)
    case .call(.size, let terms): return .integer(size(terms[0], element))
    case .call(.lower, let terms): return lower(terms[0], element)
    case .call(.prefix, let terms): return prefix(terms[0], value(terms[1], element), element)
    case .each(.count, let list, let predicate):
      return .integer(count(list, predicate, element))
    case .matches(let text, let pattern):
      return isFound(pattern, text, element).map { .boolean($0) } ?? .null
    default: return .boolean(isTrue(term, element))
    }
  }

  /// Whether the value is `true`, without making one where it can only be true or false.
  func isTrue(_ term: Term, _ element: Element) -> Bool {
    switch term.kind {
    case .not(let operand): return !isTrue(operand, element)
    case .and(let terms): return terms.allSatisfy { isTrue($0, element) }
    case .or(let terms): return terms.contains { isTrue($0, element) }
    case .comparison(let comparison, let a, let b): return compare(comparison, a, b, element)
    case .has(let path): return has(path, element)
    case .matches(let text, let pattern): return isFound(pattern, text, element) ?? false
    case .each(.any, let list, let predicate):
      return contains(list, element) { isTrue(predicate, $0) }
    case .each(.all, let list, let predicate):
      return !contains(list, element) { !isTrue(predicate, $0) }
    case .conditional(let condition, let a, let b):
      return isTrue(isTrue(condition, element) ? a : b, element)
    case .call(let function, let terms) where function.isPredicate:
      guard let text = passage(terms[0], element), let part = passage(terms[1], element) else {
        return false
      }
      return holds(function, text.slice, part.slice)
    default: return value(term, element) == .boolean(true)
    }
  }
}

// Paths.
extension Evaluation {
  private func value(_ path: Path, _ element: Element) -> Value {
    switch (path.root, element) {
    case (.record, _), (.nearest, .none): context.value(at: path)
    case (_, .value(let value)): value.value(at: path.steps)
    case (_, .annotation(let annotation)): context.value(of: annotation, at: path.steps[...])
    case (.element, .none): .null
    }
  }

  private func has(_ term: Term, _ element: Element) -> Bool {
    guard case .path(let path) = term.kind, path.isOfRecord(element) else {
      return value(term, element) != .null
    }
    return context.has(path)
  }

  /// The annotations that a term stands for, where it is a layer's path.
  private func annotations(_ term: Term, _ element: Element) -> [Annotation]? {
    guard case .path(let path) = term.kind, path.isOfRecord(element) else { return nil }
    return context.annotations(at: path)
  }

  /// The bytes of a text: those of the document where it is a part of that.
  private func passage(_ term: Term, _ element: Element) -> Passage? {
    guard case .path(let path) = term.kind else { return Passage(value(term, element)) }
    if path.isOfRecord(element) { return context.passage(at: path) }
    guard case .annotation(let annotation) = element else {
      return Passage(value(path, element))
    }
    return context.passage(of: annotation, at: path.steps[...])
  }
}

extension Path {
  /// Whether it begins at the record, where the innermost predicate is asked of `element`.
  fileprivate func isOfRecord(_ element: Element) -> Bool {
    if case .none = element { return root != .element }
    return root == .record
  }
}

// Lists.
extension Evaluation {
  private func contains(
    _ list: Term, _ element: Element, _ predicate: (Element) -> Bool
  ) -> Bool {
    if let annotations = annotations(list, element) {
      return annotations.contains { predicate(.annotation($0)) }
    }
    return value(list, element).elements.contains { predicate(.value($0)) }
  }

  private func count(_ list: Term, _ predicate: Term, _ element: Element) -> Int {
    if let annotations = annotations(list, element) {
      if predicate.kind == .literal(.boolean(true)) { return annotations.count }
      return annotations.count { isTrue(predicate, .annotation($0)) }
    }
    return value(list, element).elements.count { isTrue(predicate, .value($0)) }
  }

  private func size(_ term: Term, _ element: Element) -> Int {
    if case .path(let path) = term.kind {
      if path.isOfRecord(element) { return context.size(at: path) }
      if case .annotation(let annotation) = element,
        let text = context.passage(of: annotation, at: path.steps[...])
      {
        return text.slice.count { $0 & 0xC0 != 0x80 }
      }
    }
    return value(term, element).size
  }
}

// Operators and functions.
extension Evaluation {
  private func compare(
    _ comparison: Comparison, _ left: Term, _ right: Term, _ element: Element
  ) -> Bool {
    let a = value(left, element)
    let b = value(right, element)
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

  private func compute(_ arithmetic: Arithmetic, _ a: Value, _ b: Value) -> Value {
    switch arithmetic {
    case .plus: a.plus(b)
    case .minus: a.minus(b)
    case .times: a.times(b)
    case .divided: a.divided(by: b)
    }
  }

  /// Whether a pattern matches; `nil` where it passed its limits, as neither answer would be true.
  private func isFound(_ pattern: Pattern, _ term: Term, _ element: Element) -> Bool? {
    guard let text = passage(term, element) else { return false }
    do {
      let match = try pattern.firstMatch(in: text.bytes, text.span, deadline: context.deadline)
      return match != nil
    } catch {
      return nil
    }
  }

  private func lower(_ term: Term, _ element: Element) -> Value {
    guard let text = passage(term, element) else { return .null }
    let bytes = text.span.count == text.bytes.count ? text.bytes : Array(text.slice)
    return .string(String(decoding: CaseFolding.lowercased(bytes), as: UTF8.self))
  }

  /// The first code points of a text, at most all of them.
  private func prefix(_ term: Term, _ count: Value, _ element: Element) -> Value {
    guard let text = passage(term, element), case .integer(let count) = count else { return .null }
    var rest = max(0, count)
    let part = text.slice.prefix {
      guard $0 & 0xC0 != 0x80 else { return true }
      rest -= 1
      return rest >= 0
    }
    return .string(String(decoding: part, as: UTF8.self))
  }

  private func holds(
    _ function: Function, _ text: ArraySlice<UInt8>, _ part: ArraySlice<UInt8>
  ) -> Bool {
    switch function {
    case .startsWith: text.starts(with: part)
    case .endsWith: text.suffix(part.count).elementsEqual(part)
    default: text.firstOffset(of: part) != nil
    }
  }
}
