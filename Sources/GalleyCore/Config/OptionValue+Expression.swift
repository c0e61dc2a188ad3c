public import JSON
public import YAML

extension Expression: OptionValue {
  /// Parses an expression; whether its fields exist is checked later, at its place in the pipeline.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> Expression? {
    guard let text = reader.scalar(node, expecting: typeName) else { return nil }
    do {
      let expression = try Expression(parsing: text)
      reader.place(expression, at: node, expecting: .boolean, isCondition: true)
      return expression
    } catch {
      reader.report(error, in: node)
      return nil
    }
  }
  /// JSON Schema of the type.
  public static var schema: JSONValue { ["type": "string"] }
  /// The type in words.
  public static var typeName: String { "expression" }
  /// The value as it would stand in a file.
  public var json: JSONValue { .string(source) }
}

extension ConfigReader {
  /// Reports what is wrong with an expression, at its place inside the scalar where that is known.
  public mutating func report(_ error: ExpressionError, in node: YAMLNode) {
    guard let text = node.text, let start = node.mark(ofByte: min(error.offset, text.utf8.count))
    else {
      self.error(error.description, at: node, hint: error.advice)
      return
    }
    var end = start
    end.column += max(1, error.length)
    report(error.description, from: start, to: end, hint: error.advice)
  }
}
