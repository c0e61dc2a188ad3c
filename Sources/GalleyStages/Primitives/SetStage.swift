public import GalleyCore

/// Sets fields of the record and attributes of annotations to the values of expressions.
public struct SetStage: Stage {
  /// Options of `set`.
  public struct Options: BareOptions {
    /// Places with expressions.
    public var bare = FieldExpressions()

    /// The options of `set`.
    public static let options = [
      Option<Options>(
        "FIELD", \.bare,
        "Expression for each field, such as extra.actor: \"lower(title)\"; of a layer's attribute "
          + "it is asked of each annotation. All see the document as it was before, and null "
          + "removes.", required: true)
    ]

    /// The defaults.
    public init() {}
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "set",
    "Sets fields and attributes of annotations to the values of expressions.",
    example:
      "set: { extra.is_long: \"stats.words > 800\", title: \"has(title) ? title : section\" }")

  /// Layers whose annotations get attributes.
  public static func reads(_ options: Options) -> [Slot] {
    options.bare.entries.flatMap { $0.path.layer == nil ? [] : $0.path.needed }
  }

  /// Fields that are set.
  public static func provides(_ options: Options) -> [Slot] {
    options.bare.entries.flatMap(\.path.provided)
  }

  /// Attributes that are set, with their types as far as the expressions tell.
  public static func changes(_ options: Options) -> [SlotChange] {
    options.bare.entries.compactMap { entry in
      guard case (let layer, let attribute?)? = entry.path.layer else { return nil }
      let type = entry.expression.type(in: ExpressionScope(fields: []))
      return .attribute(.init(attribute, type), layer: layer)
    }
  }

  private let fields: [FieldExpressions.Entry]
  private let layers: [(name: String, attributes: [(key: String, expression: Expression)])]

  /// A stage that sets these fields.
  public init(_ options: Options) {
    var fields: [FieldExpressions.Entry] = []
    var layers: [(name: String, attributes: [(key: String, expression: Expression)])] = []
    for entry in options.bare.entries {
      guard case (let layer, let key?)? = entry.path.layer else {
        fields.append(entry)
        continue
      }
      let index = layers.firstIndex { $0.name == layer } ?? layers.count
      if index == layers.count { layers.append((layer, [])) }
      layers[index].attributes.append((key, entry.expression))
    }
    // A new text takes everything with it that points into the old one.
    self.fields = fields.filter { $0.path.root == .text } + fields.filter { $0.path.root != .text }
    self.layers = layers
  }

  /// Computes all values, then sets them.
  public func process(_ document: inout Document) throws -> Verdict {
    let values = fields.map { $0.expression.evaluate(document) }
    let annotations = try layers.map { layer in
      try document.annotations(from: document.layers[layer.name] ?? []) { old, document in
        var new = old
        for (key, expression) in layer.attributes {
          new.set(key, expression.evaluate(document, annotation: old))
        }
        return [new]
      }
    }
    for (layer, new) in zip(layers, annotations) where document.layers[layer.name] != nil {
      document.layers[layer.name] = new
    }
    try document.checkDeadline()
    for (entry, value) in zip(fields, values) {
      try document.set(value, at: entry.path, from: Self.spec.name)
    }
    return .keep
  }
}
