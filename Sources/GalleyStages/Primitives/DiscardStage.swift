public import GalleyCore

/// Removes the annotations of a layer for which a condition is true.
public struct DiscardStage: Stage {
  /// Options of `discard`.
  public struct Options: OptionGroup {
    /// The layer.
    public var from: LayerReference?
    /// The condition on each of its annotations.
    public var `where`: ElementCondition?

    /// The options of `discard`.
    public static let options = [
      Option<Options>("from", \.from, "Layer whose annotations are asked.", required: true),
      Option(
        "where", \.where,
        "Condition on an annotation: its text and attributes, and record.title for the record.",
        required: true),
    ]

    /// The defaults.
    public init() {}
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "discard", "Removes the annotations of a layer for which a condition holds.",
    example: "discard: { from: sentence, where: \"size(text) < 20\" }")

  /// The layer.
  public static func reads(_ options: Options) -> [Slot] {
    options.from.map { [.layer($0.name)] } ?? []
  }

  /// The layer.
  public static func subject(_ options: Options) -> String? { options.from?.name }

  private let layer: String
  private let condition: Expression

  /// A stage with a condition.
  public init(_ options: Options) {
    layer = options.from?.name ?? ""
    condition = options.where?.expression ?? .never
  }

  /// Removes what the condition is true of; one that has no value is not true.
  public func process(_ document: inout Document) throws -> Verdict {
    try document.replaceAnnotations(of: layer) { annotation, document in
      condition.isTrue(document, annotation: annotation) ? [] : [annotation]
    }
    return .keep
  }
}
