internal import GalleyCore
internal import YAML

// What `expect` may name: fields of the record, and layers that somebody makes.
extension FileTestReader {
  func check(
    _ options: Placed<ExpectOptions>, _ chosen: ChosenSteps, _ given: TestGiven?,
    _ reader: inout ConfigReader
  ) {
    let expect = options.value
    if options.node.members?.isEmpty ?? false {
      reader.error(
        "'expect' says nothing", at: options.node, hint: "write kept: true where that is all")
    }
    if let kept = expect.kept, !kept.value {
      reader.error(
        "a document that is not kept is dropped or failed", at: kept.node,
        hint: "write dropped: reason, or failed: reason")
    }
    let layers = layers(chosen, given)
    let scope = RecordSchema.scope(layers)
    for field in expect.fields { check(field, scope, expecting: nil, &reader) }
    for condition in expect.holds { check(condition, scope, expecting: .boolean, &reader) }
    for entry in expect.layers.entries { check(entry, layers, &reader) }
    if let record = expect.record, let node = record.value.node {
      reader.checkFields(node, of: "the record", RecordSchema.fields.map(\.name))
    }
  }

  private func check(
    _ asked: AskedExpression, _ scope: ExpressionScope, expecting: ValueType?,
    _ reader: inout ConfigReader
  ) {
    for problem in asked.expression.problems(in: scope, expecting: expecting) {
      reader.report(problem, in: asked.node)
    }
  }

  /// Layers that the steps, what goes before them, or the test itself make.
  private func layers(_ chosen: ChosenSteps, _ given: TestGiven?) -> Set<Slot> {
    var slots = Set<Slot>()
    for step in chosen.steps { slots.add(step.stage) }
    for stage in registry.stages { slots.formUnion(stage.spec.provides) }
    slots.formUnion(given?.slots ?? [])
    return slots
  }

  private func check(
    _ entry: (name: YAMLNode, expected: LayerChecks.Rows, node: YAMLNode), _ layers: Set<Slot>,
    _ reader: inout ConfigReader
  ) {
    guard let name = entry.name.text else { return }
    guard let layer = layers.first(where: { $0.layerName == name }) else {
      let known = layers.compactMap(\.layerName).sorted()
      reader.error(
        "no stage makes a layer '\(name)'", at: entry.name,
        hint: Suggestion.hint(for: name, among: known)
          ?? "known are \(known.joined(separator: ", "))")
      return
    }
    guard case .rows(let rows) = entry.expected else { return }
    let known = ["text", "start", "end"] + layer.attributes.map(\.name)
    for row in rows where row.text == nil {
      guard row.members != nil else {
        reader.error("a row is a mapping, or its text", at: row)
        continue
      }
      // Of a layer without declared attributes nothing is known.
      if !layer.attributes.isEmpty { reader.checkFields(row, of: "layers.\(name)", known) }
    }
  }
}

extension ConfigReader {
  /// Reports keys of a mapping that are not among `known`.
  fileprivate mutating func checkFields(_ node: YAMLNode, of owner: String, _ known: [String]) {
    guard let members = node.members else {
      error("expected a mapping of fields", at: node)
      return
    }
    for member in members where !known.contains(member.key) {
      unknownKey(member, "field", of: owner, among: known)
    }
  }
}

extension ExpectOptions {
  /// Every field that is asked for.
  fileprivate var fields: [AskedExpression] {
    equals.entries.map(\.field) + contains.entries.map(\.field)
      + notContains.entries.map(\.field) + matches.entries.map(\.field) + absent
  }
}

extension Set<Slot> {
  /// Adds what a stage and the steps inside of it provide.
  fileprivate mutating func add(_ stage: ConfiguredStage) {
    formUnion(stage.provides)
    for step in stage.steps { add(step.stage) }
  }
}
