/// A condition or computation over a record: small, total and typed, spelled like CEL.
///
/// ```
/// expression = or [ "?" or ":" expression ] .
/// or         = and { "||" and } .
/// and        = comparison { "&&" comparison } .
/// comparison = sum [ ( "==" | "!=" | "<" | "<=" | ">" | ">=" | "in" ) sum ] .
/// sum        = product { ( "+" | "-" ) product } .
/// product    = prefixed { ( "*" | "/" ) prefixed } .
/// prefixed   = ( "!" | "-" ) prefixed | value .
/// value      = literal | path | call | "(" expression ")" | "[" [ arguments ] "]" .
/// path       = name { "." name | "[" integer "]" } .
/// call       = name "(" arguments ")" .
/// arguments  = expression { "," expression } .
/// literal    = number | text | "true" | "false" | "null" .
/// ```
///
/// A text stands in `'…'` or `"…"` with the escapes `\\ \' \" \n \t \r \uXXXX \UXXXXXXXX`; `r'…'`
/// has none. Functions: `size(x)` in code points or elements, `lower(text)`,
/// `prefix(text, n)` in code points, `contains(text, part)`, `starts_with(text, part)`, `ends_with(text, part)`,
/// `matches(text, pattern)` with a pattern written out, `has(path)`, and with a predicate that is
/// asked of every element `count(list, p)`, `any(list, p)` and `all(list, p)`.
///
/// Inside a predicate a path begins at the element: `count(layers.quote, size(text) > 20)`. There,
/// `it` is the element itself and `record.title` a path of the record. `authors[0].name` is of the
/// first element of a list. Of an annotation, `text` and attributes that are spans are the text
/// that they cover.
///
/// Nothing fails. What is absent is `null`, also behind the end of a list. Only `true` is true:
/// `!x` is true of everything else, and `c ? a : b` is `b` for it.
/// `==` compares numbers by value and never throws types together; `!=` is its opposite. An order
/// with `null`, or between types that have none, is false; texts are ordered by code point.
/// Arithmetic with anything but numbers is `null`, and so are a division by zero and a result that
/// is not finite. `/` gives a decimal; so does an integer that overflows. `+` joins texts.
/// `size(null)` is 0, a function of texts is false of `null`, and a list that is absent is empty.
/// A pattern that backtracks beyond its limits gives `null`.
public struct Expression: Sendable {
  /// The expression as written.
  public let source: String
  let term: Term

  /// Reads an expression; the first thing that is wrong is thrown.
  public init(parsing source: String) throws(ExpressionError) {
    self.source = source
    term = try ExpressionParser.parse(Array(source.utf8))
  }

  private init(_ value: Bool) {
    source = value ? "true" : "false"
    term = Term(.literal(.boolean(value)), 0, source.utf8.count)
  }

  /// `true`
  public static let always = Expression(true)
  /// `false`
  public static let never = Expression(false)

  /// Everything that is wrong with types and paths, in the order of the source; `expecting` is the
  /// type that the result must have, unless it has one of `alternatives`.
  public func problems(
    in scope: ExpressionScope, expecting: ValueType? = nil, or alternatives: [ValueType] = []
  ) -> [ExpressionError] {
    var checker = ExpressionChecker(source: Array(source.utf8), scope: scope)
    return checker.check(term, expecting: expecting, or: alternatives)
  }

  /// The type of the result, `any` where it is not known.
  public func type(in scope: ExpressionScope) -> ValueType {
    var checker = ExpressionChecker(source: Array(source.utf8), scope: scope)
    return checker.type(of: term, scope.element)
  }

  /// The value for a document. Where the expression is a predicate of one annotation, paths begin
  /// there, as they do inside `count`.
  public func evaluate(_ document: Document, annotation: Annotation? = nil) -> Value {
    let element = annotation.map { Element.annotation($0) } ?? .none
    return Evaluation(context: document).value(term, element)
  }

  /// Whether the value for a document is `true`.
  public func isTrue(_ document: Document, annotation: Annotation? = nil) -> Bool {
    let element = annotation.map { Element.annotation($0) } ?? .none
    return Evaluation(context: document).isTrue(term, element)
  }

  /// The value for a record that is a value; paths begin at `element` where one is given.
  public func evaluate(_ record: Value, element: Value? = nil) -> Value {
    Evaluation(context: record).value(term, element.map { .value($0) } ?? .none)
  }

  /// Whether the value for a record that is a value is `true`.
  public func isTrue(_ record: Value, element: Value? = nil) -> Bool {
    Evaluation(context: record).isTrue(term, element.map { .value($0) } ?? .none)
  }

  /// Paths of the record that are read, in the order of the source, each once and without what
  /// follows a position in a list.
  public var paths: [[String]] { paths(ofElement: false) }

  /// Paths of the record that are read; `ofElement` says that the expression is a predicate of one
  /// element, so that only paths after `record` are the record's.
  public func paths(ofElement: Bool) -> [[String]] {
    var paths: [[String]] = []
    term.collectPaths(isInElement: ofElement, &paths)
    return paths
  }
}

extension Expression: Hashable {
  /// Expressions are equal when they mean the same tree, whatever space and parentheses they have.
  public static func == (a: Expression, b: Expression) -> Bool { a.term == b.term }

  /// Hashes what is compared.
  public func hash(into hasher: inout Hasher) { hasher.combine(term) }
}

extension Expression: CustomStringConvertible {
  /// The expression in one spelling, with no more parentheses than it needs; reading it gives an
  /// equal expression.
  public var description: String { term.description }
}

extension Term {
  fileprivate func collectPaths(isInElement: Bool, _ paths: inout [[String]]) {
    switch kind {
    case .path(let path):
      let isRecord = path.root == .record || (path.root == .nearest && !isInElement)
      let names = path.names
      if isRecord, !names.isEmpty, !paths.contains(names) { paths.append(names) }
    case .each(_, let list, let predicate):
      list.collectPaths(isInElement: isInElement, &paths)
      predicate.collectPaths(isInElement: true, &paths)
    default:
      for child in kind.children { child.collectPaths(isInElement: isInElement, &paths) }
    }
  }
}
