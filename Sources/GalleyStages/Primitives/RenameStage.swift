public import GalleyCore

/// Gives fields, layers and attributes other names.
public struct RenameStage: Stage {
  /// Options of `rename`.
  public struct Options: BareOptions {
    /// Places with the places that take what stands there.
    public var bare = FieldPairs()

    /// The options of `rename`.
    public static let options = [
      Option<Options>(
        "FIELD", \.bare,
        "New place for each field, layer or attribute, such as extra.by: extra.actor or "
          + "layers.hit: layers.threat; what stands there before is replaced.", required: true)
    ]

    /// The defaults.
    public init() {}
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "rename", "Moves fields, layers and attributes of annotations to other names.",
    example: "rename: { extra.by: extra.actor, dateline: extra.place }")

  /// What is moved.
  public static func reads(_ options: Options) -> [Slot] {
    options.bare.entries.flatMap(\.from.needed)
  }

  /// Fields that are set. A layer under its new name comes with what is known of the old one.
  public static func provides(_ options: Options) -> [Slot] {
    options.bare.entries.flatMap(\.to.provided)
  }

  /// Names that are gone, and layers with what is known of them.
  public static func changes(_ options: Options) -> [SlotChange] {
    options.bare.entries.flatMap { entry -> [SlotChange] in
      switch (entry.from.layer, entry.to.layer) {
      case ((let layer, let old?)?, (_, let new?)?):
        [.renamedAttribute(old, to: new, layer: layer)]
      case ((let old, nil)?, (let new, nil)?):
        [.copiedLayer(old, to: new)] + entry.from.removals
      default: entry.from.removals
      }
    }
  }

  private let entries: [FieldPairs.Entry]

  /// A stage that renames. Throws an `OptionError` where one place is no other name of the other.
  public init(_ options: Options) throws {
    entries = options.bare.entries
    for (index, entry) in entries.enumerated() {
      try Self.check(entry)
      guard let other = entries[..<index].first(where: { $0.to == entry.to }) else { continue }
      throw OptionError(
        "'\(other.from)' is renamed to '\(entry.to)' already", at: .value("\(entry.from)"),
        hint: "only one of them could stay; choose another name")
    }
  }

  private static func check(_ entry: FieldPairs.Entry) throws {
    let from = entry.from
    let to = entry.to
    if from == to {
      throw OptionError(
        "'\(from)' has this name already", at: .value("\(from)"), hint: "write another name")
    }
    if from.names.starts(with: to.names) || to.names.starts(with: from.names) {
      throw OptionError(
        "'\(from)' and '\(to)' are parts of each other", at: .value("\(from)"),
        hint: "write a name beside it, such as extra.NAME")
    }
    switch (from.layer, to.layer) {
    case (nil, nil):
      let type = from.types.first ?? .any
      guard type == .any || to.takes(type) else {
        throw OptionError(
          "what stands in '\(from)' does not fit into '\(to)', which takes \(to.types.first?.phrase ?? "")",
          at: .value("\(from)"), hint: "write extra.NAME for a field that takes anything")
      }
    case ((_, nil)?, (_, nil)?): break
    case ((let a, _?)?, (let b, _?)?) where a == b: break
    default:
      throw OptionError(
        "'\(to)' is no other name for '\(from)'", at: .value("\(from)"),
        hint: "a field becomes a field, a layer a layer, an attribute one of the same layer")
    }
  }

  /// Moves everything, in the order of the file.
  public func process(_ document: inout Document) throws -> Verdict {
    for entry in entries {
      switch (entry.from.layer, entry.to.layer) {
      case ((let old, nil)?, (let new, nil)?):
        guard let annotations = document.layers[old] else { continue }
        document.layers[old] = nil
        document.layers[new] = annotations
      case ((let layer, let old?)?, (_, let new?)?):
        try document.replaceAnnotations(of: layer) { annotation, _ in
          [annotation.renaming(old, to: new)]
        }
      default: try move(entry, &document)
      }
    }
    return .keep
  }

  private func move(_ entry: FieldPairs.Entry, _ document: inout Document) throws {
    let value = document.record(at: entry.from)
    guard value != .null else { return }
    let origin = document.provenance.first { $0.field == entry.from.names[0] }?.from
    try document.set(.null, at: entry.from)
    try document.set(value, at: entry.to, from: origin ?? Self.spec.name)
  }
}

extension Annotation {
  /// This with an attribute under another key, in its place.
  fileprivate func renaming(_ key: String, to new: String) -> Annotation {
    guard self[key] != nil else { return self }
    var renamed = self
    renamed.attributes.removeAll { $0.key == new }
    for index in renamed.attributes.indices where renamed.attributes[index].key == key {
      renamed.attributes[index].key = new
    }
    return renamed
  }
}
