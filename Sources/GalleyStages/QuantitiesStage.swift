internal import Extraction
public import GalleyCore
internal import Text

/// Finds quantities.
public struct QuantitiesStage: Stage {
  /// Options of `quantities`.
  public typealias Options = NoOptions

  /// What it is.
  public static let spec = ComponentSpec(
    "quantities", "Finds numbers with what they count or measure: money, percent, units, nouns.",
    reads: [.text, .layer("sentence")],
    provides: [
      .layer(
        "quantity",
        attributes: [
          .init("value", .decimal), .init("upper", .decimal), .init("kind", .string),
          .init("unit", .string), .init("modifier", .string), .init("noun", .span),
        ])
    ],
    example: "quantities")

  private var finders = LanguageCache { QuantityFinder(language: $0) }

  /// A stage.
  public init(_ options: NoOptions) {}

  /// Adds the layer.
  public mutating func process(_ document: inout Document) throws -> Verdict {
    let finder = finders[document.likelyLanguage()]
    let sentences = (document.layers["sentence"] ?? []).map(\.span)
    document.layers["quantity"] = try finder.quantities(
      in: document.text, sentences: sentences, checkpoint: document.checkDeadline
    ).map { Annotation($0.span, Self.attributes($0)) }
    try document.checkDeadline()
    return .keep
  }

  private static func attributes(_ mention: QuantityMention) -> [Annotation.Attribute] {
    var attributes = [Annotation.Attribute("value", number(mention.value))]
    if let upper = mention.upper { attributes.append(.init("upper", number(upper))) }
    attributes.append(.init("kind", .string(mention.kind.rawValue)))
    if let unit = mention.unit { attributes.append(.init("unit", .string(unit))) }
    if let modifier = mention.modifier {
      attributes.append(.init("modifier", .string(modifier.rawValue)))
    }
    if let noun = mention.noun { attributes.append(.init("noun", noun)) }
    return attributes
  }

  /// A whole number is written as one: 2300000 and 2.5, not 2300000.0. Beyond 2^53 doubles are no
  /// longer exact, and are not written as if they were.
  private static func number(_ value: Double) -> Value {
    guard value.magnitude < 0x1p53, let whole = Int(exactly: value) else { return .decimal(value) }
    return .integer(whole)
  }
}
