public import JSON
public import YAML

/// A plain struct of options: stored properties with defaults, and one `Option` for each.
public protocol OptionGroup: OptionValue {
  /// All options of the group, in the order in which they are shown.
  static var options: [Option<Self>] { get }
  /// The defaults.
  init()
  /// Reports what is wrong with options that are each well-formed, at their places.
  func check(_ reader: inout ConfigReader)
}

extension OptionGroup {
  /// Nothing.
  public func check(_ reader: inout ConfigReader) {}
}

/// One option of a group: a name, a key path and a sentence. Type, default and schema follow
/// from the key path.
public struct Option<Group>: Sendable {
  /// The key in pipeline files, in snake_case.
  public let name: String
  /// One sentence for people.
  public let summary: String
  /// Whether the file must give it.
  public let isRequired: Bool
  /// JSON Schema of the value, without summary and default.
  public let schema: JSONValue
  /// The type in words: `integer`, `list of text`.
  public let typeName: String
  /// Reads the option from a node into the group; reports what is wrong with it.
  let read: @Sendable (YAMLNode, inout Group, inout ConfigReader) -> Void
  /// The option's value in a group.
  let value: @Sendable (Group) -> JSONValue

  /// An option at `path` of the group; numbers may be bounded by `range`.
  public init<Value: OptionValue>(
    _ name: String, _ path: any WritableKeyPath<Group, Value> & Sendable, _ summary: String,
    required: Bool = false, in range: ClosedRange<Value>? = nil
  ) where Value: Comparable {
    self.init(
      name, path, summary, required: required,
      schema: range.map { Value.schema.bounded($0.lowerBound.json, $0.upperBound.json) },
      check: { value in
        guard let range, !range.contains(value) else { return nil }
        let (low, high) = (range.lowerBound.json.compact, range.upperBound.json.compact)
        return "'\(name)' must be from \(low) to \(high)"
      })
  }

  /// An option at `path` of the group.
  public init<Value: OptionValue>(
    _ name: String, _ path: any WritableKeyPath<Group, Value> & Sendable, _ summary: String,
    required: Bool = false
  ) {
    self.init(name, path, summary, required: required, schema: nil, check: { _ in nil })
  }

  private init<Value: OptionValue>(
    _ name: String, _ path: any WritableKeyPath<Group, Value> & Sendable, _ summary: String,
    required: Bool, schema: JSONValue?, check: @escaping @Sendable (Value) -> String?
  ) {
    self.name = name
    self.summary = summary
    self.isRequired = required
    self.schema = schema ?? Value.schema
    self.typeName = Value.typeName
    read = { node, group, reader in
      guard let value = Value.read(node, &reader) else { return }
      if let problem = check(value) {
        reader.error(problem, at: node)
      } else {
        group[keyPath: path] = value
      }
    }
    value = { $0[keyPath: path].json }
  }
}

extension OptionGroup {
  /// Reads a mapping; unknown and missing keys are reported with the nearest name. Nothing at all,
  /// as where every option is commented out, leaves the defaults.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> Self? {
    if node.isEmpty { return read([], of: reader.component, at: node, &reader) }
    guard let members = reader.mapping(node) else { return nil }
    return read(members, of: reader.component, at: node, &reader)
  }

  /// Reads members of a mapping that belongs to `owner`: "stage 'segment'".
  static func read(
    _ members: [YAMLMember], of owner: String, at node: YAMLNode, _ reader: inout ConfigReader
  ) -> Self {
    var group = Self()
    let errorsBefore = reader.errorCount
    for member in members {
      if let option = options.first(where: { $0.name == member.key }) {
        option.read(member.value, &group, &reader)
      } else {
        reader.unknownKey(member, "option", of: owner, among: options.map(\.name))
      }
    }
    for option in options where option.isRequired {
      if !members.contains(where: { $0.key == option.name }) {
        reader.error("\(owner) needs '\(option.name)'", at: node, hint: option.summary)
      }
    }
    if reader.errorCount == errorsBefore { group.check(&reader) }
    return group
  }

  /// A JSON Schema object with every option; nothing at all where none is required.
  public static var schema: JSONValue {
    .object([
      .init("type", options.contains(where: \.isRequired) ? "object" : ["object", "null"]),
      .init("properties", .object(options.map { .init($0.name, $0.fullSchema(Self())) })),
      .init("required", .array(options.filter(\.isRequired).map { .string($0.name) })),
      .init("additionalProperties", false),
    ])
  }

  /// `options`.
  public static var typeName: String { "options" }

  /// Every option with its value.
  public var json: JSONValue {
    .object(Self.options.map { .init($0.name, $0.value(self)) })
  }
}

extension Option {
  /// Schema with summary and default.
  func fullSchema(_ defaults: Group) -> JSONValue {
    guard case .object(var members) = schema else { return schema }
    members.append(.init("description", .string(summary)))
    let initial = value(defaults)
    if !isRequired, initial != .null { members.append(.init("default", initial)) }
    return .object(members)
  }

  /// The default as text; `nil` where the file must give a value.
  public func defaultText(_ defaults: Group) -> String? {
    isRequired ? nil : value(defaults).compact
  }
}

/// No options.
public struct NoOptions: OptionGroup {
  /// None.
  public static let options: [Option<NoOptions>] = []
  /// Nothing to set.
  public init() {}
}
