internal import Patterns

/// A node of an expression's tree, with the bytes of the source that it was read from.
struct Term: Sendable {
  let kind: Kind
  let start: Int
  let end: Int
  /// Levels of the tree from here down; what walks the tree needs that much stack.
  let depth: Int

  indirect enum Kind: Hashable, Sendable {
    case literal(Value)
    case list([Term])
    case path(Path)
    case not(Term)
    case negated(Term)
    /// `a && b && …`, at least two.
    case and([Term])
    /// `a || b || …`, at least two.
    case or([Term])
    case comparison(Comparison, Term, Term)
    case arithmetic(Arithmetic, Term, Term)
    case call(Function, [Term])
    case matches(Term, Pattern)
    case has(Term)
    case each(Quantifier, Term, predicate: Term)
    /// `condition ? a : b`
    case conditional(Term, Term, Term)
  }

  init(_ kind: Kind, _ start: Int, _ end: Int) {
    self.kind = kind
    self.start = start
    self.end = end
    depth = 1 + (kind.children.map(\.depth).max() ?? 0)
  }
}

extension Term: Hashable {
  /// Trees are equal wherever they were read.
  static func == (a: Term, b: Term) -> Bool { a.kind == b.kind }
  func hash(into hasher: inout Hasher) { hasher.combine(kind) }
}

extension Term.Kind {
  var children: [Term] {
    switch self {
    case .literal, .path: []
    case .list(let terms), .and(let terms), .or(let terms), .call(_, let terms): terms
    case .not(let term), .negated(let term), .matches(let term, _), .has(let term): [term]
    case .comparison(_, let a, let b), .arithmetic(_, let a, let b): [a, b]
    case .each(_, let list, let predicate): [list, predicate]
    case .conditional(let condition, let a, let b): [condition, a, b]
    }
  }
}

enum Comparison: String, Hashable, Sendable, CaseIterable {
  case equal = "=="
  case unequal = "!="
  case lessOrEqual = "<="
  case greaterOrEqual = ">="
  case less = "<"
  case greater = ">"
  case isIn = "in"
}

enum Arithmetic: String, Hashable, Sendable {
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divided = "/"
}

/// Functions of values.
enum Function: String, Hashable, Sendable, CaseIterable {
  case size, lower, prefix, contains
  case startsWith = "starts_with"
  case endsWith = "ends_with"

  var parameterCount: Int { self == .size || self == .lower ? 1 : 2 }

  /// Whether it is true or false, and no other value.
  var isPredicate: Bool { ![.size, .lower, .prefix].contains(self) }
}

/// Functions that ask a predicate of every element.
enum Quantifier: String, Hashable, Sendable, CaseIterable {
  case count, any, all
}
