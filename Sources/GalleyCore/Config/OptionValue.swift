public import JSON
public import YAML

/// A type that an option can have: reads itself from a node and describes itself.
public protocol OptionValue: Sendable {
  /// Reads a node; what is wrong goes to `reader`, and the result is `nil` then.
  static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> Self?
  /// JSON Schema of the type.
  static var schema: JSONValue { get }
  /// The type in words: `integer`, `list of text`.
  static var typeName: String { get }
  /// The value as it would stand in a file.
  var json: JSONValue { get }
  /// Keys of the mapping that it is read from, where they are fixed.
  static var keys: [OptionKey] { get }
}

extension OptionValue {
  /// None.
  public static var keys: [OptionKey] { [] }
}

extension OptionValue {
  /// Reads a scalar through `parse`; a text that it refuses is reported with the type's name.
  static func readScalar(
    _ node: YAMLNode, _ reader: inout ConfigReader, _ parse: (String) -> Self?
  ) -> Self? {
    guard let text = reader.scalar(node, expecting: typeName) else { return nil }
    if let value = parse(text) { return value }
    reader.error("expected \(typeName), found \(node.found)", at: node)
    return nil
  }
}

extension String: OptionValue {
  /// Any scalar.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> String? {
    reader.scalar(node, expecting: typeName)
  }
  /// JSON Schema of the type.
  public static var schema: JSONValue { ["type": "string"] }
  /// The type in words.
  public static var typeName: String { "text" }
  /// The value as it would stand in a file.
  public var json: JSONValue { .string(self) }
}

extension Bool: OptionValue {
  /// `true` or `false`.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> Bool? {
    guard let text = reader.scalar(node, expecting: typeName) else { return nil }
    if text == "true" || text == "false" { return text == "true" }
    let spelling = text.lowercased()
    let hint =
      ["yes", "on", "y", "true", "1"].contains(spelling)
      ? "write true"
      : ["no", "off", "n", "false", "0"].contains(spelling) ? "write false" : nil
    reader.error("expected \(typeName), found \(node.found)", at: node, hint: hint)
    return nil
  }
  /// JSON Schema of the type.
  public static var schema: JSONValue { ["type": "boolean"] }
  /// The type in words.
  public static var typeName: String { "true or false" }
  /// The value as it would stand in a file.
  public var json: JSONValue { .boolean(self) }
}

extension Int: OptionValue {
  /// Decimal digits with an optional sign; `_` may group them.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> Int? {
    readScalar(node, &reader) { Int($0.filter { $0 != "_" }) }
  }
  /// JSON Schema of the type.
  public static var schema: JSONValue { ["type": "integer"] }
  /// The type in words.
  public static var typeName: String { "integer" }
  /// The value as it would stand in a file.
  public var json: JSONValue { .integer(self) }
}

extension Double: OptionValue {
  /// A finite decimal number.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> Double? {
    readScalar(node, &reader) { text in
      // The initialiser alone would take hexadecimal numbers, too.
      let isDecimal = text.utf8.allSatisfy {
        (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0)
      }
      return isDecimal ? Double(text).flatMap { $0.isFinite ? $0 : nil } : nil
    }
  }
  /// JSON Schema of the type.
  public static var schema: JSONValue { ["type": "number"] }
  /// The type in words.
  public static var typeName: String { "number" }
  /// The value as it would stand in a file.
  public var json: JSONValue { .number(self) }
}

extension Array: OptionValue where Element: OptionValue {
  /// A sequence; a single scalar stands for a list of one.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> [Element]? {
    switch node.kind {
    case .sequence(let nodes):
      let values = nodes.map { Element.read($0, &reader) }
      return values.contains { $0 == nil } ? nil : values.compactMap { $0 }
    case .scalar:
      return Element.read(node, &reader).map { [$0] }
    case .mapping:
      reader.error("expected \(typeName), found a mapping", at: node)
      return nil
    }
  }
  /// Keys of the elements.
  public static var keys: [OptionKey] { Element.keys }
  /// JSON Schema of the type.
  public static var schema: JSONValue {
    ["anyOf": [["type": "array", "items": Element.schema], Element.schema]]
  }
  /// The type in words.
  public static var typeName: String { "list of \(Element.typeName)" }
  /// The value as it would stand in a file.
  public var json: JSONValue { .array(map(\.json)) }
}

extension Optional: OptionValue where Wrapped: OptionValue {
  /// What the wrapped type reads.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> Wrapped?? {
    Wrapped.read(node, &reader).map { .some($0) }
  }
  /// Keys of the wrapped type.
  public static var keys: [OptionKey] { Wrapped.keys }
  /// JSON Schema of the type.
  public static var schema: JSONValue { Wrapped.schema }
  /// The type in words.
  public static var typeName: String { Wrapped.typeName }
  /// The value as it would stand in a file.
  public var json: JSONValue { self?.json ?? .null }
}

/// Names with texts, in the order of the file: `{ id: doc_id, text: body }`.
public struct TextMap: OptionValue, Equatable {
  /// The pairs in the order of the file.
  public var pairs: [(key: String, value: String)]

  /// A map of `pairs`.
  public init(_ pairs: [(key: String, value: String)] = []) { self.pairs = pairs }

  /// The text under `key`.
  public subscript(key: String) -> String? { pairs.first { $0.key == key }?.value }

  /// A mapping of scalars.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> TextMap? {
    guard case .mapping(let members) = node.kind else {
      reader.error(
        "expected \(typeName), found \(node.found)", at: node, hint: "such as { name: text }")
      return nil
    }
    var pairs: [(String, String)] = []
    for member in members {
      guard let text = reader.scalar(member.value, expecting: "text") else { return nil }
      pairs.append((member.key, text))
    }
    return TextMap(pairs)
  }
  /// JSON Schema of the type.
  public static var schema: JSONValue {
    ["type": "object", "additionalProperties": ["type": "string"]]
  }
  /// The type in words.
  public static var typeName: String { "mapping of texts" }
  /// The value as it would stand in a file.
  public var json: JSONValue {
    .object(pairs.map { .init($0.key, .string($0.value)) })
  }

  /// Same pairs in the same order.
  public static func == (a: TextMap, b: TextMap) -> Bool {
    a.pairs.elementsEqual(b.pairs) { $0 == $1 }
  }
}
