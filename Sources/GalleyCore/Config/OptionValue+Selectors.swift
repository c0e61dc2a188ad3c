public import JSON
public import Markup
public import YAML

extension CSSSelector: OptionValue {
  /// Reads selectors; what is wrong is reported at its place in the scalar.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> CSSSelector? {
    guard let text = reader.scalar(node, expecting: typeName) else { return nil }
    do {
      return try CSSSelector(text)
    } catch {
      reader.report(error, in: "CSS", at: node, hint: "such as article > p.lead, or a[href]")
      return nil
    }
  }
  /// JSON Schema of the type.
  public static var schema: JSONValue { ["type": "string"] }
  /// The type in words.
  public static var typeName: String { "CSS selector" }
  /// The value as it would stand in a file.
  public var json: JSONValue { .string(text) }
}

extension XPathExpression: OptionValue {
  /// Reads an expression; what libxml2 refuses is reported in its words at its place.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> XPathExpression? {
    guard let text = reader.scalar(node, expecting: typeName) else { return nil }
    do {
      return try XPathExpression(text)
    } catch {
      reader.report(error, in: "XPath", at: node, hint: "such as //p[@class='lead'], or //a/@href")
      return nil
    }
  }
  /// JSON Schema of the type.
  public static var schema: JSONValue { ["type": "string"] }
  /// The type in words.
  public static var typeName: String { "XPath expression" }
  /// The value as it would stand in a file.
  public var json: JSONValue { .string(text) }
}

extension ConfigReader {
  fileprivate mutating func report(
    _ error: SelectorError, in kind: String, at node: YAMLNode, hint: String
  ) {
    let hint =
      Suggestion.hint(for: ":\(error.name)", among: error.known.map { ":\($0)" }) ?? error.hint
      ?? hint
    if let mark = node.mark(ofByte: error.offset) {
      report("\(kind): \(error)", from: mark, to: mark, hint: hint)
    } else {
      self.error("\(kind): \(error), at byte \(error.offset)", at: node, hint: hint)
    }
  }
}
