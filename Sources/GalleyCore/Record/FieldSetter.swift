/// How a field of the record is set: the other direction of its writing.
struct FieldSetter: Sendable {
  /// What it takes, where that is wider than what is written.
  var accepts: Shape?
  /// The member that a bare text stands for: `tag` of a language. In a list of objects every
  /// element may be such a text.
  var short: String?
  /// Whether the record says where it was read.
  var hasProvenance = true
  /// Sets a value that has been checked, `null` to remove it; `from` is where it was read.
  let set: @Sendable (Value, String?, inout Document) throws(FieldError) -> Void
}

extension RecordField {
  /// Whether a stage may set it.
  public var isSettable: Bool { setter != nil }

  /// Types of what may be set, the whole form first.
  public var settableTypes: [ValueType] {
    guard let setter else { return [] }
    let whole = (setter.accepts ?? shape).valueType
    guard setter.short != nil else { return [whole] }
    if case .list = whole { return [whole, .list(.string)] }
    return [whole, .string]
  }

  /// Checks and sets a value.
  func set(_ value: Value, from: String?, _ document: inout Document) throws(FieldError) {
    guard let setter else { throw FieldError(name, .fixed) }
    let value = whole(value)
    if value != .null { try (setter.accepts ?? shape).check(value, at: name) }
    try setter.set(value, from, &document)
    guard setter.hasProvenance else { return }
    if value != .null, let from {
      document.setProvenance(name, from)
    } else {
      document.provenance.removeAll { $0.field == name }
    }
  }

  /// The whole form of a short one.
  private func whole(_ value: Value) -> Value {
    guard let key = setter?.short else { return value }
    switch value {
    case .string: return .object([.init(key, value)])
    case .list(let values):
      return .list(values.map { $0.text == nil ? $0 : .object([.init(key, $0)]) })
    default: return value
    }
  }

  /// The value as it is written; expressions see some in another form.
  func record(_ document: borrowing Document) -> Value {
    name == "layers" ? document.layersRecord() : value(document)
  }
}

/// Where a value was read, when it was said with the value: `from` of a language or a date.
///
/// What is still the old place of a value that was changed is not where the new one was read.
func origin(_ given: Value, old: String?, isChanged: Bool, from: String?) -> String {
  guard let text = given.text, !(isChanged && text == old) else {
    return from ?? given.text ?? "given"
  }
  return text
}
