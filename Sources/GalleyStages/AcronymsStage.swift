internal import Extraction
public import GalleyCore
internal import Text

/// Finds acronyms with what the text says that they stand for.
public struct AcronymsStage: Stage {
  /// Options of `acronyms`.
  public typealias Options = NoOptions

  /// What it is.
  public static let spec = ComponentSpec(
    "acronyms", "Finds acronyms that the text explains, each pair where it first stands.",
    reads: [.text, .layer("sentence")],
    provides: [
      .layer(
        "acronym",
        attributes: [
          .init("short", .string), .init("long", .string), .init("definition", .span),
        ])
    ],
    example: "acronyms")

  private let finder = AcronymFinder()

  /// A stage.
  public init(_ options: NoOptions) {}

  /// Adds the layer; an annotation is the short form where it is explained.
  public func process(_ document: inout Document) throws -> Verdict {
    let text = document.text
    let sentences = (document.layers["sentence"] ?? []).map(\.span)
    document.layers["acronym"] = finder.acronyms(in: text, sentences: sentences).map {
      Annotation(
        $0.short,
        [
          .init("short", .string(Self.words($0.short, text))),
          .init("long", .string(Self.words($0.long, text))), .init("definition", $0.long),
        ])
    }
    try document.checkDeadline()
    return .keep
  }

  private static func words(_ span: Span, _ text: [UInt8]) -> String {
    String(decoding: Whitespace.squeezed(text[span.range]), as: UTF8.self)
  }
}
