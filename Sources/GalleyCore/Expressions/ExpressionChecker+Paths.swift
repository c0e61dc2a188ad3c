// Paths and what was meant by wrong ones.
extension ExpressionChecker {
  mutating func type(of path: Path, _ term: Term, _ element: ValueType?) -> ValueType {
    let record = ValueType.object(scope.fields)
    switch path.root {
    case .record:
      return walk(path, from: record, term) ?? .any
    case .nearest:
      return walk(path, from: element ?? record, term) ?? .any
    case .element:
      guard let element else {
        report(.noElement, term)
        return .any
      }
      return walk(path, from: element, term) ?? .any
    }
  }

  /// The type at the end of a path, or `nil` when it leads nowhere, which is reported.
  private mutating func walk(_ path: Path, from start: ValueType, _ term: Term) -> ValueType? {
    var type = start
    for (i, step) in path.steps.enumerated() {
      switch (type, step) {
      case (.any, _):
        return .any
      case (.list(let element), .index):
        type = element
      case (.object(let fields), .name(let name)):
        guard let field = fields.first(where: { $0.name == name }) else {
          reportUnknown(path, i, name, among: fields, term)
          return nil
        }
        type = field.type
      default:
        reportNoMembers(path, i, type, term)
        return nil
      }
    }
    return type
  }

  private mutating func reportUnknown(
    _ path: Path, _ index: Int, _ name: String, among fields: [ValueType.Field], _ term: Term
  ) {
    let shown = path.upTo(index)
    let (start, end) = place(of: path, index, term)
    let prefix = path.upTo(index - 1)
    let candidates = candidates(for: name, among: fields, isRoot: index == 0)
    let meant = candidates.first.map { prefix.isEmpty ? $0 : "\(prefix).\($0)" }
    let known = "known are " + fields.map(\.name).joined(separator: ", ")
    let isShort = !fields.isEmpty && fields.count <= 12
    report(
      .unknownField(shown), start, end,
      hint: meant.map { "did you mean '\($0)'?" } ?? (isShort ? known : nil))
  }

  /// What may have been meant, the likeliest first: a member of a field (`words` for
  /// `stats.words`), the record's field from inside a predicate, a near name.
  private func candidates(
    for name: String, among fields: [ValueType.Field], isRoot: Bool
  ) -> [String] {
    var members: [String] = []
    for case let field in fields {
      guard isRoot, case .object(let inner) = field.type else { continue }
      if inner.contains(where: { $0.name == name }) { members.append("\(field.name).\(name)") }
    }
    let isElement = isRoot && fields != scope.fields
    let outer = isElement && scope.fields.contains { $0.name == name } ? ["record.\(name)"] : []
    let near = Suggestion.nearest(to: name, among: fields.map(\.name)).map { [$0] } ?? []
    return members + outer + near
  }

  private mutating func reportNoMembers(
    _ path: Path, _ index: Int, _ type: ValueType, _ term: Term
  ) {
    let (start, end) = place(of: path, index, term)
    let owner = path.upTo(index - 1).isEmpty ? "it" : path.upTo(index - 1)
    guard let name = path.steps[index].name else {
      report(.noElements(owner, type: type.phrase), start, end)
      return
    }
    var hint: String?
    if owner == "it", scope.fields.contains(where: { $0.name == name }) {
      hint = "did you mean 'record.\(path)'?"
    }
    if ["length", "size", "count"].contains(name), type.hasSize { hint = "write size(\(owner))" }
    if hint == nil, case .list = type {
      hint = "write any(\(owner), …) with a condition on '\(name)'"
    }
    report(.noMembers(owner, type: type.phrase), start, end, hint: hint)
  }

  /// Where a name of a path stands, or the whole path where there is space around the dots.
  private func place(of path: Path, _ index: Int, _ term: Term) -> (Int, Int) {
    guard term.end - term.start == path.description.utf8.count else {
      return (term.start, term.end)
    }
    let end = term.start + path.upTo(index).utf8.count
    return (end - path.steps[index].description.utf8.count, end)
  }
}
