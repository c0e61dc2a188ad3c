public import GalleyCore
internal import JSON

/// Writes each document as a news item of IPTC's ninjs 3.0, one a line.
public struct NinjsWriter: Writer {
  /// Options of `ninjs`.
  public typealias Options = StreamOptions

  /// What it is.
  public static let spec = ComponentSpec(
    "ninjs", "Writes each document as a news item of IPTC's ninjs 3.0, one a line.",
    reads: [.text], place: "path", example: "ninjs: { path: \"out/{name}.jsonl.gz\" }")

  /// The text, and what the folders need.
  public static func reads(_ options: Options) -> [Slot] {
    spec.reads + (options.by?.needed ?? [])
  }

  private let output: StreamOutput

  /// A writer to a path.
  public init(_ options: Options) throws { output = try StreamOutput(options) }

  /// An encoder of news items.
  public func makeEncoder() -> any DocumentEncoder {
    output.encoder(JSONFormat { NinjsItem.value(of: $0) })
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

/// A document in the terms of ninjs.
enum NinjsItem {
  private static let standard: JSONValue = [
    "name": "ninjs", "version": "3.0",
    "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json",
  ]

  static func value(of document: Document) -> JSONValue {
    let metadata = document.metadata
    let published = date(metadata.published)
    return .present([
      "uri": .string(identifier(document)), "standard": standard, "type": "text",
      "representationType": "complete", "firstCreated": .text(published),
      "versionCreated": .text(date(metadata.modified) ?? published), "pubStatus": "usable",
      "language": .text(metadata.language?.tag),
      "by": .text(metadata.authors.map(\.name).joined(separator: ", ")),
      "headlines": .list(roles(["main": metadata.title, "sub": metadata.subtitle])),
      "descriptions": .list(roles(["summary": metadata.summary])),
      "located": .text(metadata.dateline),
      "people": names(document, "person"), "organisations": names(document, "organization"),
      "places": names(document, "place"), "subjects": .list(subjects(metadata)),
      "infoSources": .list(sources(metadata.publisher)),
      "bodies": .list([body(document)]), "associations": .list(pictures(metadata.images)),
      "altIds": .list(
        roles(["galley": document.page.id, "canonical": metadata.urlCanonical])),
    ])
  }

  /// The address, as an item must have one that nothing else has.
  private static func identifier(_ document: Document) -> String {
    let metadata = document.metadata
    let address = [metadata.url, metadata.urlCanonical].lazy.compactMap { $0 }
      .compactMap(WebLink.escaped).first
    return address ?? "urn:galley:" + WebLink.escapedName(document.page.id)
  }

  /// A date and time with zone, as RFC 3339 asks for: midnight where only the day is known, Greenwich
  /// time where no zone is; `nil` where not even the day is.
  private static func date(_ moment: Metadata.Moment?) -> String? {
    guard let moment, let date = XMLDate(moment.value), date.hasDay else { return nil }
    return date.text + (date.hasTime ? "" : "T00:00:00") + (date.hasZone ? "" : "Z")
  }

  /// Values with their roles; those that are there.
  private static func roles(_ values: KeyValuePairs<String, String?>) -> [JSONValue] {
    values.compactMap { role, value in
      guard let value, !value.isEmpty else { return nil }
      return ["role": .string(role), "value": .string(value)]
    }
  }

  private static func names(_ document: Document, _ kind: String) -> JSONValue {
    .list(document.names(of: kind).map { ["rel": "mentions", "name": .string($0)] })
  }

  private static func subjects(_ metadata: Metadata) -> [JSONValue] {
    let section = metadata.section.map { [("section", $0)] } ?? []
    return (section + metadata.keywords.map { ("keyword", $0) })
      .map { ["rel": .string($0), "name": .string($1)] }
  }

  private static func sources(_ publisher: Metadata.Publisher?) -> [JSONValue] {
    guard let publisher, let name = publisher.name ?? publisher.domain else { return [] }
    return [
      .present(["rel": "publisher", "name": .string(name), "literal": .text(publisher.domain)])
    ]
  }

  private static func body(_ document: Document) -> JSONValue {
    [
      "role": "main", "contentType": "text/plain",
      "charCount": .integer(document.statistics.characters),
      "wordCount": .integer(document.statistics.words),
      "value": .string(String(decoding: document.text, as: UTF8.self)),
    ]
  }

  /// Pictures that have an address; an item without one cannot be.
  private static func pictures(_ images: [Metadata.Image]) -> [JSONValue] {
    images.compactMap { image in
      image.url.flatMap(WebLink.escaped).map { (image, $0) }
    }.enumerated().map { index, picture in
      .present([
        "name": .string("picture\(index + 1)"), "uri": .string(picture.1), "type": "picture",
        "by": .text(picture.0.credit),
        "descriptions": .list(roles(["caption": picture.0.caption])),
      ])
    }
  }
}
