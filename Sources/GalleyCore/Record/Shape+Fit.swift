extension Shape {
  /// Refuses a value that does not have this shape. Members that are `null` count as absent.
  func check(_ value: Value, at path: String) throws(FieldError) {
    switch (self, value) {
    case (.any, _), (.string, .string), (.boolean, .boolean), (.number, .integer),
      (.number, .decimal), (.integer, .integer):
      return
    case (.integer, .decimal) where value.wholeNumber != nil:
      return
    case (.choice(let names), .string(let text)) where names.contains(text):
      return
    case (.choice, .string(let text)):
      throw FieldError(path, .wrongType(expected: phrase, found: "'\(text)'"))
    case (.list(let element), .list(let values)):
      for (index, value) in values.enumerated() {
        try element.check(value, at: "\(path)[\(index)]")
      }
    case (.map(let element), .object(let members)):
      for member in members { try element.check(member.value, at: "\(path).\(member.key)") }
    case (.object(let known), .object(let members)):
      try Self.check(members, known, at: path)
    default:
      let found = value == .null ? "nothing" : value.type.phrase
      throw FieldError(path, .wrongType(expected: phrase, found: found))
    }
  }

  private static func check(
    _ members: [Value.Member], _ known: [Member], at path: String
  ) throws(FieldError) {
    for member in members where member.value != .null {
      let inner = "\(path).\(member.key)"
      guard let shape = known.first(where: { $0.name == member.key })?.shape else {
        let nearest = Suggestion.nearest(to: member.key, among: known.map(\.name))
        throw FieldError(inner, .unknown(nearest: nearest.map { "\(path).\($0)" }))
      }
      try shape.check(member.value, at: inner)
    }
    for member in known where member.isRequired {
      let isThere = members.contains { $0.key == member.name && $0.value != .null }
      if !isThere { throw FieldError("\(path).\(member.name)", .missing) }
    }
  }

  /// How a sentence names it.
  private var phrase: String {
    switch self {
    case .choice(let names): "one of \(names.joined(separator: ", "))"
    case .map: ValueType.object([]).phrase
    default: valueType.phrase
    }
  }
}
