public import JSON
public import YAML

extension RecordSelection: OptionValue {
  /// A sequence of places, each once; a single scalar stands for a list of one.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> RecordSelection? {
    let nodes = node.elements ?? [node]
    if nodes.isEmpty {
      reader.error("expected \(typeName), found nothing", at: node)
      return nil
    }
    var paths: [RecordPath] = []
    for node in nodes {
      guard let path = RecordPath.read(node, &reader) else { continue }
      if paths.contains(path) {
        reader.error("'\(path)' is named twice", at: node, hint: "leave one of them out")
      }
      paths.append(path)
    }
    return paths.count == nodes.count ? RecordSelection(paths) : nil
  }
  /// JSON Schema of the type.
  public static var schema: JSONValue {
    ["anyOf": [["type": "array", "items": RecordPath.schema, "minItems": 1], RecordPath.schema]]
  }
  /// The type in words.
  public static var typeName: String { "list of fields such as id or published.value" }
  /// The value as it would stand in a file.
  public var json: JSONValue { .array(paths.map { .string($0.description) }) }
}

extension RecordPath {
  /// Reads a scalar; what is no field of the record is reported with what is.
  static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> RecordPath? {
    guard let text = reader.scalar(node, expecting: "a field", hint: "write a name") else {
      return nil
    }
    do {
      return try RecordPath(parsing: text)
    } catch {
      reader.error(error.description, at: node, hint: error.hint)
      return nil
    }
  }

  /// Fields, and names with dots behind them.
  static var schema: JSONValue {
    let fields = RecordSchema.fields.map(\.name).joined(separator: "|")
    return ["type": "string", "pattern": .string("^(\(fields))(\\.[A-Za-z_][A-Za-z0-9_]*)*$")]
  }
}
