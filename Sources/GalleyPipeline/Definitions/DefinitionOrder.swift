internal import GalleyCore
internal import YAML

/// Definitions after those that they use.
struct DefinitionOrder {
  private let definitions: [StageDefinition]
  private var order: [StageDefinition] = []
  private var done: Set<StageName> = []
  /// Definitions that use themselves, directly or not.
  private(set) var cyclic: Set<StageName> = []

  init(_ definitions: [StageDefinition]) { self.definitions = definitions }

  mutating func sorted(_ reader: inout ConfigReader) -> [StageDefinition] {
    for definition in definitions { visit(definition, [], &reader) }
    return order
  }

  private mutating func visit(
    _ definition: StageDefinition, _ path: [StageName], _ reader: inout ConfigReader
  ) {
    guard !done.contains(definition.name) else { return }
    let path = path + [definition.name]
    for node in definition.usedNames {
      guard let used = self.definition(node.text ?? "") else { continue }
      guard let start = path.firstIndex(of: used.name) else {
        visit(used, path, &reader)
        continue
      }
      cyclic.formUnion(path[start...])
      let cycle = (path[start...] + [used.name]).map(\.versioned).joined(separator: " → ")
      reader.reading(definition.path) {
        $0.error(
          "a stage cannot be made of itself: \(cycle)", at: node,
          hint: "take one of these uses out")
      }
    }
    if done.insert(definition.name).inserted { order.append(definition) }
  }

  private func definition(_ name: String) -> StageDefinition? {
    definitions.first { $0.name.versioned == name }
      ?? definitions.filter { $0.name.name == name }.max { $0.name.version < $1.name.version }
  }
}
