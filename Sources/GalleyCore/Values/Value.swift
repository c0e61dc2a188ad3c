/// A value of a record, an annotation's attribute, or an expression.
public enum Value: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case decimal(Double)
  case string(String)
  case list([Value])
  case object([Member])

  /// One key of an object with its value; keys keep the order in which they were set.
  public struct Member: Hashable, Sendable {
    /// The key, in snake_case.
    public var key: String
    /// What stands under it.
    public var value: Value

    /// A member of an object.
    public init(_ key: String, _ value: Value) {
      self.key = key
      self.value = value
    }
  }

  /// The member `key` of an object; `null` where there is none or this is no object.
  public subscript(key: String) -> Value {
    guard case .object(let members) = self else { return .null }
    return members.first { $0.key == key }?.value ?? .null
  }
}

/// The type of a value, as far as it is known before anything runs.
public indirect enum ValueType: Hashable, Sendable {
  /// Anything: what a stage put in `extra`.
  case any
  case boolean
  case integer
  case decimal
  case string
  /// A stretch of the text, as an attribute of an annotation: `[start, end]` in the record, the
  /// text that it covers in expressions.
  case span
  case list(ValueType)
  /// An object with these keys and no others; each may be absent.
  case object([Field])

  /// A key of an object type.
  public struct Field: Hashable, Sendable {
    /// The key, in snake_case.
    public let name: String
    /// The type of what stands under it.
    public let type: ValueType

    /// A key of an object type.
    public init(_ name: String, _ type: ValueType) {
      self.name = name
      self.type = type
    }
  }
}

extension ValueType {
  /// The type that expressions see: of a span they see the text.
  public var inExpressions: ValueType { self == .span ? .string : self }
}
