internal import GalleyCore
internal import JSON
internal import YAML

/// The steps of a defined stage with values in place of its parameters, checked.
struct Expansion {
  private let definition: StageDefinition
  private let steps: StepList
  private let needs: [Slot]
  private let provides: [Slot]
  /// Parameters that the steps ask for.
  let used: Set<String>
  /// Names of parameters that there are not.
  let unknown: [String]
  /// What is wrong.
  let problems: [Diagnostic]
  /// What is noteworthy besides.
  let notes: [Diagnostic]

  init(
    _ definition: StageDefinition, _ registry: Registry, values: [String: YAMLNode],
    samples: Set<String> = [], for outer: ConfigReader
  ) {
    self.definition = definition
    var reader = outer.fresh(for: definition.path)
    var substitution = Substitution(values, samples: samples, isClosed: definition.isComplete)
    let node = definition.stage.steps.node.map { substitution.apply($0, &reader) }
    reader.declaredLayers = definition.declaredLayers
    var list = StepList(registry, advice: .definition)
    let before = reader.diagnostics.count
    list.replaced = substitution.replaced.map(\.mark)
    if let node { list.read(node, key: "steps", &reader) }
    let slots = SlotNames(registry: registry, declared: definition.declaredLayers)
    needs = slots.slots(definition.needs(&substitution, &reader))
    let provided = list.checkDataFlow(from: Set(needs).implied, &reader)
    list.checkReach(&reader)
    provides = slots.slots(definition.provides(&substitution, &reader)).map { slot in
      provided.first { $0 == slot && slot.attributes.isEmpty } ?? slot
    }
    for slot in provides where list.isComplete && !provided.contains(slot) {
      definition.reportNotProvided(slot, &reader)
    }
    used = substitution.used
    unknown = substitution.unknown
    steps = list
    // What is wrong with a sample says nothing about the value that will be given.
    let certain =
      reader.diagnostics.prefix(before)
      + reader.diagnostics.dropFirst(before).filter { diagnostic in
        !substitution.sampled.contains { $0.contains(diagnostic) }
      }
    problems = certain.filter { $0.severity == .error }
    notes = certain.filter { $0.severity != .error }
  }

  /// The whole as one stage.
  func configured(_ spec: ComponentSpec, options: JSONValue) -> ConfiguredStage {
    let steps = steps.named.map { ConfiguredStage.Step(id: $0.id, stage: $0.stage) }
    return .sequence(
      spec, reads: needs, provides: provides, options: options, steps: steps,
      definition: definition.json)
  }

  /// What it reads and provides, for its spec.
  var slots: (needs: [Slot], provides: [Slot]) { (needs, provides) }
}

extension StageDefinition {
  /// Layers as the file declares them.
  var declaredLayers: [String: [ValueType.Field]] {
    Dictionary(
      stage.layer.entries.map { layer in
        (layer.name, layer.value.entries.map { .init($0.name, $0.value.valueType) })
      }, uniquingKeysWith: { first, _ in first })
  }

  fileprivate func needs(
    _ substitution: inout Substitution, _ reader: inout ConfigReader
  ) -> [YAMLNode] {
    elements(of: "needs", &substitution, &reader)
  }

  fileprivate func provides(
    _ substitution: inout Substitution, _ reader: inout ConfigReader
  ) -> [YAMLNode] {
    elements(of: "provides", &substitution, &reader)
  }

  private func elements(
    of key: String, _ substitution: inout Substitution, _ reader: inout ConfigReader
  ) -> [YAMLNode] {
    guard let node = self.node[key]?.value else { return [] }
    let value = substitution.apply(node, &reader)
    return value.elements ?? [value]
  }

  fileprivate func reportNotProvided(_ slot: Slot, _ reader: inout ConfigReader) {
    let nodes = node["provides"]?.value
    let node = nodes?.elements?.first { $0.text == slot.name } ?? nodes ?? self.node
    reader.error(
      "no step provides \(slot)", at: node, hint: "emit it, or leave it out of 'provides'")
  }
}

extension YAMLNode {
  /// Whether a diagnostic of the same file begins in this scalar.
  fileprivate func contains(_ diagnostic: Diagnostic) -> Bool {
    let isAfterStart = (diagnostic.line, diagnostic.column) >= (mark.line, mark.column)
    return isAfterStart && (diagnostic.line, diagnostic.column) < (endMark.line, endMark.column)
  }
}

extension Set<Slot> {
  /// With what cannot be missing where these are: a layer has its text, a text its page.
  fileprivate var implied: Set<Slot> {
    var slots = self
    slots.insert(.page)
    if contains(where: { $0.layerName != nil || $0 == .blocks }) { slots.insert(.text) }
    if slots.contains(.text) { slots.insert(.blocks) }
    return slots
  }
}
