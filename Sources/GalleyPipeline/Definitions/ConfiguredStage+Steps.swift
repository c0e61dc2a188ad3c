internal import GalleyCore
internal import JSON

extension ConfiguredStage {
  /// Steps as one stage. Layers that they make and that it does not provide are gone after it.
  static func sequence(
    _ spec: ComponentSpec, reads: [Slot], provides: [Slot], options: JSONValue, steps: [Step],
    definition: JSONValue? = nil
  ) -> ConfiguredStage {
    let kept = Set(reads + provides)
    let made = Set(steps.flatMap(\.stage.made)).subtracting(kept.compactMap(\.layerName))
    let temporary = made.sorted()
    return ConfiguredStage(
      spec: spec, reads: reads, provides: provides,
      dropsAll: steps.contains { $0.stage.dropsAll }, options: options, steps: steps,
      definition: definition,
      make: {
        try StepSequence(
          steps: steps.map { ($0.id, try $0.stage.make()) }, temporaryLayers: temporary)
      })
  }

  /// Layers that it makes, also out of others.
  private var made: [String] {
    provides.compactMap(\.layerName)
      + changes.compactMap {
        if case .copiedLayer(_, let name) = $0 { name } else { nil }
      }
  }
}
