import JSON

/// Checks a value against the part of JSON Schema that galley's schemas use.
struct SchemaValidator {
  private static let known: Set<String> = [
    "$schema", "title", "description", "default", "type", "properties", "required",
    "additionalProperties", "items", "enum", "const", "anyOf",
  ]

  /// Everything that is wrong, each with its place.
  static func problems(_ value: JSONValue, _ schema: JSONValue, at place: String = "$") -> [String]
  {
    guard case .object(let keywords) = schema else { return ["\(place): no schema"] }
    return keywords.flatMap { keyword -> [String] in
      known.contains(keyword.key)
        ? check(value, keyword.key, keyword.value, schema, place)
        : ["\(place): unknown keyword \(keyword.key)"]
    }
  }

  private static func check(
    _ value: JSONValue, _ keyword: String, _ rule: JSONValue, _ schema: JSONValue, _ place: String
  ) -> [String] {
    switch keyword {
    case "type": isType(value, rule) ? [] : ["\(place): is no \(rule.compact)"]
    case "enum": elements(rule).contains(value) ? [] : ["\(place): is none of \(rule.compact)"]
    case "const": value == rule ? [] : ["\(place): is not \(rule.compact)"]
    case "anyOf":
      elements(rule).contains { problems(value, $0, at: place).isEmpty }
        ? [] : ["\(place): fits no choice"]
    case "items":
      elements(value).enumerated().flatMap { problems($1, rule, at: "\(place)[\($0)]") }
    case "required":
      elements(rule).filter { rule in !members(value).contains { .string($0.key) == rule } }
        .map { "\(place): \($0.compact) is missing" }
    case "properties":
      members(value).flatMap { member in
        rule[member.key].map { problems(member.value, $0, at: "\(place).\(member.key)") } ?? []
      }
    case "additionalProperties":
      members(value).filter { schema["properties"]?[$0.key] == nil }.flatMap { member in
        rule == .boolean(false)
          ? ["\(place).\(member.key): is not allowed"]
          : problems(member.value, rule, at: "\(place).\(member.key)")
      }
    default: []
    }
  }

  private static func isType(_ value: JSONValue, _ rule: JSONValue) -> Bool {
    switch (value, rule) {
    case (.object, "object"), (.array, "array"), (.string, "string"), (.boolean, "boolean"),
      (.integer, "integer"), (.integer, "number"), (.number, "number"), (.null, "null"):
      true
    default: false
    }
  }

  private static func elements(_ value: JSONValue) -> [JSONValue] {
    guard case .array(let elements) = value else { return [] }
    return elements
  }

  private static func members(_ value: JSONValue) -> [JSONValue.Member] {
    guard case .object(let members) = value else { return [] }
    return members
  }
}
