public import JSON
public import YAML

/// A layer by its name, with what the definition around it declares of its annotations.
public struct LayerReference: OptionValue, Hashable {
  /// The name, in snake_case.
  public let name: String
  /// Attributes with their types as declared; empty where nothing is declared.
  public let attributes: [ValueType.Field]

  /// A layer with declared attributes.
  public init(_ name: String, attributes: [ValueType.Field] = []) {
    self.name = name
    self.attributes = attributes
  }

  /// The type that is declared for an attribute.
  public func type(of attribute: String) -> ValueType? {
    attributes.first { $0.name == attribute }?.type
  }

  /// The layer with what is declared of it and the other attributes that were `found`, for data flow.
  public func slot(_ found: [ValueType.Field] = []) -> Slot {
    let others = found.filter { type(of: $0.name) == nil }
    return .layer(name, attributes: attributes + others)
  }

  /// A scalar in snake_case.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> LayerReference? {
    guard var name = reader.scalar(node, expecting: typeName) else { return nil }
    if name.hasPrefix("layers.") { name = String(name.dropFirst("layers.".count)) }
    guard name.isSnakeCaseName else {
      reader.error(
        "'\(name)' cannot name a layer", at: node, hint: "use lower-case letters, digits and '_'")
      return nil
    }
    return LayerReference(name, attributes: reader.declaredLayers[name] ?? [])
  }
  /// JSON Schema of the type.
  public static var schema: JSONValue {
    ["type": "string", "pattern": "^(layers\\.)?[a-z][a-z0-9_]*$"]
  }
  /// The type in words.
  public static var typeName: String { "name of a layer" }
  /// The value as it would stand in a file.
  public var json: JSONValue { .string(name) }
}

extension String {
  /// Whether this is a lower-case letter followed by such letters, digits and underscores.
  public var isSnakeCaseName: Bool {
    guard let first = utf8.first, (0x61...0x7A).contains(first) else { return false }
    return utf8.allSatisfy {
      $0 == 0x5F || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0)
    }
  }
}
