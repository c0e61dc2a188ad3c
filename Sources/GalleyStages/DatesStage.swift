internal import Extraction
public import GalleyCore
internal import Text

/// Finds expressions of time.
public struct DatesStage: Stage {
  /// Options of `dates`.
  public typealias Options = NoOptions

  /// What it is.
  public static let spec = ComponentSpec(
    "dates", "Finds expressions of time, with values as TIMEX3 writes them.",
    reads: [.text, .layer("sentence")],
    provides: [
      .layer("date", attributes: [.init("value", .string), .init("type", .string)])
    ],
    example: "dates")

  private var finders = LanguageCache { DateFinder(language: $0) }

  /// A stage.
  public init(_ options: NoOptions) {}

  /// Adds the layer; the day of publication is what relative expressions are reckoned from.
  public mutating func process(_ document: inout Document) throws -> Verdict {
    let finder = finders[document.likelyLanguage()]
    let sentences = (document.layers["sentence"] ?? []).map(\.span)
    let anchor = document.metadata.published.flatMap { CivilDate(iso: $0.value) }
    document.layers["date"] = finder.dates(
      in: document.text, sentences: sentences, anchor: anchor
    ).map {
      Annotation(
        $0.span, [.init("value", .string($0.value)), .init("type", .string($0.type.rawValue))])
    }
    try document.checkDeadline()
    return .keep
  }
}
