// Parts of values, for who reads and changes them.
extension Value {
  /// The text, where this is one.
  public var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The elements of a list; none of anything else.
  public var elements: [Value] {
    guard case .list(let elements) = self else { return [] }
    return elements
  }

  /// The members of an object; none of anything else.
  public var members: [Member] {
    guard case .object(let members) = self else { return [] }
    return members
  }

  /// A whole number, however it is written.
  var wholeNumber: Int? {
    switch self {
    case .integer(let integer): integer
    case .decimal(let decimal): Int(exactly: decimal)
    default: nil
    }
  }

  /// A number.
  var number: Double? {
    switch self {
    case .integer(let integer): Double(integer)
    case .decimal(let decimal): decimal
    default: nil
    }
  }

  /// This with the value under keys inside each other; `null` removes a key. Objects are made where
  /// there is nothing.
  func setting(_ value: Value, at names: ArraySlice<String>, of path: String) throws(FieldError)
    -> Value
  {
    guard let name = names.first else { return value }
    guard self == .null || isObject else {
      throw FieldError(path, .wrongType(expected: "an object", found: type.phrase))
    }
    var members = members
    let index = members.firstIndex { $0.key == name }
    let old = index.map { members[$0].value } ?? .null
    let new = try old.setting(value, at: names.dropFirst(), of: "\(path).\(name)")
    switch (index, new) {
    case (let index?, .null): members.remove(at: index)
    case (let index?, _): members[index].value = new
    case (nil, .null): break
    case (nil, _): members.append(Member(name, new))
    }
    return .object(members)
  }

  /// This object, or a new one, with the value under keys inside each other.
  func adding(_ value: Value, at names: ArraySlice<String>) -> Value {
    guard let name = names.first else { return value }
    var members = members
    guard let index = members.firstIndex(where: { $0.key == name }) else {
      return .object(members + [Member(name, Value.null.adding(value, at: names.dropFirst()))])
    }
    members[index].value = members[index].value.adding(value, at: names.dropFirst())
    return .object(members)
  }

  private var isObject: Bool {
    guard case .object = self else { return false }
    return true
  }
}
