internal import GalleyCore
internal import JSON
internal import YAML

// A scalar of a test has no type of its own: it takes that of what it stands for.
extension YAMLNode {
  /// The value that `shape` asks for; text where it does not fit, for whoever checks it.
  func value(as shape: Shape) -> Value {
    switch kind {
    case .sequence(let nodes):
      guard case .list(let element) = shape else { return .list(nodes.map { $0.value(as: .any) }) }
      return .list(nodes.map { $0.value(as: element) })
    case .mapping(let members):
      return .object(members.map { .init($0.key, $0.value.value(as: shape.shape(of: $0.key))) })
    case .scalar(let text, let style):
      switch shape {
      case .string, .choice: return .string(text)
      default: return style == .plain ? Value(JSONValue(plain: text)) : .string(text)
      }
    }
  }

  /// What is written, read as `actual` is: `80` is a number where that is one, and text where that
  /// is text. Members stand in the order in which `actual` has them.
  func value(like actual: JSONValue) -> JSONValue {
    switch kind {
    case .sequence(let nodes):
      guard case .array(let elements) = actual else {
        return .array(nodes.map { $0.value(like: nil) })
      }
      return .array(
        nodes.enumerated().map { index, node in
          node.value(like: elements.indices.contains(index) ? elements[index] : .null)
        })
    case .mapping(let members):
      let values = members.map {
        JSONValue.Member($0.key, $0.value.value(like: actual[$0.key] ?? nil))
      }
      guard case .object(let known) = actual else { return .object(values) }
      let first = known.compactMap { member in values.first { $0.key == member.key } }
      return .object(first + values.filter { value in !known.contains { $0.key == value.key } })
    case .scalar(let text, let style):
      guard style == .plain else { return .string(text) }
      if case .string = actual { return .string(text) }
      let value = JSONValue(plain: text)
      switch (value, actual) {
      case (.integer(let number), .number): return .number(Double(number))
      case (.number(let number), .integer):
        return Int(exactly: number).map { .integer($0) } ?? value
      default: return value
      }
    }
  }
}

extension Shape {
  /// The shape of a member.
  func shape(of key: String) -> Shape {
    switch self {
    case .object(let members): members.first { $0.name == key }?.shape ?? .any
    case .map(let element): element
    default: .any
    }
  }
}

extension JSONValue {
  /// A plain scalar as JSON would have it: `null`, `true`, `12`, `1.5`, else text.
  init(plain text: String) {
    switch text {
    case "", "null", "~": self = .null
    case "true": self = .boolean(true)
    case "false": self = .boolean(false)
    default:
      let isNumber = text.utf8.allSatisfy {
        (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2B || $0 == 0x2E || $0 | 0x20 == 0x65
      }
      if isNumber, let integer = Int(text) {
        self = .integer(integer)
      } else if isNumber, let number = Double(text), number.isFinite {
        self = .number(number)
      } else {
        self = .string(text)
      }
    }
  }
}

extension Value {
  /// The value as JSON.
  var json: JSONValue {
    switch self {
    case .null: .null
    case .boolean(let flag): .boolean(flag)
    case .integer(let number): .integer(number)
    case .decimal(let number): .number(number)
    case .string(let text): .string(text)
    case .list(let values): .array(values.map(\.json))
    case .object(let members): .object(members.map { .init($0.key, $0.value.json) })
    }
  }

  init(_ json: JSONValue) {
    switch json {
    case .null: self = .null
    case .boolean(let flag): self = .boolean(flag)
    case .integer(let number): self = .integer(number)
    case .number(let number): self = .decimal(number)
    case .string(let text): self = .string(text)
    case .array(let values): self = .list(values.map { Value($0) })
    case .object(let members): self = .object(members.map { .init($0.key, Value($0.value)) })
    }
  }
}
