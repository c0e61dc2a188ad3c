internal import GalleyCore
internal import YAML

/// What a list of tests is about.
enum TestSubject {
  /// The steps of a pipeline.
  case pipeline([Pipeline.Step], DocumentLimits)
  /// A stage that a file defines; each test may give it other parameters.
  case stage(ComponentEntry<ConfiguredStage>)

  var limits: DocumentLimits {
    if case .pipeline(_, let limits) = self { return limits }
    return DocumentLimits()
  }
}

/// Steps of a test as they were chosen, and whether what they need is to be made for them.
struct ChosenSteps {
  var steps: [TestStep]
  /// Parts that must be there before.
  var needs: [Slot]
  /// Layers that are made before where a stage makes them; they may as well be absent.
  var asks: [Slot] = []
}

extension TestSubject {
  /// The steps that a test asks for; what is wrong is reported.
  func steps(
    _ options: FileTestOptions, _ node: YAMLNode, _ reader: inout ConfigReader
  ) -> ChosenSteps? {
    if let only = options.only, options.through != nil {
      reader.error(
        "'only' and 'through' at once", at: only.node, hint: "leave one of them out")
      return nil
    }
    switch self {
    case .pipeline(let steps, _):
      if let params = options.params.node {
        reader.error(
          "a pipeline has no parameters", at: params, hint: "'params' belongs to tests of a stage")
      }
      let all = steps.map { TestStep(id: $0.id, stage: $0.stage) }
      return chosen(all, needs: [], options, &reader)
    case .stage(let entry):
      let params = options.params.node ?? node.with(.mapping([]))
      guard let stage = entry.configure(params, &reader) else { return nil }
      guard options.only != nil || options.through != nil else {
        let step = TestStep(id: stage.spec.name, stage: stage)
        return ChosenSteps(steps: [step], needs: stage.reads)
      }
      let inner = stage.steps.map { TestStep(id: $0.id, stage: $0.stage) }
      return chosen(inner, needs: stage.reads, options, &reader)
    }
  }

  private func chosen(
    _ all: [TestStep], needs: [Slot], _ options: FileTestOptions, _ reader: inout ConfigReader
  ) -> ChosenSteps? {
    guard let name = options.only ?? options.through else {
      return ChosenSteps(steps: all, needs: needs)
    }
    guard let index = all.index(of: name, &reader) else { return nil }
    return options.only == nil
      ? ChosenSteps(steps: Array(all[...index]), needs: needs)
      : ChosenSteps(
        steps: [all[index]], needs: all[index].stage.reads,
        asks: all[index].stage.asks.filter { $0.layerName != nil })
  }
}

extension [TestStep] {
  /// The step that a name means: its id, or its stage where no other step has the same.
  fileprivate func index(of name: Placed<String>, _ reader: inout ConfigReader) -> Int? {
    if let index = firstIndex(where: { $0.id == name.value }) { return index }
    let found = indices.filter { self[$0].stage.spec.isCalled(name.value) }
    if found.count == 1 { return found[0] }
    let ids = map(\.id)
    let hint =
      found.isEmpty
      ? Suggestion.hint(for: name.value, among: ids) ?? "steps are \(ids.joined(separator: ", "))"
      : "write one of \(found.map { self[$0].id }.joined(separator: ", "))"
    reader.error(
      found.isEmpty
        ? "no step is called '\(name.value)'" : "several steps are called '\(name.value)'",
      at: name.node, hint: hint)
    return nil
  }
}

extension ComponentSpec {
  /// Whether `text` is its name, with or without the version.
  func isCalled(_ text: String) -> Bool { name == text || versionedName == text }
}
