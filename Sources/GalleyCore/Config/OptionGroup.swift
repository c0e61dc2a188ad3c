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
  /// Keys of the mapping that is its value.
  let keys: [OptionKey]
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
    keys = Value.keys
    read = { node, group, reader in
      let outer = reader.component
      if !Value.keys.isEmpty { reader.component = "'\(name)'" }
      let count = reader.diagnostics.count
      defer {
        reader.component = outer
        reader.explain(since: count, summary)
      }
      if node.isEmpty, Value.keys.isEmpty {
        return reader.error("'\(name)' has no value", at: node)
      }
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
    let example = (options.first(where: \.isRequired) ?? options.first)?.name
    let hint = example.map { "write { \($0): … }" }
    guard let members = reader.mapping(node, hint: hint) else { return nil }
    return read(members, of: reader.component, at: node, &reader)
  }

  /// Names of the options, with those below them.
  public static var keys: [OptionKey] { options.map { OptionKey($0.name, $0.keys) } }

  /// Reads members of a mapping that belongs to `owner`: "stage 'segment'".
  static func read(
    _ members: [YAMLMember], of owner: String, at node: YAMLNode, _ reader: inout ConfigReader
  ) -> Self {
    var group = Self()
    let errorsBefore = reader.errorCount
    let place = owner.hasPrefix("'") ? "under \(owner)" : "in \(owner)"
    reader.inside(KeyScope(place, keys)) { reader in
      for member in members {
        options.first { $0.name == member.key }?.read(member.value, &group, &reader)
      }
      reportKeys(members, of: owner, at: node, &reader)
    }
    if reader.errorCount == errorsBefore { group.check(&reader) }
    return group
  }

  /// Reports keys that are not known, and required ones that are missing and were not meant.
  private static func reportKeys(
    _ members: [YAMLMember], of owner: String, at node: YAMLNode, _ reader: inout ConfigReader
  ) {
    let given = members.map(\.key)
    let unknown = members.filter { member in !options.contains { $0.name == member.key } }
    var missing = options.filter { $0.isRequired && !given.contains($0.name) }
    for member in unknown {
      let only = missing.count == 1 && unknown.count == 1 ? missing.first : nil
      let meant = reader.unknownKey(
        member, "option", of: owner, among: options.map(\.name), given: given,
        missing: only.map { ($0.name, $0.summary) })
      missing.removeAll { $0.name == meant }
    }
    for option in missing {
      reader.error("\(owner) needs '\(option.name)'", at: node, hint: option.summary)
    }
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
