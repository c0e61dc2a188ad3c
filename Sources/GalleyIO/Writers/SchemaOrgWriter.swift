public import GalleyCore
internal import JSON

/// Writes each document as a `NewsArticle` of schema.org in JSON-LD, one a line.
public struct SchemaOrgWriter: Writer {
  /// Options of `schemaorg`.
  public typealias Options = StreamOptions

  /// What it is.
  public static let spec = ComponentSpec(
    "schemaorg", "Writes each document as a NewsArticle of schema.org in JSON-LD, one a line.",
    reads: [.text], place: "path", example: "schemaorg: { path: \"out/{name}.jsonl.gz\" }")

  /// The text, and what the folders need.
  public static func reads(_ options: Options) -> [Slot] {
    spec.reads + (options.by?.needed ?? [])
  }

  private let output: StreamOutput

  /// A writer to a path.
  public init(_ options: Options) throws { output = try StreamOutput(options) }

  /// An encoder of articles.
  public func makeEncoder() -> any DocumentEncoder {
    output.encoder(JSONFormat { SchemaOrgArticle.value(of: $0) })
  }

  /// Opens the output.
  public func open(_ context: OutputContext) throws -> any OutputSink {
    try output.open(context)
  }

  /// Beside the output.
  public func journalPath(_ context: OutputContext) -> String? { output.journalPath(context) }
  /// Beside the output.
  public func manifestPath(_ context: OutputContext) -> String? { output.manifestPath(context) }
}

/// A document in the terms of schema.org.
enum SchemaOrgArticle {
  static func value(of document: Document) -> JSONValue {
    let metadata = document.metadata
    return .present([
      "@context": "https://schema.org", "@type": "NewsArticle",
      "identifier": .string(document.page.id), "headline": .text(metadata.title),
      "alternativeHeadline": .text(metadata.subtitle), "description": .text(metadata.summary),
      "url": .text(address(metadata.url) ?? address(metadata.urlCanonical)),
      "mainEntityOfPage": .text(address(metadata.urlCanonical)),
      "publisher": publisher(metadata.publisher),
      "author": .list(
        metadata.authors.map {
          .present([
            "@type": "Person", "name": .string($0.name), "jobTitle": .text($0.role),
          ])
        }),
      "datePublished": .text(metadata.published?.value),
      "dateModified": .text(metadata.modified?.value),
      "inLanguage": .text(metadata.language?.tag), "articleSection": .text(metadata.section),
      "keywords": .list(metadata.keywords.map { .string($0) }),
      "dateline": .text(metadata.dateline),
      "isAccessibleForFree": metadata.freeAccess.map { .boolean($0) } ?? .null,
      "image": .list(metadata.images.map(image)),
      "articleBody": .string(String(decoding: document.text, as: UTF8.self)),
      "wordCount": .integer(document.statistics.words), "mentions": .list(mentions(document)),
    ])
  }

  /// An address, where it is one; JSON-LD reads it as the name of something.
  private static func address(_ url: String?) -> String? { url.flatMap(WebLink.escaped) }

  private static func publisher(_ publisher: Metadata.Publisher?) -> JSONValue {
    guard let publisher, let name = publisher.name ?? publisher.domain else { return .null }
    return .present([
      "@type": "Organization", "name": .string(name), "identifier": .text(publisher.domain),
    ])
  }

  private static func image(_ image: Metadata.Image) -> JSONValue {
    .present([
      "@type": "ImageObject", "contentUrl": .text(address(image.url)),
      "caption": .text(image.caption),
      "creditText": .text(image.credit),
    ])
  }

  private static func mentions(_ document: Document) -> [JSONValue] {
    let types: KeyValuePairs = [
      "person": "Person", "organization": "Organization", "place": "Place",
    ]
    return types.flatMap { kind, type in
      document.names(of: kind).map { ["@type": .string(type), "name": .string($0)] }
    }
  }
}
