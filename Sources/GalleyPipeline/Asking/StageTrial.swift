internal import GalleyCore
internal import YAML

extension PipelineCheck {
  /// The stage that `name` names, with its defaults, as a pipeline over the pages below the working
  /// folder: what it needs is made before it, as for its tests.
  mutating func trial(ofStage name: YAMLNode, defaultName: String) -> Pipeline? {
    guard let entry = registry.stages.first(where: { $0.spec.versionedName == name.text }),
      let source = registry.readers.first, let output = registry.writers.first
    else { return nil }
    let nothing = name.with(.mapping([]))
    let required = entry.options.filter { $0.defaultValue == nil }.map { "'\($0.name)'" }
    guard required.isEmpty else {
      let names = required.joined(separator: ", ")
      reader.error(
        "\(entry.spec.versionedName) cannot be tried alone: \(names) must be given", at: name,
        hint: "use it in a pipeline, or give \(names) a default")
      return nil
    }
    let input = nothing.setting(source.spec.place, overrides.input ?? ".")
    guard let stage = entry.configure(nothing, &reader),
      let source = source.configure(input, &reader),
      let output = output.configure(nothing.setting(output.spec.place, "-"), &reader)
    else { return nil }
    var needed = NeededSteps(registry, given: Set(source.provides))
    needed.provide(stage.reads)
    guard needed.missing.isEmpty else {
      let parts = needed.missing.map(\.name).joined(separator: ", ")
      reader.error(
        "\(entry.spec.versionedName) cannot be tried alone: nothing provides \(parts)", at: name,
        hint: "use it in a pipeline, below a stage that does")
      return nil
    }
    let steps = needed.steps + [TestStep(id: entry.spec.name, stage: stage)]
    return Pipeline(
      name: defaultName, reader: source,
      steps: steps.map { Pipeline.Step(id: $0.id, stage: $0.stage, isNamed: false) },
      output: output, rejects: nil, limits: Limits())
  }
}
