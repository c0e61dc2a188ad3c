public import JSON

extension Value {
  /// Reads a JSON text. Of members with one key the last counts.
  public init(json text: [UInt8]) throws(JSONError) {
    self.init(try JSONDocument(text).root)
  }

  /// Copies a node with all that it holds. A number is an integer if it is written as one and fits.
  public init(_ node: JSONNode) {
    switch node.kind {
    case .null: self = .null
    case .boolean: self = .boolean(node.boolean == true)
    case .string: self = .string(node.string ?? "")
    case .array: self = .list(node.elements.map { Value($0) })
    case .object: self = .object(Self.members(node))
    case .number:
      switch JSONValue(node) {
      case .integer(let number): self = .integer(number)
      case .number(let number): self = .decimal(number)
      default: self = .null
      }
    }
  }

  private static func members(_ node: JSONNode) -> [Member] {
    let members = node.members.map { Member($0.key, Value($0.value)) }
    let keys = Set(members.map(\.key))
    guard keys.count < members.count else { return members }
    var seen: Set<String> = []
    return members.reversed().filter { seen.insert($0.key).inserted }.reversed()
  }
}
