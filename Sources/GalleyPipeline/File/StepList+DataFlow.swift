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
      let later = steps[(index + 1)...].compactMap { $0 }
      for slot in step.reads where !provided.contains(slot) {
        reportMissing(slot, step, later, &reader)
      }
      check(step.expressions, provided, step, later, &reader)
      // What is known of a layer's attributes now stands for what was known before.
      provided.subtract(step.provides)
      provided.formUnion(step.provides)
    }
    return provided
  }

  private func check(
    _ expressions: [PlacedExpression], _ provided: Set<Slot>, _ step: ReadStep,
    _ later: [ReadStep], _ reader: inout ConfigReader
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
        reportMissing(slot, step, later, &reader)
      }
    }
  }

  private func reportMissing(
    _ slot: Slot, _ step: ReadStep, _ later: [ReadStep], _ reader: inout ConfigReader
  ) {
    reader.report(
      "'\(step.name)' needs \(slot), which no earlier stage provides", from: step.start,
      to: step.end, hint: hint(for: slot, later))
  }

  private func hint(for slot: Slot, _ later: [ReadStep]) -> String? {
    if let provider = later.first(where: { $0.provides.contains(slot) }) {
      return "move '\(provider.name)' above it"
    }
    if advice == .definition { return "add \(slot) to 'needs'" }
    return registry.stages.first { $0.spec.provides.contains(slot) }
      .map { "add '\($0.spec.name)' above it" }
  }
}
