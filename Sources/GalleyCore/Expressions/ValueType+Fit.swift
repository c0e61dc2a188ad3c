// How types fit each other in expressions.
extension ValueType {
  /// Whether a value of this type can stand where `wanted` is asked for.
  func isUsable(as wanted: ValueType) -> Bool {
    switch (self, wanted) {
    case (.any, _), (_, .any), (.integer, .decimal), (.object, .object): true
    case (.list(let a), .list(let b)): a.isUsable(as: b)
    default: self == wanted
    }
  }

  /// Whether values of both types can be equal.
  func isComparable(with other: ValueType) -> Bool {
    isUsable(as: other) || other.isUsable(as: self)
  }

  /// Whether values of both types have an order.
  func isOrdered(with other: ValueType) -> Bool {
    isOrderable && other.isOrderable && isComparable(with: other)
  }

  private var isOrderable: Bool { [.any, .integer, .decimal, .string].contains(self) }

  /// Whether `size` counts something of it.
  var hasSize: Bool {
    switch self {
    case .any, .string, .span, .list, .object: true
    case .boolean, .integer, .decimal: false
    }
  }

  /// The one type that values of all these types have.
  static func common(_ types: [ValueType]) -> ValueType {
    guard let first = types.first else { return .any }
    if types.allSatisfy({ $0 == first }) { return first }
    return types.allSatisfy { $0 == .integer || $0 == .decimal } ? .decimal : .any
  }

  /// How a sentence names it.
  public var phrase: String {
    switch self {
    case .any: "anything"
    case .boolean: "true or false"
    case .integer: "an integer"
    case .decimal: "a number"
    case .string: "text"
    case .span: "a span"
    case .list: "a list"
    case .object: "an object"
    }
  }
}

extension Value {
  /// The type of a value; `null` can be anything.
  var type: ValueType {
    switch self {
    case .null: .any
    case .boolean: .boolean
    case .integer: .integer
    case .decimal: .decimal
    case .string: .string
    case .list(let values): .list(.common(values.map(\.type)))
    case .object(let members): .object(members.map { ValueType.Field($0.key, $0.value.type) })
    }
  }
}
