internal import GalleyCore
internal import YAML

/// A step as it was read, with what the checks of the whole list need.
private struct ReadStep {
  let id: String?
  let entry: ComponentEntry<ConfiguredStage>
  let stage: ConfiguredStage?
  let expressions: [ConfigReader.PlacedExpression]
  let start: YAMLMark
  let end: YAMLMark
}

extension PipelineCheck {
  /// The steps of `stages`, checked one by one and against each other.
  mutating func steps(_ node: YAMLNode?, _ root: YAMLNode, _ source: ConfiguredReader?)
    -> [Pipeline.Step]
  {
    guard let node else {
      reader.report(
        "'stages' is missing", from: root.mark, to: root.mark, hint: "list the stages in order")
      return []
    }
    guard case .sequence(let nodes) = node.kind else {
      reader.error("'stages' takes a list", at: node, hint: "one stage a line: '- clean'")
      return []
    }
    let steps = nodes.compactMap { step($0) }
    checkIds(steps)
    checkDataFlow(steps, source)
    return named(steps)
  }

  /// `- clean`, `- drop: { … }`, or either with an `id` beside it.
  private mutating func step(_ node: YAMLNode) -> ReadStep? {
    switch node.kind {
    case .scalar(let name, _):
      return step(name, node.mark, node.endMark, options: nil, id: nil)
    case .mapping(let members):
      let id = members.first { $0.key == "id" }
      let others = members.filter { $0.key != "id" }
      guard others.count == 1 else {
        reader.error(
          "a step is one stage", at: node,
          hint: others.isEmpty ? "name the stage" : "begin each stage with '- '")
        return nil
      }
      let idText = id.flatMap { reader.scalar($0.value, expecting: "a name") }
      return step(
        others[0].key, others[0].keyMark, others[0].keyEndMark, options: others[0].value,
        id: idText)
    case .sequence:
      reader.error("a step is one stage, not a list", at: node)
      return nil
    }
  }

  private mutating func step(
    _ name: String, _ start: YAMLMark, _ end: YAMLMark, options: YAMLNode?, id: String?
  ) -> ReadStep? {
    guard let entry = entry(name, "stage", registry.stages, start, end) else { return nil }
    let before = reader.expressions.count
    let errors = reader.errorCount
    let stage = entry.configure(options, &reader)
    if stage == nil, reader.errorCount == errors {
      let required = entry.options.filter { $0.defaultValue == nil }.map { "'\($0.name)'" }
      reader.report(
        "stage '\(name)' needs \(required.joined(separator: " and "))", from: start, to: end,
        hint: entry.spec.example)
    }
    let expressions = Array(reader.expressions[before...])
    return ReadStep(
      id: id, entry: entry, stage: stage, expressions: expressions, start: start, end: end)
  }

  private mutating func checkIds(_ steps: [ReadStep]) {
    var seen: Set<String> = []
    for step in steps {
      guard let id = step.id, !seen.insert(id).inserted else { continue }
      reader.report("a second step has the id '\(id)'", from: step.start, to: step.end)
    }
  }

  /// Every part of the document that a step reads must have been provided before it.
  private mutating func checkDataFlow(_ steps: [ReadStep], _ source: ConfiguredReader?) {
    guard let source else { return }
    var provided = Set(source.provides)
    for (index, step) in steps.enumerated() {
      let reads = step.stage?.reads ?? step.entry.spec.reads
      for slot in reads where !provided.contains(slot) {
        reportMissing(slot, step, steps[(index + 1)...])
      }
      check(step.expressions, provided, step, steps[(index + 1)...])
      provided.formUnion(step.stage?.provides ?? step.entry.spec.provides)
    }
  }

  private mutating func check(
    _ expressions: [ConfigReader.PlacedExpression], _ provided: Set<Slot>, _ step: ReadStep,
    _ later: ArraySlice<ReadStep>
  ) {
    for placed in expressions {
      let everything = provided.union(registry.stages.flatMap(\.spec.provides))
      let problems = placed.expression.problems(
        in: RecordSchema.scope(everything), expecting: .boolean)
      for problem in problems { reader.report(problem, in: placed.node) }
      guard problems.isEmpty else { continue }
      let slots = placed.expression.paths.compactMap { RecordSchema.slot(of: $0) }
      for slot in Set(slots).sorted(by: { $0.name < $1.name }) where !provided.contains(slot) {
        reportMissing(slot, step, later)
      }
    }
  }

  private mutating func reportMissing(
    _ slot: Slot, _ step: ReadStep, _ later: ArraySlice<ReadStep>
  ) {
    let name = step.entry.spec.name
    var hint: String?
    if let provider = later.first(where: { $0.entry.spec.provides.contains(slot) }) {
      hint = "move '\(provider.entry.spec.name)' above it"
    } else if let provider = registry.stages.first(where: { $0.spec.provides.contains(slot) }) {
      hint = "add '\(provider.spec.name)' above it"
    }
    reader.report(
      "'\(name)' needs \(slot), which no earlier stage provides", from: step.start, to: step.end,
      hint: hint)
  }

  private func named(_ steps: [ReadStep]) -> [Pipeline.Step] {
    steps.enumerated().compactMap { index, step in
      guard let stage = step.stage else { return nil }
      let name = stage.spec.name
      let isOnly = steps.count { $0.entry.spec.name == name } == 1
      return Pipeline.Step(
        id: step.id ?? (isOnly ? name : "stages[\(index)].\(name)"), stage: stage,
        isNamed: step.id != nil)
    }
  }
}
