public import GalleyCore
public import JSON
public import YAML

/// Which keys of the input go to `extra` under their own names.
public enum ExtraKeys: OptionValue, Equatable {
  /// These.
  case listed([String])
  /// All that no field is read from.
  case rest

  /// A list of keys, or the word `rest`.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> ExtraKeys? {
    switch node.kind {
    case .scalar("rest", _): return .rest
    case .scalar(let text, _):
      reader.error(
        "expected \(typeName), found '\(text)'", at: node, hint: "write rest, or [\(text)]")
      return nil
    default: return [String].read(node, &reader).map { .listed($0) }
    }
  }
  /// A list, or the word.
  public static var schema: JSONValue {
    ["anyOf": [["type": "array", "items": ["type": "string"]], ["const": "rest"]]]
  }
  /// The type in words.
  public static var typeName: String { "list of text or rest" }
  /// The value as it would stand in a file.
  public var json: JSONValue {
    switch self {
    case .listed(let keys): keys.json
    case .rest: "rest"
    }
  }
}
