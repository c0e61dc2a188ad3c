internal import Text

extension Document: ExpressionContext {
  /// The value at a path into the record; `null` where there is none.
  public func value(at path: [String]) -> Value {
    if let fast = statistic(path) { return fast }
    guard let first = path.first,
      let field = RecordSchema.fields.first(where: { $0.name == first })
    else { return .null }
    return path.dropFirst().reduce(field.value(self)) { $0[$1] }
  }

  /// The measures that most conditions ask for, without building the whole object.
  private func statistic(_ path: [String]) -> Value? {
    guard path.count == 2, path[0] == "stats" else { return nil }
    switch path[1] {
    case "words": return .integer(statistics.words)
    case "characters": return .integer(statistics.characters)
    default: return nil
    }
  }
}

extension Slot {
  /// The type of a layer's annotations in expressions.
  public var annotationType: ValueType {
    .object(
      [ValueType.Field("text", .string)]
        + attributes.map { ValueType.Field($0.name, $0.type.inExpressions) })
  }
}

extension RecordSchema {
  /// The names that an expression may use when `provided` is what earlier components provide.
  public static func scope(_ provided: Set<Slot>) -> ExpressionScope {
    let layers = provided.compactMap { slot in
      slot.layerName.map { ValueType.Field($0, .list(slot.annotationType)) }
    }
    let types = fields.map { field in
      ValueType.Field(
        field.name, field.name == "layers" ? .object(layers) : field.shape.valueType)
    }
    return ExpressionScope(fields: types)
  }

  /// What must be provided before the field at `path` can be read.
  public static func slot(of path: [String]) -> Slot? {
    guard let first = path.first else { return nil }
    if first == "layers", path.count > 1 { return .layer(path[1]) }
    return fields.first { $0.name == first }?.slot
  }
}
