internal import Extraction
public import GalleyCore
internal import Text

/// Finds quotations and reported speech, and who speaks.
public struct QuotesStage: Stage {
  /// Options of `quotes`.
  public typealias Options = NoOptions

  /// What it is.
  public static let spec = ComponentSpec(
    "quotes", "Finds quotations and reported speech, with cues and speakers.",
    reads: [.text, .layer("sentence")],
    provides: [
      .layer(
        "quote",
        attributes: [
          .init("kind", .string), .init("cue", .span), .init("speaker", .span),
          .init("name", .span), .init("via", .span),
        ])
    ],
    example: "quotes")

  private var finders = LanguageCache { QuotationFinder(language: $0) }

  /// A stage.
  public init(_ options: NoOptions) {}

  /// Adds the layer.
  public mutating func process(_ document: inout Document) throws -> Verdict {
    let finder = finders[document.likelyLanguage()]
    let sentences = (document.layers["sentence"] ?? []).map(\.span)
    document.layers["quote"] = finder.quotations(
      in: document.text, paragraphs: document.paragraphs(), sentences: sentences
    ).map { quotation in
      var attributes = [Annotation.Attribute("kind", .string(quotation.kind.rawValue))]
      if let cue = quotation.cue { attributes.append(.init("cue", cue)) }
      if let speaker = quotation.speaker { attributes.append(.init("speaker", speaker)) }
      if let name = quotation.name { attributes.append(.init("name", name)) }
      if let via = quotation.via { attributes.append(.init("via", via)) }
      return Annotation(quotation.span, attributes)
    }
    try document.checkDeadline()
    return .keep
  }
}
