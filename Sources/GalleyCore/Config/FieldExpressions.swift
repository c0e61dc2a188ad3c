public import JSON
public import YAML

/// Places in the record with the expressions that give their values, in the order of the file:
/// `{ title: "lower(title)", layers.quote.long: "size(text) > 80" }`.
public struct FieldExpressions: OptionValue, Hashable {
  /// The entries in the order of the file.
  public var entries: [Entry]

  /// A place with the expression for it. For an attribute it is asked of each annotation.
  public struct Entry: Hashable, Sendable {
    /// The place.
    public let path: FieldPath
    /// What gives its value.
    public let expression: Expression
  }

  /// These entries.
  public init(_ entries: [Entry] = []) { self.entries = entries }

  /// A mapping of paths to expressions; whether types fit is checked later, at its place in the
  /// pipeline.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> FieldExpressions? {
    guard case .mapping(let members) = node.kind else {
      reader.error(
        "expected \(typeName), found \(node.found)", at: node,
        hint: "such as { extra.long: \"stats.words > 800\" }")
      return nil
    }
    let entries = members.map { entry($0, &reader) }
    return entries.contains { $0 == nil } ? nil : FieldExpressions(entries.compactMap { $0 })
  }

  private static func entry(_ member: YAMLMember, _ reader: inout ConfigReader) -> Entry? {
    guard let path = FieldPath.read(keyOf: member, &reader),
      let text = reader.scalar(member.value, expecting: Expression.typeName)
    else { return nil }
    guard path.layer == nil || path.names.count > 2 else {
      reader.report(
        "an expression cannot make a layer", from: member.keyMark, to: member.keyEndMark,
        hint: "name an attribute of its annotations: \(path).NAME")
      return nil
    }
    do {
      let expression = try Expression(parsing: text)
      guard let types = path.types(in: reader) else {
        reader.report(
          "'\(path)' is declared as a span, which an expression cannot make",
          from: member.keyMark, to: member.keyEndMark, hint: "set it with 'near' or 'match'")
        return nil
      }
      reader.place(
        expression, at: member.value, expecting: types[0], or: Array(types.dropFirst()),
        of: path.layer.map { .layer($0.name) } ?? .document)
      return Entry(path: path, expression: expression)
    } catch {
      reader.report(error, in: member.value)
      return nil
    }
  }
  /// JSON Schema of the type.
  public static var schema: JSONValue {
    [
      "type": "object", "minProperties": 1, "propertyNames": FieldPath.schema,
      "additionalProperties": ["type": "string"],
    ]
  }
  /// The type in words.
  public static var typeName: String { "mapping of fields to expressions" }
  /// The value as it would stand in a file.
  public var json: JSONValue {
    .object(entries.map { .init("\($0.path)", .string($0.expression.source)) })
  }
}

/// Places in the record with the places that take what stands there, in the order of the file.
public struct FieldPairs: OptionValue, Hashable {
  /// The entries in the order of the file.
  public var entries: [Entry]

  /// A place with another.
  public struct Entry: Hashable, Sendable {
    /// The place as it is.
    public let from: FieldPath
    /// The place as it will be.
    public let to: FieldPath
  }

  /// These entries.
  public init(_ entries: [Entry] = []) { self.entries = entries }

  /// A mapping of paths to paths.
  public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> FieldPairs? {
    guard case .mapping(let members) = node.kind else {
      reader.error(
        "expected \(typeName), found \(node.found)", at: node,
        hint: "such as { dateline: extra.place }")
      return nil
    }
    let entries = members.map { member -> Entry? in
      let from = FieldPath.read(keyOf: member, &reader)
      let to = FieldPath.read(member.value, &reader)
      guard let from, let to else { return nil }
      return Entry(from: from, to: to)
    }
    return entries.contains { $0 == nil } ? nil : FieldPairs(entries.compactMap { $0 })
  }
  /// JSON Schema of the type.
  public static var schema: JSONValue {
    [
      "type": "object", "minProperties": 1, "propertyNames": FieldPath.schema,
      "additionalProperties": FieldPath.schema,
    ]
  }
  /// The type in words.
  public static var typeName: String { "mapping of fields to fields" }
  /// The value as it would stand in a file.
  public var json: JSONValue { .object(entries.map { .init("\($0.from)", $0.to.json) }) }
}

extension FieldPath {
  /// Reads the key of a member.
  static func read(keyOf member: YAMLMember, _ reader: inout ConfigReader) -> FieldPath? {
    do {
      return try FieldPath(parsing: member.key)
    } catch {
      reader.report(
        error.description, from: member.keyMark, to: member.keyEndMark, hint: error.hint)
      return nil
    }
  }

  /// Types of what may be set here by a value; `nil` where only a span may be.
  fileprivate func types(in reader: ConfigReader) -> [ValueType]? {
    guard let (layer, attribute) = layer else { return types }
    let declared = reader.declaredLayers[layer]?.first { $0.name == attribute }?.type
    return declared == .span ? nil : [declared ?? .any]
  }
}
