internal import Extraction
public import GalleyCore
internal import Text

/// Finds quotations and reported speech, and who speaks.
public struct QuotesStage: Stage {
  /// Options of `quotes`.
  public struct Options: OptionGroup {
    /// Whether to give quotations inside of quotations.
    public var nested = false

    /// The options of `quotes`.
    public static let options = [
      Option<Options>(
        "nested", \.nested, "Also give quotations inside of quotations, as spans within theirs.")
    ]

    /// The defaults.
    public init() {}
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "quotes", "Finds quotations and reported speech, with cues and speakers.",
    reads: [.text, .layer("sentence")],
    provides: [
      .layer(
        "quote",
        attributes: [
          .init("kind", .string), .init("cue", .span), .init("speaker", .span),
          .init("name", .span), .init("via", .span), .init("speaker_entity", .string),
          .init("via_entity", .string), .init("sentences", .list(.integer)),
        ])
    ],
    example: "quotes")

  private var finders: LanguageCache<QuotationFinder>

  /// A stage.
  public init(_ options: Options) {
    finders = LanguageCache { QuotationFinder(language: $0, findsNested: options.nested) }
  }

  /// Adds the layer.
  public mutating func process(_ document: inout Document) throws -> Verdict {
    let finder = finders[document.likelyLanguage()]
    let paragraphs = try document.keptParagraphs()
    let sentences = (document.layers["sentence"] ?? []).map(\.span)
    let entities = EntitiesBySpan(document)
    var sentence = 0
    document.layers["quote"] = try finder.quotations(
      in: document.text, paragraphs: paragraphs, sentences: sentences, names: entities.named,
      checkpoint: document.checkDeadline
    ).map { quotation in
      while sentence + 1 < sentences.count, sentences[sentence].end <= quotation.span.start {
        sentence += 1
      }
      var last = sentence
      while last + 1 < sentences.count, sentences[last + 1].start < quotation.span.end { last += 1 }
      return Annotation(quotation.span, Self.attributes(quotation, entities, sentence, last))
    }
    try document.checkDeadline()
    return .keep
  }

  /// `sentences` are the first and the last sentence that it touches, as numbers in their layer.
  private static func attributes(
    _ quotation: QuotationMention, _ entities: EntitiesBySpan, _ first: Int, _ last: Int
  ) -> [Annotation.Attribute] {
    let spans: [(String, Span?)] = [
      ("cue", quotation.cue), ("speaker", quotation.speaker), ("name", quotation.name),
      ("via", quotation.via),
    ]
    let named: [(String, Span?)] = [
      ("speaker_entity", quotation.name ?? quotation.speaker), ("via_entity", quotation.via),
    ]
    return [.init("kind", .string(quotation.kind.rawValue))]
      + spans.compactMap { key, span in span.map { .init(key, $0) } }
      + named.compactMap { key, span in
        span.flatMap { entities[$0] }.map { .init(key, .string($0)) }
      }
      + [.init("sentences", .list([.integer(first), .integer(last)]))]
  }
}

/// The entities that a stage before has found, and which of them a stretch of the text names.
private struct EntitiesBySpan {
  /// What is known of the names of the text.
  private(set) var named = NamedEntities()
  private var ids: [String] = []

  init(_ document: borrowing Document) {
    var numbers: [String: Int] = [:]
    for mention in document.layers["entity"] ?? [] {
      guard let id = mention.text("entity"), let kind = mention.text("kind") else { continue }
      let number = numbers[id] ?? ids.count
      if number == ids.count {
        numbers[id] = number
        ids.append(id)
        named.entities.append(NamedEntity(kind: NameKind(kind), name: mention.span))
      }
      named.mentions.append(NameMention(span: mention.span, entity: number))
      if mention.span.count > named.entities[number].name.count {
        named.entities[number].name = mention.span
      }
    }
  }

  /// The entity of the name that ends a stretch, but for a place: "the mayor of Paris" is not Paris.
  subscript(span: Span) -> String? {
    named.entity(endingIn: span).flatMap { named.entities[$0].kind == .place ? nil : ids[$0] }
  }
}
