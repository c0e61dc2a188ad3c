/// What a stage does to parts of the document that earlier components provide, for checks before
/// anything runs.
public enum SlotChange: Hashable, Sendable {
  /// The part is gone.
  case removed(Slot)
  /// The annotations of a layer have one attribute more.
  case attribute(ValueType.Field, layer: String)
  /// An attribute of a layer's annotations is gone.
  case removedAttribute(String, layer: String)
  /// An attribute of a layer's annotations has another name.
  case renamedAttribute(String, to: String, layer: String)
  /// A layer is there whose annotations have the attributes of another.
  case copiedLayer(String, to: String)

  /// Whether the part is not there afterwards.
  public func removes(_ slot: Slot) -> Bool { self == .removed(slot) }
}

extension Set<Slot> {
  /// Follows what a stage does to these parts; what is not there does not change.
  public mutating func apply(_ change: SlotChange) {
    switch change {
    case .removed(let slot):
      remove(slot)
    case .attribute(let field, let layer):
      update(layer) { $0.filter { $0.name != field.name } + [field] }
    case .removedAttribute(let name, let layer):
      update(layer) { $0.filter { $0.name != name } }
    case .renamedAttribute(let name, let new, let layer):
      update(layer) { fields in
        fields.filter { $0.name != new }
          .map { $0.name == name ? ValueType.Field(new, $0.type) : $0 }
      }
    case .copiedLayer(let name, let new):
      guard let old = first(where: { $0.layerName == name }) else { return }
      update(with: .layer(new, attributes: old.attributes))
    }
  }

  private mutating func update(
    _ layer: String, _ change: ([ValueType.Field]) -> [ValueType.Field]
  ) {
    guard let slot = first(where: { $0.layerName == layer }) else { return }
    update(with: .layer(layer, attributes: change(slot.attributes)))
  }
}
