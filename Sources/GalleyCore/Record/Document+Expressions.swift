internal import Text

extension Document: ExpressionContext {
  /// The value at a path into the record; `null` where there is none.
  public func value(at names: [String]) -> Value {
    value(at: Path(root: .record, steps: names.map { .name($0) }))
  }

  func value(at path: Path) -> Value {
    let rest = path.access.rest
    switch path.access.kind {
    case .nothing: return .null
    case .text: return rest.isEmpty ? string(Span(0, text.count)) : .null
    case .value(let read): return rest.isEmpty ? read(self) : read(self).value(at: rest)
    case .blocks, .links:
      return RecordSchema.field(path.names[0])?.value(self).value(at: rest) ?? .null
    case .layer(let name):
      guard let annotations = layers[name] else { return .null }
      if rest.isEmpty { return .list(annotations.map { value(of: $0) }) }
      guard case .index(let index)? = rest.first, index < annotations.count else { return .null }
      return value(of: annotations[index], at: rest.dropFirst())
    }
  }

  func has(_ path: Path) -> Bool {
    guard path.access.rest.isEmpty else { return value(at: path) != .null }
    switch path.access.kind {
    case .nothing: return false
    case .text: return true
    case .blocks: return !blocks.isEmpty
    case .links: return !metadata.links.isEmpty
    case .layer(let name): return layers[name] != nil
    case .value(let read): return read(self) != .null
    }
  }

  func size(at path: Path) -> Int {
    guard path.access.rest.isEmpty else { return value(at: path).size }
    switch path.access.kind {
    case .text: return statistics.characters
    case .blocks: return blocks.count
    case .links: return metadata.links.count
    case .layer(let name): return layers[name]?.count ?? 0
    default: return value(at: path).size
    }
  }

  func passage(at path: Path) -> Passage? {
    if case .text = path.access.kind, path.access.rest.isEmpty { return Passage(text) }
    return Passage(value(at: path))
  }

  func annotations(at path: Path) -> [Annotation]? {
    guard case .layer(let name) = path.access.kind, path.access.rest.isEmpty else { return nil }
    return layers[name]
  }

  func value(of annotation: Annotation, at steps: ArraySlice<Path.Step>) -> Value {
    guard let step = steps.first else { return value(of: annotation) }
    guard let name = step.name else { return .null }
    if let span = span(of: annotation, name) {
      return steps.count == 1 ? string(span) : .null
    }
    guard case .value(let value)? = annotation[name] else { return .null }
    return value.value(at: steps.dropFirst())
  }

  func passage(of annotation: Annotation, at steps: ArraySlice<Path.Step>) -> Passage? {
    if steps.count == 1, let name = steps.first?.name, let span = span(of: annotation, name) {
      return Passage(text, span)
    }
    return Passage(value(of: annotation, at: steps))
  }

  /// The stretch of the text that `text` or an attribute of an annotation is.
  private func span(of annotation: Annotation, _ name: String) -> Span? {
    if name == "text" { return annotation.span }
    guard case .span(let span)? = annotation[name] else { return nil }
    return span
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
    let layers = provided.sorted { $0.name < $1.name }.compactMap { slot in
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
