internal import Extraction
public import GalleyCore
internal import Text

/// Finds the people, organizations and places that a text names.
public struct EntitiesStage: Stage {
  /// Options of `entities`.
  public typealias Options = NoOptions

  /// What it is.
  public static let spec = ComponentSpec(
    "entities",
    "Finds the names of people, organizations and places.",
    reads: [.text, .layer("sentence")],
    provides: [
      .layer("entity", attributes: [.init("kind", .string), .init("name", .span)])
    ],
    example: "entities")

  private var finders = LanguageCache { NameFinder(language: $0) }

  /// A stage.
  public init(_ options: NoOptions) {}

  /// Adds the layer.
  public mutating func process(_ document: inout Document) throws -> Verdict {
    let finder = finders[document.likelyLanguage()]
    let paragraphs = try document.keptParagraphs()
    let sentences = (document.layers["sentence"] ?? []).map(\.span)
    document.layers["entity"] = try finder.names(
      in: document.text, paragraphs: paragraphs, sentences: sentences,
      checkpoint: document.checkDeadline
    ).map {
      Annotation($0.span, [.init("kind", .string($0.kind.rawValue)), .init("name", $0.name)])
    }
    try document.checkDeadline()
    return .keep
  }
}
