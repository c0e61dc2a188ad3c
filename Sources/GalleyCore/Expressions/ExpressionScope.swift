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
