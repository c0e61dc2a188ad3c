internal import GalleyCore
internal import YAML

/// Finds stages that provide what a tested step needs, with what these need before them.
struct NeededSteps {
  let registry: Registry
  private(set) var provided: Set<Slot>
  private(set) var steps: [TestStep] = []
  private(set) var missing: [Slot] = []

  /// Starts from what the test gives.
  init(_ registry: Registry, given: Set<Slot>) {
    self.registry = registry
    provided = given
  }

  /// Sees to it that `slots` are there.
  mutating func provide(_ slots: [Slot], _ path: [Slot] = []) {
    for slot in slots where !provided.contains(slot) {
      // Blocks come with a text that a stage finds; a text that is given may have none.
      if slot == .blocks, provided.contains(.text) { continue }
      guard !path.contains(slot), let stage = provider(of: slot) else {
        missing.append(slot)
        continue
      }
      provide(stage.reads, path + [slot])
      steps.append(TestStep(id: stage.spec.name, stage: stage))
      provided.formUnion(stage.provides)
    }
  }

  /// A built-in stage that provides `slot`, else one that a file defines: with its defaults, or as
  /// in its example.
  private func provider(of slot: Slot) -> ConfiguredStage? {
    let candidates = registry.stages.filter { $0.spec.provides.contains(slot) }
    for entry in candidates.filter({ $0.definedIn == nil }) + candidates {
      for options in [nil, entry.exampleOptions] {
        var reader = ConfigReader(file: "")
        let node = options ?? YAMLNode(.mapping([]), mark: .start, endMark: .start)
        guard let stage = entry.configure(node, &reader) else { continue }
        if stage.provides.contains(slot) { return stage }
      }
    }
    return nil
  }
}

extension ComponentEntry {
  /// The options of its example.
  fileprivate var exampleOptions: YAMLNode? {
    let result = YAMLParser.read(Array(spec.example.utf8))
    guard result.problems.isEmpty else { return nil }
    return result.root?.members?.first?.value
  }
}
