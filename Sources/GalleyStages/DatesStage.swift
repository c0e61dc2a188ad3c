internal import Extraction
public import GalleyCore
internal import Text

/// Finds expressions of time.
public struct DatesStage: Stage {
  /// Options of `dates`.
  public struct Options: OptionGroup {
    /// Whether parts of the day belong to values.
    public var partsOfDay = false

    /// The options of `dates`.
    public static let options = [
      Option<Options>(
        "parts_of_day", \.partsOfDay,
        "Whether \"Tuesday night\" is a time, 2024-06-25TNI, as TIMEX3 has it, or that Tuesday.")
    ]

    /// The defaults.
    public init() {}
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "dates", "Finds expressions of time, with values as TIMEX3 writes them.",
    reads: [.text, .layer("sentence")],
    provides: [
      .layer(
        "date",
        attributes: [.init("value", .string), .init("type", .string), .init("modifier", .string)])
    ],
    example: "dates: { parts_of_day: true }")

  private var finders: LanguageCache<DateFinder>

  /// A stage that writes values as its options say.
  public init(_ options: Options) {
    finders = LanguageCache { DateFinder(language: $0, partsOfDay: options.partsOfDay) }
  }

  /// Adds the layer; the day of publication is what relative expressions are reckoned from.
  public mutating func process(_ document: inout Document) throws -> Verdict {
    let finder = finders[document.likelyLanguage()]
    let sentences = (document.layers["sentence"] ?? []).map(\.span)
    let anchor = document.metadata.published.flatMap { CivilDate(iso: $0.value) }
    document.layers["date"] = try finder.dates(
      in: document.text, sentences: sentences, anchor: anchor, checkpoint: document.checkDeadline
    ).map(Self.annotation)
    try document.checkDeadline()
    return .keep
  }

  private static func annotation(_ mention: DateMention) -> Annotation {
    var annotation = Annotation(
      mention.span,
      [.init("value", .string(mention.value)), .init("type", .string(mention.type.rawValue))])
    if let modifier = mention.modifier {
      annotation.attributes.append(.init("modifier", .string(modifier.rawValue)))
    }
    return annotation
  }
}
