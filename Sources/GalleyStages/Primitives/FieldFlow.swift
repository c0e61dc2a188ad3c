internal import GalleyCore

// How fields that are set, read and removed flow from step to step.
extension FieldPath {
  /// What is provided by setting this place; of a layer only by who makes it. Fields of `extra` are
  /// slots of their own, with what they stand in.
  var provided: [Slot] {
    if layer != nil { return [] }
    if names.first == "extra" {
      return names.indices.dropFirst().map { .field(names[...$0].joined(separator: ".")) }
    }
    return root == .page ? [] : [root]
  }

  /// What is no longer there when this place is removed.
  var removals: [SlotChange] {
    if let (layer, attribute) = layer {
      return [attribute.map { .removedAttribute($0, layer: layer) } ?? .removed(.layer(layer))]
    }
    return names.count == 1 && root != .page ? [.removed(root)] : []
  }

  /// Whether a value of this type may stand here, as far as that is known before anything runs.
  func takes(_ type: ValueType) -> Bool {
    types.contains { $0 == .any || $0 == type || ($0 == .decimal && type == .integer) }
  }
}

extension Document {
  /// Goes through the annotations of a layer with what `change` makes of each: none, one or
  /// several in its place.
  mutating func replaceAnnotations(
    of layer: String, _ change: (Annotation, Document) throws -> [Annotation]
  ) throws {
    guard let old = layers[layer] else { return }
    layers[layer] = try annotations(from: old, change)
  }

  /// What `change` makes of annotations, with a look at the clock now and then.
  func annotations(
    from old: [Annotation], _ change: (Annotation, Document) throws -> [Annotation]
  ) throws -> [Annotation] {
    var new: [Annotation] = []
    new.reserveCapacity(old.count)
    for (index, annotation) in old.enumerated() {
      if index % 64 == 0 { try checkDeadline() }
      new += try change(annotation, self)
    }
    try checkDeadline()
    return new
  }
}
