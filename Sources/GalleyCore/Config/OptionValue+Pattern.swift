public import JSON
public import Patterns
public import YAML

extension Pattern: OptionValue {
  /// Compiles a pattern; what PCRE2 refuses is reported in its words at its place in the scalar.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> Pattern? {
    guard let text = reader.scalar(node, expecting: typeName) else { return nil }
    do {
      return try Pattern(text)
    } catch .syntax(let message, let offset) {
      if let mark = node.mark(ofByte: offset) {
        reader.report("\(message) in pattern", from: mark, to: mark)
      } else {
        reader.error("\(message) in pattern, at byte \(offset)", at: node)
      }
    } catch {
      reader.error("\(error)", at: node)
    }
    return nil
  }
  /// JSON Schema of the type.
  public static var schema: JSONValue { ["type": "string"] }
  /// The type in words.
  public static var typeName: String { "pattern" }
  /// The value as it would stand in a file.
  public var json: JSONValue { .string(source) }
}
