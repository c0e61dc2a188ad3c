public import JSON
public import YAML

extension FieldPath: OptionValue {
  /// Reads a scalar; a field that is not known or cannot be set is reported with what can.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> FieldPath? {
    guard let text = reader.scalar(node, expecting: typeName, hint: "write a name")
    else { return nil }
    do {
      return try FieldPath(parsing: text)
    } catch {
      reader.error(error.description, at: node, hint: error.hint)
      return nil
    }
  }
  /// Fields that can be set, and names with dots before them.
  public static var schema: JSONValue {
    let fields = RecordSchema.fields.filter(\.isSettable).map(\.name).joined(separator: "|")
    return ["type": "string", "pattern": .string("^(\(fields))(\\.[A-Za-z_][A-Za-z0-9_]*)*$")]
  }
  /// The type in words.
  public static var typeName: String {
    "field such as title, extra.actor or layers.quote.loud"
  }
  /// The path as it would stand in a file.
  public var json: JSONValue { .string(description) }
}
