public import GalleyCore

/// Removes fields, layers and attributes.
public struct RemoveStage: Stage {
  /// Options of `remove`.
  public struct Options: BareOptions {
    /// What is removed.
    public var bare: [FieldPath] = []

    /// The options of `remove`.
    public static let options = [
      Option<Options>(
        "FIELD", \.bare,
        "Fields, layers and attributes, such as summary, layers.sentence or layers.hit.score.",
        required: true)
    ]

    /// The defaults.
    public init() {}
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "remove", "Removes fields, layers and attributes of annotations, where they are there.",
    example: "remove: [ summary, extra.debug ]")

  /// Layers, which must be there to be removed. A field may well be absent.
  public static func reads(_ options: Options) -> [Slot] {
    options.bare.flatMap { $0.layer == nil ? [] : $0.needed }
  }

  /// What is gone.
  public static func changes(_ options: Options) -> [SlotChange] {
    options.bare.flatMap(\.removals)
  }

  private let paths: [FieldPath]

  /// A stage that removes.
  public init(_ options: Options) { paths = options.bare }

  /// Removes everything.
  public func process(_ document: inout Document) throws -> Verdict {
    for path in paths { try document.set(.null, at: path) }
    return .keep
  }
}
