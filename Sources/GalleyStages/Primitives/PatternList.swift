public import GalleyCore
public import JSON
public import Patterns
public import YAML

/// One pattern, several, or several with names.
public struct PatternList: OptionValue, Hashable {
  /// The patterns in the order of the file, with their names where they have them.
  public let patterns: [Named]

  /// A pattern with its name.
  public struct Named: Hashable, Sendable {
    /// The name, where the patterns have names.
    public let name: String?
    /// The pattern.
    public let pattern: Pattern
  }

  /// A pattern, a sequence of patterns, or a mapping of names to patterns.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> PatternList? {
    let errorsBefore = reader.errorCount
    let patterns: [Named]
    switch node.kind {
    case .scalar, .sequence:
      patterns = ([Pattern].read(node, &reader) ?? []).map { Named(name: nil, pattern: $0) }
    case .mapping(let members):
      patterns = members.compactMap { member in
        Pattern.read(member.value, &reader).map { Named(name: member.key, pattern: $0) }
      }
    }
    guard reader.errorCount == errorsBefore else { return nil }
    guard !patterns.isEmpty else {
      reader.error("expected \(typeName), found none", at: node)
      return nil
    }
    return PatternList(patterns: patterns)
  }
  /// JSON Schema of the type.
  public static var schema: JSONValue {
    [
      "anyOf": [
        Pattern.schema, ["type": "array", "items": Pattern.schema, "minItems": 1],
        ["type": "object", "additionalProperties": Pattern.schema, "minProperties": 1],
      ]
    ]
  }
  /// The type in words.
  public static var typeName: String { "pattern, list of patterns, or names with patterns" }
  /// The value as it would stand in a file.
  public var json: JSONValue {
    if patterns.count == 1, patterns[0].name == nil { return patterns[0].pattern.json }
    if patterns[0].name == nil { return .array(patterns.map(\.pattern.json)) }
    return .object(patterns.map { .init($0.name ?? "", $0.pattern.json) })
  }
}

/// What is done with hits that share text.
public enum OverlapChoice: String, ChoiceOption {
  case skip, keep
}
