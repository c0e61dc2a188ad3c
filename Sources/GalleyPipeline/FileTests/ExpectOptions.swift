internal import GalleyCore
internal import JSON
internal import Patterns
internal import YAML

/// What `expect` says.
struct ExpectOptions: NamedGroup {
  var kept: Placed<Bool>?
  var dropped: Placed<RejectPattern>?
  var failed: Placed<RejectPattern>?
  var equals = FieldChecks<UnreadValue>()
  var contains = FieldChecks<[String]>()
  var notContains = FieldChecks<[String]>()
  var matches = FieldChecks<Pattern>()
  var layers = LayerChecks()
  var absent: [AskedExpression] = []
  var holds: [AskedExpression] = []
  var record: Placed<UnreadValue>?

  static let title = "'expect'"

  static let options = [
    Option<ExpectOptions>("kept", \.kept, "Write true where it is all that is expected."),
    Option("dropped", \.dropped, "The reason; or stage and reason."),
    Option("failed", \.failed, "The reason; or stage, reason and a part of the message."),
    Option("equals", \.equals, "Field to the value that it has."),
    Option("contains", \.contains, "Field to texts that it has in it, or elements of a list."),
    Option("not_contains", \.notContains, "Field to texts that it does not have in it."),
    Option("matches", \.matches, "Field to a pattern that is found in it."),
    Option("layers", \.layers, "Layer to its rows, or to their number."),
    Option("absent", \.absent, "Fields that are not there."),
    Option("holds", \.holds, "Conditions that are true."),
    Option("record", \.record, "The whole record, without what changes with the page's place."),
  ]
}

/// How a document left: a reason, or what is known of stage, reason and message.
struct RejectPattern: OptionValue {
  var details = Details()

  struct Details: NamedGroup {
    var stage: String?
    var reason: ReasonCode?
    var message: String?
    static let title = "'dropped' or 'failed'"
    static let options = [
      Option<Details>("stage", \.stage, "The step."), Option("reason", \.reason, "The reason."),
      Option("message", \.message, "A part of the message."),
    ]
  }

  static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> RejectPattern? {
    guard node.text != nil else {
      return Placed<Details>.read(node, &reader).map { RejectPattern(details: $0.value) }
    }
    return ReasonCode.read(node, &reader).map { reason in
      var details = Details()
      details.reason = reason
      return RejectPattern(details: details)
    }
  }
  static var schema: JSONValue { ["anyOf": [ReasonCode.schema, Details.schema]] }
  static var typeName: String { "reason, or stage, reason and message" }
  var json: JSONValue { details.json }
}

/// An expression that is asked of the document that comes out; checked when it is known which
/// layers there are.
struct AskedExpression: OptionValue {
  let expression: Expression
  let node: YAMLNode

  static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> AskedExpression? {
    guard let text = reader.scalar(node, expecting: typeName) else { return nil }
    do {
      return AskedExpression(expression: try Expression(parsing: text), node: node)
    } catch {
      reader.report(error, in: node)
      return nil
    }
  }
  static var schema: JSONValue { ["type": "string"] }
  static var typeName: String { "field or expression" }
  var json: JSONValue { .string(expression.source) }
}

/// Fields, or expressions, with what is expected of them.
struct FieldChecks<Expected: OptionValue>: OptionValue {
  var entries: [(field: AskedExpression, expected: Expected, node: YAMLNode)] = []

  static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> FieldChecks? {
    guard let members = node.members else {
      reader.error("expected \(typeName)", at: node, hint: "such as title: …")
      return nil
    }
    var checks = FieldChecks()
    for member in members {
      let field = AskedExpression.read(member.keyNode, &reader)
      guard let expected = Expected.read(member.value, &reader), let field else { continue }
      checks.entries.append((field, expected, member.value))
    }
    return checks
  }
  static var keys: [OptionKey] { RecordSchema.fields.map { OptionKey($0.name) } }
  static var schema: JSONValue {
    ["type": "object", "additionalProperties": Expected.schema]
  }
  static var typeName: String { "mapping of fields to \(Expected.typeName)" }
  var json: JSONValue {
    .object(entries.map { .init($0.field.expression.source, $0.expected.json) })
  }
}

/// Layers with their rows or the number of these.
struct LayerChecks: OptionValue {
  var entries: [(name: YAMLNode, expected: Rows, node: YAMLNode)] = []

  enum Rows: Sendable {
    case count(Int)
    case rows([YAMLNode])
  }

  static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> LayerChecks? {
    guard let members = node.members else {
      reader.error("expected \(typeName)", at: node, hint: "such as sentence: 3")
      return nil
    }
    var checks = LayerChecks()
    for member in members {
      switch member.value.kind {
      case .sequence(let rows):
        checks.entries.append((member.keyNode, .rows(rows), member.value))
      case .scalar:
        guard let count = Int.read(member.value, &reader) else { continue }
        checks.entries.append((member.keyNode, .count(count), member.value))
      case .mapping:
        reader.error(
          "a layer has rows", at: member.value, hint: "write a list, or the number of rows")
      }
    }
    return checks
  }
  static var schema: JSONValue {
    let row: JSONValue = ["type": ["object", "string"]]
    return [
      "type": "object",
      "additionalProperties": ["anyOf": [["type": "integer"], ["type": "array", "items": row]]],
    ]
  }
  static var typeName: String { "mapping of layers to rows or their number" }
  var json: JSONValue { .object([]) }
}
