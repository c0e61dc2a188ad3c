public import JSON
public import YAML

/// Names with values of one type, in the order of the file.
public struct OptionMap<Element: OptionValue>: OptionValue {
  /// The entries in the order of the file.
  public var entries: [Entry]

  /// A name with its value and the place of the name.
  public struct Entry: Sendable {
    /// The key.
    public let name: String
    /// What stands under it.
    public let value: Element
    /// The member that was read.
    public let member: YAMLMember
  }

  /// A map of `entries`.
  public init(_ entries: [Entry] = []) { self.entries = entries }

  /// The value under a name.
  public subscript(name: String) -> Element? { entries.first { $0.name == name }?.value }

  /// A mapping whose keys are snake_case names.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> OptionMap? {
    guard case .mapping(let members) = node.kind else {
      reader.error("expected \(typeName), found \(node.found)", at: node)
      return nil
    }
    let outer = reader.component
    defer { reader.component = outer }
    var entries: [Entry] = []
    for member in members {
      if !member.key.isSnakeCaseName {
        reader.report(
          "'\(member.key)' is not a name", from: member.keyMark, to: member.keyEndMark,
          hint: "use lower-case letters, digits and '_'")
      }
      reader.component = "'\(member.key)'"
      guard let value = Element.read(member.value, &reader) else { continue }
      entries.append(Entry(name: member.key, value: value, member: member))
    }
    return OptionMap(entries)
  }
  /// JSON Schema of the type.
  public static var schema: JSONValue {
    [
      "type": "object", "propertyNames": ["type": "string", "pattern": "^[a-z][a-z0-9_]*$"],
      "additionalProperties": Element.schema,
    ]
  }
  /// The type in words.
  public static var typeName: String { "mapping of names to \(Element.typeName)" }
  /// The value as it would stand in a file.
  public var json: JSONValue { .object(entries.map { .init($0.name, $0.value.json) }) }
}

/// A value that is read later, when more is known.
public struct UnreadValue: OptionValue {
  /// What was written; `nil` where nothing was.
  public let node: YAMLNode?

  /// A value that is not read yet.
  public init(_ node: YAMLNode? = nil) { self.node = node }

  /// Any node.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> UnreadValue? {
    UnreadValue(node)
  }
  /// Anything.
  public static var schema: JSONValue { .object([]) }
  /// The type in words.
  public static var typeName: String { "anything" }
  /// The value as it would stand in a file.
  public var json: JSONValue { node.map(Self.json) ?? .null }

  /// Numbers and truth values as such, for schemas; everything else is text.
  private static func plain(_ text: String) -> JSONValue {
    if text == "true" || text == "false" { return .boolean(text == "true") }
    if let number = Int(text), String(number) == text { return .integer(number) }
    return .string(text)
  }

  private static func json(_ node: YAMLNode) -> JSONValue {
    switch node.kind {
    case .scalar(let text, .plain): plain(text)
    case .scalar(let text, _): .string(text)
    case .sequence(let nodes): .array(nodes.map(json))
    case .mapping(let members): .object(members.map { .init($0.key, json($0.value)) })
    }
  }
}
