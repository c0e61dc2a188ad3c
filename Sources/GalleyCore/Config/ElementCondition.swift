public import JSON
public import YAML

/// A condition that is asked of each annotation of a stage's subject layer. Its paths begin at the
/// annotation; `record.title` is a path of the record.
public struct ElementCondition: OptionValue, Hashable {
  /// The condition.
  public let expression: Expression

  /// A condition that has been parsed.
  public init(_ expression: Expression) { self.expression = expression }

  /// Parses an expression; whether its paths exist is checked later, at its place in the pipeline.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> ElementCondition? {
    guard let text = reader.scalar(node, expecting: typeName) else { return nil }
    do {
      let expression = try Expression(parsing: text)
      reader.place(
        expression, at: node, expecting: .boolean, of: .subject, isCondition: true)
      return ElementCondition(expression)
    } catch {
      reader.report(error, in: node)
      return nil
    }
  }
  /// JSON Schema of the type.
  public static var schema: JSONValue { ["type": "string"] }
  /// The type in words.
  public static var typeName: String { "condition on an annotation" }
  /// The value as it would stand in a file.
  public var json: JSONValue { .string(expression.source) }
}
