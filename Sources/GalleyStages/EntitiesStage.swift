internal import Extraction
public import GalleyCore
internal import Text

/// Finds the people, organizations and places that a text names, and what each name means.
public struct EntitiesStage: Stage {
  /// Options of `entities`.
  public struct Options: OptionGroup {
    /// Names of the user's own.
    public var lexicon: NameFile?
    /// What places are linked to.
    public var places: PlaceFile?

    /// The options of `entities`.
    public static let options = [
      Option<Options>(
        "lexicon", \.lexicon,
        "File of names that go before those that are found: a table separated by tabs (by commas in a .csv) whose first line names the columns: a name, its 'kind', and if wanted the 'name' by which its entity is called. Words of the kind none are no name."
      ),
      Option(
        "places", \.places,
        "Table of places that Scripts/places writes, to which entities that are places are linked."),
    ]

    /// The defaults.
    public init() {}
  }

  /// What it is.
  public static let spec = ComponentSpec(
    "entities",
    "Finds the names of people, organizations and places, and puts together those that mean the same.",
    reads: [.text, .layer("sentence")],
    provides: [
      .layer("entity", attributes: [.init("kind", .string), .init("entity", .string)]),
      .field("entities"),
    ],
    example: "entities")

  private var finders = LanguageCache { NameFinder(language: $0) }
  private let lexicon: NameFile?
  private let places: PlaceLinker?

  /// A stage with its options.
  public init(_ options: Options) {
    lexicon = options.lexicon
    places = options.places.map { PlaceLinker($0.table) }
  }

  /// Adds the layer and the entities.
  public mutating func process(_ document: inout Document) throws -> Verdict {
    let finder = finders[document.likelyLanguage()]
    let text = document.text
    let found = try finder.names(
      in: text, sentences: (document.layers["sentence"] ?? []).map(\.span),
      listed: listed(in: &document),
      checkpoint: document.checkDeadline)
    if !finder.hasModel { document.warn("names_without_model") }
    document.layers["entity"] = found.mentions.map { mention in
      let kind = found.entities[mention.entity].kind.name
      return Annotation(
        mention.span,
        [.init("kind", .string(kind)), .init("entity", .string(Self.id(mention.entity)))])
    }
    let links = places.map { $0.links(of: found, in: text) }
    document.entities = found.entities.enumerated().map { number, entity in
      Entity(
        id: Self.id(number), name: entity.listedName ?? Self.words(entity.name, text),
        kind: entity.kind.name,
        role: entity.role.isEmpty
          ? nil : entity.role.map { Self.words($0, text) }.joined(separator: " "),
        place: links?[number].map {
          Entity.Place(
            id: $0.id, country: $0.country, latitude: $0.latitude, longitude: $0.longitude,
            score: $0.score)
        })
    }
    try document.checkDeadline()
    return .keep
  }

  private static func id(_ number: Int) -> String { "e\(number + 1)" }

  /// The words of a stretch, parted by single spaces.
  private static func words(_ span: Span, _ text: [UInt8]) -> String {
    String(decoding: Whitespace.squeezed(text[span.range]), as: UTF8.self)
  }

  /// What the user's list has in the text.
  private func listed(
    in document: inout Document
  ) throws -> [ListedName] {
    guard let lexicon else { return [] }
    let paragraphs = try document.keptParagraphs()
    return try lexicon.finder.hits(
      in: document.text, paragraphs, checkpoint: document.checkDeadline
    ).map(lexicon.name)
  }
}
