/// The names that an expression may use, with their types.
public struct ExpressionScope: Sendable, Hashable {
  /// The fields of the record.
  public var fields: [ValueType.Field]
  /// The type of the element, for an expression that is a predicate of one.
  public var element: ValueType?

  /// A scope of a record's fields and, for a predicate, of one element.
  public init(fields: [ValueType.Field], element: ValueType? = nil) {
    self.fields = fields
    self.element = element
  }
}

/// Where an expression finds the record's values.
public protocol ExpressionContext {
  /// The value at a path of at least one name; `null` where there is none.
  ///
  /// Paths are made when an expression is parsed, so a call allocates only what its value needs.
  func value(at path: [String]) -> Value
}

extension Value: ExpressionContext {
  /// The value under keys inside each other.
  public func value(at path: [String]) -> Value {
    var value = self
    for name in path {
      if value == .null { return .null }
      value = value[name]
    }
    return value
  }
}
