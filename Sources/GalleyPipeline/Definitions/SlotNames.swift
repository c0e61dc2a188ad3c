internal import GalleyCore
internal import YAML

/// Reads names of parts of a document: `text`, `layers.sentence`, `title`.
struct SlotNames {
  let registry: Registry
  let declared: [String: [ValueType.Field]]

  /// The parts that `nodes` name.
  func slots(_ nodes: [YAMLNode]) -> [Slot] {
    nodes.compactMap { $0.text.flatMap { slot($0) ?? slot("layers.\($0)") } }
  }

  /// Reports names that are no part of a document.
  func check(_ nodes: [YAMLNode], _ reader: inout ConfigReader) {
    for node in nodes {
      guard
        let name = reader.scalar(
          node, expecting: "a part of the document", hint: "such as [text, layers.sentence]")
      else { continue }
      guard slot(name) == nil, !name.contains("{{") else { continue }
      let known = ["page", "text", "blocks"] + RecordSchema.fields.map(\.name)
      let layer =
        registry.stages.flatMap(\.spec.provides).compactMap(\.layerName).first {
          $0 == name
        } ?? (declared[name] == nil ? nil : name)
      reader.error(
        "'\(name)' is no part of a document", at: node,
        hint: layer.map { "did you mean 'layers.\($0)'?" } ?? Suggestion.hint(
          for: name, among: known)
          ?? "a part is text, blocks, page, a field of the record, or layers.NAME")
    }
  }

  private func slot(_ name: String) -> Slot? {
    switch name {
    case "page": return .page
    case "text": return .text
    case "blocks": return .blocks
    default: break
    }
    if name.hasPrefix("layers.") {
      let layer = String(name.dropFirst("layers.".count))
      guard layer.isSnakeCaseName else { return nil }
      if let attributes = declared[layer] { return .layer(layer, attributes: attributes) }
      let known = registry.stages.flatMap(\.spec.provides).first { $0.layerName == layer }
      return known ?? .layer(layer)
    }
    let first = String(name.prefix { $0 != "." })
    guard first != "layers", RecordSchema.fields.contains(where: { $0.name == first }) else {
      return nil
    }
    return first == "extra" ? .field(name) : .field(first)
  }
}
