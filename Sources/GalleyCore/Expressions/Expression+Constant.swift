extension Expression {
  /// The answer of a condition that is the same for every document; `nil` where it depends on one.
  public var constant: Bool? { term.constant }
}

extension Term {
  fileprivate var constant: Bool? {
    switch kind {
    case .not(let operand): return operand.constant.map { !$0 }
    case .and(let terms): return Self.joined(terms, decidedBy: false)
    case .or(let terms): return Self.joined(terms, decidedBy: true)
    case .conditional(let condition, let a, let b):
      if let condition = condition.constant { return condition ? a.constant : b.constant }
      return a.constant == b.constant ? a.constant : nil
    case .each(.any, _, let predicate): return predicate.constant == false ? false : nil
    case .each(.all, _, let predicate): return predicate.constant == true ? true : nil
    default: return readsNothing ? Evaluation(context: Value.null).isTrue(self, .none) : nil
    }
  }

  private static func joined(_ terms: [Term], decidedBy answer: Bool) -> Bool? {
    let answers = terms.map(\.constant)
    if answers.contains(answer) { return answer }
    return answers.contains(nil) ? nil : !answer
  }

  private var readsNothing: Bool {
    if case .path = kind { return false }
    return kind.children.allSatisfy(\.readsNothing)
  }
}
