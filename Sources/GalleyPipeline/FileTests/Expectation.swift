internal import GalleyCore
internal import Patterns
internal import YAML

/// One thing that must be so when the steps of a test are done.
struct Expectation: Sendable {
  let place: FilePlace
  let kind: Kind

  enum Kind: Sendable {
    case kept
    case dropped(RejectPattern.Details)
    case failed(RejectPattern.Details)
    case equals(Expression, YAMLNode)
    case contains(Expression, [String])
    case lacks(Expression, [String])
    case matches(Expression, Pattern)
    case rows(layer: String, [YAMLNode])
    case count(layer: String, Int)
    case absent(Expression)
    case holds(Expression)
    case record(YAMLNode)
  }
}

extension Expectation {
  /// Everything that `expect` says, in the order of the file.
  static func all(_ options: ExpectOptions, in file: String) -> [Expectation] {
    var all: [Expectation] = []
    func add(_ node: YAMLNode, _ kind: Kind) {
      let place = FilePlace(file: file, line: node.mark.line, column: node.mark.column)
      all.append(Expectation(place: place, kind: kind))
    }
    if let kept = options.kept { add(kept.node, .kept) }
    if let dropped = options.dropped { add(dropped.node, .dropped(dropped.value.details)) }
    if let failed = options.failed { add(failed.node, .failed(failed.value.details)) }
    for entry in options.equals.entries {
      add(entry.field.node, .equals(entry.field.expression, entry.node))
    }
    for entry in options.contains.entries {
      add(entry.field.node, .contains(entry.field.expression, entry.expected))
    }
    for entry in options.notContains.entries {
      add(entry.field.node, .lacks(entry.field.expression, entry.expected))
    }
    for entry in options.matches.entries {
      add(entry.field.node, .matches(entry.field.expression, entry.expected))
    }
    for entry in options.layers.entries {
      switch entry.expected {
      case .count(let count): add(entry.name, .count(layer: entry.name.text ?? "", count))
      case .rows(let rows): add(entry.name, .rows(layer: entry.name.text ?? "", rows))
      }
    }
    for field in options.absent { add(field.node, .absent(field.expression)) }
    for condition in options.holds { add(condition.node, .holds(condition.expression)) }
    if let record = options.record, let node = record.value.node { add(record.node, .record(node)) }
    return all.sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
  }
}
