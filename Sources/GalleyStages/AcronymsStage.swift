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
    var found = try finder.acronyms(
      in: text, sentences: sentences, checkpoint: document.checkDeadline
    ).map {
      Annotation(
        $0.short,
        Self.forms(Self.words($0.short, text), Self.words($0.long, text))
          + [.init("definition", $0.long)])
    }
    for image in document.metadata.images {
      guard let caption = image.caption else { continue }
      found += uses(of: Array(caption.utf8), in: text, knowing: found)
    }
    document.layers["acronym"] = found.sorted { $0.span < $1.span }
    try document.checkDeadline()
    return .keep
  }

  /// What a caption explains and the text does not: an annotation is the short form where the text
  /// first uses it.
  private func uses(
    of caption: [UInt8], in text: [UInt8], knowing known: [Annotation]
  ) -> [Annotation] {
    finder.acronyms(in: caption, sentences: [Span(0, caption.count)]).compactMap { pair in
      let forms = Self.forms(Self.words(pair.short, caption), Self.words(pair.long, caption))
      guard !known.contains(where: { $0.attributes.first == forms[0] }),
        let use = Self.use(of: caption[pair.short.range], in: text)
      else { return nil }
      return Annotation(use, forms)
    }
  }

  /// The first place where `word` stands in `text` as a word of its own.
  private static func use(of word: ArraySlice<UInt8>, in text: [UInt8]) -> Span? {
    var rest = text[...]
    while let range = rest.firstRange(of: word) {
      let isWhole =
        (range.lowerBound == 0 || !isWordy(text.scalar(before: range.lowerBound).value))
        && (range.upperBound == text.count || !isWordy(text.scalar(at: range.upperBound).value))
      if isWhole { return Span(range.lowerBound, range.upperBound) }
      rest = text[range.upperBound...]
    }
    return nil
  }

  private static func isWordy(_ c: UInt32) -> Bool {
    CharacterClass.isLetter(c) || CharacterClass.isDigit(c)
  }

  private static func forms(_ short: String, _ long: String) -> [Annotation.Attribute] {
    [.init("short", .string(short)), .init("long", .string(long))]
  }

  private static func words(_ span: Span, _ text: [UInt8]) -> String {
    String(decoding: Whitespace.squeezed(text[span.range]), as: UTF8.self)
  }
}
