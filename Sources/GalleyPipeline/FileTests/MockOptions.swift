internal import GalleyCore
internal import JSON
internal import YAML

/// What stands in for a step: exactly one of these.
struct MockOptions: NamedGroup {
  var set: MockFields?
  var output = UnreadValue()
  var drop: ReasonCode?
  var fail: String?

  static let title = "a mock"

  static let options = [
    Option<MockOptions>(
      "set", \.set, "Fields with the values that they get; none leaves all as is."),
    Option("output", \.output, "The record with which a program answers."),
    Option("drop", \.drop, "The reason for which the document is dropped."),
    Option("fail", \.fail, "The message with which the step fails."),
  ]
}

/// Places in the record with what is set there.
struct MockFields: OptionValue {
  var fields: [(path: FieldPath, value: Value)] = []

  static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> MockFields? {
    guard let members = node.members else {
      reader.error("'set' takes a mapping of fields", at: node, hint: "such as extra.topic: sport")
      return nil
    }
    var fields: [(FieldPath, Value)] = []
    for member in members {
      guard let path = FieldPath.read(member.keyNode, &reader) else { continue }
      fields.append((path, member.value.value(as: path.shape)))
    }
    return MockFields(fields: fields)
  }
  static var schema: JSONValue { ["type": "object"] }
  static var typeName: String { "mapping of fields to values" }
  var json: JSONValue { .object(fields.map { .init("\($0.path)", $0.value.json) }) }
}

/// Names of steps or stages with their mocks.
struct MockList: OptionValue {
  var mocks: [(name: YAMLNode, mock: Mock)] = []

  static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> MockList? {
    guard let members = node.members else {
      reader.error(
        "'mocks' takes a mapping of steps", at: node, hint: "such as tagger: { output: { … } }")
      return nil
    }
    var list = MockList()
    for member in members {
      guard let options = Placed<MockOptions>.read(member.value, &reader) else { continue }
      guard let mock = Mock(options, member, &reader) else { continue }
      list.mocks.append((member.keyNode, mock))
    }
    return list
  }
  static var schema: JSONValue {
    ["type": "object", "additionalProperties": MockOptions.schema]
  }
  static var typeName: String { "mapping of steps to what stands in for them" }
  var json: JSONValue { .object([]) }
}

extension Mock {
  fileprivate init?(
    _ options: Placed<MockOptions>, _ member: YAMLMember, _ reader: inout ConfigReader
  ) {
    let keys = (options.node.members ?? []).map(\.key)
    let mock = options.value
    switch keys {
    case ["set"]:
      guard let fields = mock.set else { return nil }
      self = .set(fields.fields)
    case ["output"]:
      guard let node = mock.output.node, let record = GivenRecord.read(node, &reader) else {
        return nil
      }
      self = .output(record.value)
    case ["drop"]:
      guard let reason = mock.drop else { return nil }
      self = .drop(reason.code)
    case ["fail"]:
      guard let message = mock.fail else { return nil }
      self = .fail(message)
    default:
      if keys.allSatisfy({ MockOptions.options.map(\.name).contains($0) }) {
        reader.error(
          "a mock does one thing", at: options.node, hint: "one of set, output, drop, fail")
      }
      return nil
    }
  }
}

extension YAMLMember {
  /// The key as a node, for problems inside of it.
  var keyNode: YAMLNode { YAMLNode(.scalar(key, keyStyle), mark: keyMark, endMark: keyEndMark) }

  /// A key that takes more room than its text stands in quotation marks.
  private var keyStyle: YAMLScalarStyle {
    keyEndMark.offset - keyMark.offset > key.utf8.count ? .doubleQuoted : .plain
  }
}

extension FieldPath {
  /// The shape of what stands at the place.
  var shape: Shape {
    let field = RecordSchema.fields.first { $0.name == names[0] }
    return names.dropFirst().reduce(field?.shape ?? .any) { $0.shape(of: $1) }
  }
}
