/// A part of a document that a component reads or provides, for checks before anything runs.
public struct Slot: Hashable, Sendable, CustomStringConvertible {
  /// The name as it stands in messages and in the record: `text`, `layers.sentence`.
  public let name: String
  /// Attributes of a layer's annotations, for checking expressions; empty for others.
  public let attributes: [ValueType.Field]

  private init(_ name: String, attributes: [ValueType.Field] = []) {
    self.name = name
    self.attributes = attributes
  }

  /// The page as it was read.
  public static let page = Slot("page")
  /// The main content.
  public static let text = Slot("text")
  /// The blocks of the main content.
  public static let blocks = Slot("blocks")

  /// A field of the record.
  public static func field(_ name: String) -> Slot { Slot(name) }

  /// An annotation layer whose annotations have `attributes`.
  public static func layer(_ name: String, attributes: [ValueType.Field] = []) -> Slot {
    Slot("layers.\(name)", attributes: attributes)
  }

  /// The layer's name, where this is one.
  public var layerName: String? {
    name.hasPrefix("layers.") ? String(name.dropFirst("layers.".count)) : nil
  }

  /// The name.
  public var description: String { name }

  /// Slots are the same when their names are.
  public static func == (a: Slot, b: Slot) -> Bool { a.name == b.name }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
