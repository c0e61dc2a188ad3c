public import GalleyCore
public import JSON
public import YAML

/// A part of the document that a program sets, where only its author can know: `title`,
/// `extra.actor`, `layers.quote`.
public struct ProvidedPart: OptionValue {
  /// The path as written.
  public let path: FieldPath
  /// The part, with the attributes that are declared for a layer.
  public let slot: Slot

  /// A path that can be set.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> ProvidedPart? {
    guard let path = FieldPath.read(node, &reader) else { return nil }
    guard let layer = path.layer else {
      return ProvidedPart(path: path, slot: path.provided.last ?? path.root)
    }
    let attributes = reader.declaredLayers[layer.name] ?? []
    return ProvidedPart(path: path, slot: LayerReference(layer.name, attributes: attributes).slot())
  }
  /// JSON Schema of the type.
  public static var schema: JSONValue { FieldPath.schema }
  /// The type in words.
  public static var typeName: String { FieldPath.typeName }
  /// The value as it would stand in a file.
  public var json: JSONValue { path.json }
}

extension [ProvidedPart] {
  /// The parts, and that in which `path` is.
  func slots(and path: FieldPath?) -> [Slot] { map(\.slot) + (path?.provided ?? []) }
}

/// Why a program that a pipeline names gave nothing for a document.
struct ProgramFailure: ReasonedError, Equatable {
  let reason: String
  let description: String

  init(_ reason: String, _ description: String) {
    self.reason = reason
    self.description = description
  }
}
