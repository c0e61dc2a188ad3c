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
    reader.report(
      "'\(step.name)' needs \(slot), which no earlier stage provides", from: step.start,
      to: step.end, hint: hint(for: slot, at: index))
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
    if advice == .definition { return "add \(slot) to 'needs'" }
    return registry.stages.first { $0.spec.provides.contains(slot) }
      .map { "add '\($0.spec.name)' above it" }
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
