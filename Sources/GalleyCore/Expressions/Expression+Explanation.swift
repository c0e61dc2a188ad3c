/// An expression with the values that led to its own.
public struct ExpressionExplanation: Sendable, Equatable {
  /// The whole, in the one spelling that expressions have.
  public let source: String
  /// Its value.
  public let value: Value
  /// What `&&`, `||` and `!` join: comparisons and other conditions, in the order of the source.
  public let parts: [Part]

  /// A condition with what it was asked about.
  public struct Part: Sendable, Equatable {
    /// The condition.
    public let source: String
    /// Its value.
    public let value: Value
    /// What it reads, each once.
    public let reads: [Read]
  }

  /// A path or computed operand with its value.
  public struct Read: Sendable, Equatable {
    /// As it stands in the expression.
    public let source: String
    /// Its value.
    public let value: Value
  }
}

extension Expression {
  /// What led to the value of the expression for a document, or for one annotation where the
  /// expression is a predicate. Every part is evaluated, also those that `&&` and `||` would not
  /// ask any more.
  public func explanation(
    _ document: Document, annotation: Annotation? = nil
  ) -> ExpressionExplanation {
    explanation { $0.evaluate(document, annotation: annotation) }
  }

  /// What led to the value of the expression for a record that is a value.
  public func explanation(_ record: Value, element: Value? = nil) -> ExpressionExplanation {
    explanation { $0.evaluate(record, element: element) }
  }

  private func explanation(_ evaluate: (Expression) -> Value) -> ExpressionExplanation {
    func value(_ term: Term) -> Value { evaluate(Expression(part: term)) }
    let parts = term.conditions.map { part in
      var seen: Set<String> = []
      let reads = part.operands.filter { seen.insert($0.description).inserted }
      return ExpressionExplanation.Part(
        source: part.description, value: value(part),
        reads: reads.map { .init(source: $0.description, value: value($0)) })
    }
    return ExpressionExplanation(source: description, value: value(term), parts: parts)
  }

  private init(part term: Term) {
    source = term.description
    self.term = term
  }
}

extension Term {
  /// The parts that `&&`, `||` and `!` join, or the whole.
  fileprivate var conditions: [Term] {
    switch kind {
    case .and(let terms), .or(let terms): terms.flatMap(\.conditions)
    case .not(let term): term.conditions
    case .literal: []
    default: [self]
    }
  }

  /// What a condition asks about: paths, and what functions make of them. The element of a
  /// predicate is not one value, so its paths are left out.
  fileprivate var operands: [Term] {
    switch kind {
    case .comparison(_, let a, let b): a.readTerms + b.readTerms
    case .has(let term): term.readTerms
    case .path: []
    case .each(_, let list, _): list.readTerms
    default: kind.children.flatMap(\.readTerms)
    }
  }

  private var readTerms: [Term] {
    switch kind {
    case .literal: return []
    case .path, .each: return [self]
    case .list(let terms): return terms.flatMap(\.readTerms)
    default:
      let read = kind.children.flatMap(\.readTerms)
      return read.isEmpty ? [] : read + [self]
    }
  }
}
