internal import JSON

extension JSONValue {
  /// A schema of options as a schema of what a file may hold for them: YAML reads `12` and `true` as
  /// other things than texts, a number may stand in quotation marks, and wherever a value is asked
  /// for, `${NAME}` or `{{ parameter }}` may stand for it.
  var lenient: JSONValue {
    guard case .object(let members) = self else { return self }
    let inner = JSONValue.object(
      members.map { .init($0.key, Self.lenient($0.key, $0.value)) })
    if case .array? = self["enum"] { return inner.orPlaceholder }
    switch self["type"] {
    case "integer": return inner.replacing(type: ["integer", "string"], pattern: "^[+-]?[0-9_]+$")
    case "number":
      return inner.replacing(
        type: ["number", "string"], pattern: "^[+-]?[0-9.]+([eE][+-]?[0-9]+)?$")
    case "boolean": return inner.replacing(type: ["boolean", "string"], pattern: "^(true|false)$")
    case "string":
      if case .string(let pattern)? = self["pattern"] {
        return inner.replacing(type: "string", pattern: pattern)
      }
      return inner.replacing(type: ["string", "number", "boolean"], pattern: nil)
    default: return inner
    }
  }

  /// A `${NAME}` or `{{ name }}`.
  private static let placeholder = #"\$\{|\{\{"#

  private static func lenient(_ keyword: String, _ value: JSONValue) -> JSONValue {
    switch (keyword, value) {
    case ("properties", .object(let members)), ("patternProperties", .object(let members)):
      .object(members.map { .init($0.key, $0.value.lenient) })
    case ("anyOf", .array(let schemas)): .array(schemas.map(\.lenient))
    case ("items", _), ("additionalProperties", _), ("propertyNames", _): value.lenient
    default: value
    }
  }

  private func replacing(type: JSONValue, pattern: String?) -> JSONValue {
    guard case .object(let members) = self else { return self }
    let others = members.filter { $0.key != "type" && $0.key != "pattern" }
    let either = pattern.map { [Member("pattern", .string("\($0)|\(Self.placeholder)"))] } ?? []
    return .object([Member("type", type)] + either + others)
  }

  /// The choice, or a text that stands for it.
  private var orPlaceholder: JSONValue {
    guard case .object(let members) = self else { return self }
    let choice = members.filter { $0.key == "enum" }
    let text: JSONValue = ["type": "string", "pattern": .string(Self.placeholder)]
    return .object(
      [Member("anyOf", [.object(choice), text])] + members.filter { $0.key != "enum" })
  }
}
