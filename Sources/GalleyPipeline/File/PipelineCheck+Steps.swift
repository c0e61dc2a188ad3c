internal import GalleyCore
internal import YAML

/// A step as it was read, with what the checks of the whole list need.
private struct ReadStep {
  let id: Id?
  let entry: ComponentEntry<ConfiguredStage>
  let stage: ConfiguredStage?
  let expressions: [PlacedExpression]
  let start: YAMLMark
  let end: YAMLMark

  struct Id {
    let text: String
    let node: YAMLNode
  }

  var name: String { entry.spec.name }
  var reads: [Slot] { stage?.reads ?? entry.spec.reads }
  var provides: [Slot] { stage?.provides ?? entry.spec.provides }

  /// The layer whose annotations an expression is asked of.
  func layer(of element: PlacedExpression.Element) -> String? {
    switch element {
    case .document: nil
    case .subject: stage?.subject
    case .layer(let name): name
    }
  }
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
    let read = nodes.map { step($0) }
    let steps = read.compactMap { $0 }
    checkIds(steps)
    checkDataFlow(read, source)
    return named(steps)
  }

  /// `- clean`, `- drop: { … }`, or either with an `id` beside it.
  private mutating func step(_ node: YAMLNode) -> ReadStep? {
    switch node.kind {
    case .scalar("", _):
      reader.error("a step is one stage", at: node, hint: "name the stage")
      return nil
    case .scalar(let name, _):
      return step(name, node.mark, node.endMark, options: node.with(.mapping([])), id: nil)
    case .mapping(let members):
      let id = members.first { $0.key == "id" }
      let others = members.filter { $0.key != "id" }
      guard others.count == 1 else {
        reader.error(
          "a step is one stage", at: node,
          hint: others.isEmpty ? "name the stage" : "begin each stage with '- '")
        return nil
      }
      return step(
        others[0].key, others[0].keyMark, others[0].keyEndMark, options: others[0].value,
        id: id.flatMap { self.id($0.value) })
    case .sequence:
      reader.error("a step is one stage, not a list", at: node)
      return nil
    }
  }

  private mutating func id(_ node: YAMLNode) -> ReadStep.Id? {
    guard let text = reader.scalar(node, expecting: "a name") else { return nil }
    checkPlain(text, at: node)
    return ReadStep.Id(text: text, node: node)
  }

  private mutating func step(
    _ name: String, _ start: YAMLMark, _ end: YAMLMark, options: YAMLNode, id: ReadStep.Id?
  ) -> ReadStep? {
    guard let entry = entry(name, "stage", registry.stages, start, end) else { return nil }
    let before = reader.expressions.count
    let stage = entry.configure(options, &reader)
    let expressions = Array(reader.expressions[before...])
    return ReadStep(
      id: id, entry: entry, stage: stage, expressions: expressions, start: start, end: end)
  }

  /// Counts and rejects name steps, so no two may be called the same.
  private mutating func checkIds(_ steps: [ReadStep]) {
    var taken = Set(["fetch", "output"] + steps.filter { $0.id == nil }.map(\.name))
    for id in steps.compactMap(\.id) where !taken.insert(id.text).inserted {
      reader.error("another step is called '\(id.text)'", at: id.node, hint: "choose another id")
    }
  }

  /// Every part of the document that a step reads must have been provided before it. A reader or
  /// a step that could not be read may provide anything.
  private mutating func checkDataFlow(_ steps: [ReadStep?], _ source: ConfiguredReader?) {
    let everything = (registry.readers.map(\.spec) + registry.stages.map(\.spec))
      .flatMap(\.provides)
    var provided = Set(source?.provides ?? everything)
    for (index, step) in steps.enumerated() {
      guard let step else {
        provided.formUnion(everything)
        continue
      }
      let later = steps[(index + 1)...].compactMap { $0 }
      for slot in step.reads where !provided.contains(slot) { reportMissing(slot, step, later) }
      check(step.expressions, provided, step, later)
      provided.formUnion(step.provides)
    }
  }

  private mutating func check(
    _ expressions: [PlacedExpression], _ provided: Set<Slot>, _ step: ReadStep,
    _ later: [ReadStep]
  ) {
    for placed in expressions {
      let everything = provided.union(registry.stages.flatMap(\.spec.provides))
      var scope = RecordSchema.scope(everything)
      if let layer = step.layer(of: placed.element) {
        guard let slot = everything.first(where: { $0.layerName == layer }) else { continue }
        scope.element = slot.annotationType
      }
      let problems = placed.expression.problems(in: scope, expecting: placed.expecting)
      reader.reading(placed.file) { reader in
        for problem in problems { reader.report(problem, in: placed.node) }
      }
      guard problems.isEmpty else { continue }
      let slots = placed.expression.paths(ofElement: placed.element != .document)
        .compactMap { RecordSchema.slot(of: $0) }
      for slot in Set(slots).sorted(by: { $0.name < $1.name }) where !provided.contains(slot) {
        reportMissing(slot, step, later)
      }
    }
  }

  private mutating func reportMissing(
    _ slot: Slot, _ step: ReadStep, _ later: [ReadStep]
  ) {
    var hint: String?
    if let provider = later.first(where: { $0.provides.contains(slot) }) {
      hint = "move '\(provider.name)' above it"
    } else if let provider = registry.stages.first(where: { $0.spec.provides.contains(slot) }) {
      hint = "add '\(provider.spec.name)' above it"
    }
    reader.report(
      "'\(step.name)' needs \(slot), which no earlier stage provides", from: step.start,
      to: step.end,
      hint: hint)
  }

  private func named(_ steps: [ReadStep]) -> [Pipeline.Step] {
    steps.enumerated().compactMap { index, step in
      guard let stage = step.stage else { return nil }
      let name = stage.spec.name
      let isOnly = steps.count { $0.name == name } == 1
      return Pipeline.Step(
        id: step.id?.text ?? (isOnly ? name : "stages[\(index)].\(name)"), stage: stage,
        isNamed: step.id != nil)
    }
  }
}
