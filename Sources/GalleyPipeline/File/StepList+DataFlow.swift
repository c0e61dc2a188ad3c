internal import GalleyCore
internal import YAML

// What flows from step to step.
extension StepList {
  /// Checks that every part of the document that a step reads has been provided before it, and
  /// every expression against the fields that are there; returns what is provided at the end. A
  /// step that could not be read may provide anything.
  func checkDataFlow(from first: Set<Slot>, _ reader: inout ConfigReader) -> Set<Slot> {
    let everything = registry.stages.flatMap(\.spec.provides)
    var provided = first
    for (index, step) in steps.enumerated() {
      guard let step else {
        provided.formUnion(everything)
        continue
      }
      for slot in step.reads where !provided.contains(slot) {
        reportMissing(slot, step, at: index, &reader)
      }
      check(step.expressions, provided, index, &reader)
      checkDeclared(step, &reader)
      for slot in step.provides { provided.update(with: slot.joined(with: provided)) }
      for change in step.changes { provided.apply(change) }
    }
    return provided
  }

  private func check(
    _ expressions: [PlacedExpression], _ provided: Set<Slot>, _ index: Int,
    _ reader: inout ConfigReader
  ) {
    guard let step = steps[index] else { return }
    for placed in expressions {
      let everything = provided.union(registry.stages.flatMap(\.spec.provides))
      var scope = RecordSchema.scope(everything)
      let layer = placed.layer(subject: step.stage?.subject)
      if let layer {
        guard let slot = everything.first(where: { $0.layerName == layer }) else { continue }
        scope.element = slot.annotationType
      }
      let problems = placed.expression.problems(
        in: scope, expecting: placed.expecting, or: placed.alternatives)
      reader.reading(placed.file) { reader in
        for problem in problems { reader.report(problem, in: placed.node) }
      }
      guard problems.isEmpty else { continue }
      for slot in placed.slots(subject: step.stage?.subject) where !provided.contains(slot) {
        reportMissing(slot, step, at: index, &reader)
      }
    }
  }

  private func reportMissing(
    _ slot: Slot, _ step: ReadStep, at index: Int, _ reader: inout ConfigReader
  ) {
    let misspelled = isMade(slot) ? nil : step.options.scalar(naming: slot)
    reader.report(
      "'\(step.name)' needs \(slot), which no earlier stage provides",
      from: misspelled?.mark ?? step.start, to: misspelled?.endMark ?? step.end,
      hint: hint(for: slot, at: index))
  }

  /// Whether any stage makes a layer of this name.
  private func isMade(_ slot: Slot) -> Bool {
    slot.layerName == nil
      || (registry.stages.flatMap(\.spec.provides) + steps.flatMap { $0?.provides ?? [] })
        .contains(slot)
  }

  private func hint(for slot: Slot, at index: Int) -> String? {
    let earlier = steps[..<index].compactMap { $0 }
    if let step = earlier.last(where: { $0.changes.contains { $0.removes(slot) } }) {
      return "'\(step.name)' above it removes it"
    }
    let later = steps[(index + 1)...].compactMap { $0 }
    if let provider = later.first(where: { $0.provides.contains(slot) }) {
      return "move '\(provider.name)' above it"
    }
    if let layer = slot.layerName, !isMade(slot) {
      let known = (registry.stages.flatMap(\.spec.provides) + earlier.flatMap(\.provides))
        .compactMap(\.layerName)
      if let hint = Suggestion.hint(for: layer, among: known) { return hint }
    }
    if advice == .definition { return "add \(slot) to 'needs'" }
    if let stage = registry.stages.first(where: { $0.spec.provides.contains(slot) }) {
      return "add '\(stage.spec.name)' above it"
    }
    let name = slot.layerName ?? slot.name
    return "add a stage above it that makes it, such as 'match' with emit: \(name)"
  }

  /// Attributes that a definition does not declare for its layers, although it declares others.
  private func checkDeclared(_ step: ReadStep, _ reader: inout ConfigReader) {
    var found = step.provides.filter { $0.layerName != nil }
    for case .attribute(let field, let layer) in step.changes {
      found.append(.layer(layer, attributes: [field]))
    }
    for slot in found {
      guard let layer = slot.layerName, let declared = reader.declaredLayers[layer],
        !declared.isEmpty
      else { continue }
      for field in slot.attributes where !declared.contains(where: { $0.name == field.name }) {
        let type = AttributeType.allCases.first { $0.valueType == field.type } ?? .text
        reader.report(
          "'\(step.name)' gives \(slot) an attribute '\(field.name)' that 'layer' does not declare",
          from: step.start, to: step.end, severity: .warning,
          hint: Suggestion.hint(for: field.name, among: declared.map(\.name))
            ?? "write \(layer): { …, \(field.name): \(type.rawValue) } under 'layer'")
      }
    }
  }
}

extension YAMLNode {
  /// The scalar among these options that names a layer.
  fileprivate func scalar(naming slot: Slot) -> YAMLNode? {
    switch kind {
    case .scalar(let text, _): text == slot.layerName || text == slot.name ? self : nil
    case .sequence(let nodes): nodes.lazy.compactMap { $0.scalar(naming: slot) }.first
    case .mapping(let members): members.lazy.compactMap { $0.value.scalar(naming: slot) }.first
    }
  }
}

extension Slot {
  /// The slot; of a layer that is there already also with the attributes that are known of it.
  fileprivate func joined(with provided: Set<Slot>) -> Slot {
    guard let layerName, let old = provided.first(where: { $0 == self }) else { return self }
    let names = attributes.map(\.name)
    return .layer(
      layerName, attributes: attributes + old.attributes.filter { !names.contains($0.name) })
  }
}
