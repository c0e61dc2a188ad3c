public import GalleyCore

/// Sets a number that is the sum of the weights of conditions that are true.
public struct ScoreStage: Stage {
  /// A condition with what it is worth.
  public struct Weight: OptionGroup {
    /// The condition.
    public var when: ElementCondition?
    /// What is added where it is true.
    public var weight = 1.0

    /// The options of one condition.
    public static let options = [
      Option<Weight>(
        "when", \.when, "Condition on the document, or on each annotation.", required: true),
      Option("weight", \.weight, "What is added where it is true; may be negative."),
    ]

    /// The defaults.
    public init() {}
  }

  /// Options of `score`.
  public struct Options: OptionGroup {
    /// Where the number is set.
    public var set: FieldPath?
    /// The conditions.
    public var of: [Weight] = []
    /// What the sum starts with.
    public var bias = 0.0
    /// The least result.
    public var minimum: Double?
    /// The greatest result.
    public var maximum: Double?

    /// The options of `score`.
    public static let options = [
      Option<Options>(
        "set", \.set,
        "Field for the number, such as extra.quality; with an attribute such as "
          + "layers.claim.score every annotation of the layer has its own.", required: true),
      Option("of", \.of, "Conditions with their weights.", required: true),
      Option("bias", \.bias, "What the sum starts with."),
      Option("minimum", \.minimum, "Least result; a smaller sum becomes this."),
      Option("maximum", \.maximum, "Greatest result; a larger sum becomes this."),
    ]

    /// The defaults.
    public init() {}
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "score", "Adds up the weights of the conditions that are true.",
    example: """
      score:
        set: extra.quality
        of:
          - { when: "stats.words > 300", weight: 2 }
          - { when: "!has(title)", weight: -1.5 }
        minimum: 0
      """)

  /// The layer whose annotations are scored.
  public static func reads(_ options: Options) -> [Slot] {
    options.set.flatMap { $0.layer == nil ? nil : $0.needed } ?? []
  }

  /// The field that is set.
  public static func provides(_ options: Options) -> [Slot] { options.set?.provided ?? [] }

  /// The attribute that is set.
  public static func changes(_ options: Options) -> [SlotChange] {
    guard case (let layer, let attribute?)? = options.set?.layer else { return [] }
    return [.attribute(.init(attribute, .decimal), layer: layer)]
  }

  /// The layer whose annotations are scored.
  public static func subject(_ options: Options) -> String? { options.set?.layer?.name }

  private let path: FieldPath?
  private let weights: [(condition: Expression, weight: Double)]
  private let bias: Double
  private let range: ClosedRange<Double>

  /// A stage that scores. Throws an `OptionError` where no number can be set, and for bounds in the
  /// wrong order.
  public init(_ options: Options) throws {
    if let path = options.set {
      let isLayer = path.layer != nil && path.names.count == 2
      guard !isLayer, path.takes(.decimal) else {
        throw OptionError(
          "'\(path)' is no place for a number", at: .value("set"),
          hint: "write extra.NAME, or layers.LAYER.NAME for a number of each annotation")
      }
    }
    let minimum = options.minimum ?? -.greatestFiniteMagnitude
    let maximum = options.maximum ?? .greatestFiniteMagnitude
    guard minimum <= maximum else {
      throw OptionError(
        "'minimum' is larger than 'maximum'", at: .value("minimum"), hint: "exchange the two")
    }
    range = minimum...maximum
    path = options.set
    bias = options.bias
    weights = options.of.compactMap { weight in
      weight.when.map { ($0.expression, weight.weight) }
    }
  }

  /// Sets the number of the document, or of each annotation.
  public func process(_ document: inout Document) throws -> Verdict {
    guard let path else { return .keep }
    if case (let layer, let attribute?)? = path.layer {
      try document.replaceAnnotations(of: layer) { old, document in
        var new = old
        new.set(attribute, score { $0.isTrue(document, annotation: old) })
        return [new]
      }
    } else {
      let score = score { $0.isTrue(document) }
      try document.checkDeadline()
      try document.set(score, at: path, from: Self.spec.name)
    }
    return .keep
  }

  private func score(_ isTrue: (Expression) -> Bool) -> Value {
    var sum = bias
    for (condition, weight) in weights where isTrue(condition) { sum += weight }
    return .decimal(min(max(sum, range.lowerBound), range.upperBound))
  }
}
