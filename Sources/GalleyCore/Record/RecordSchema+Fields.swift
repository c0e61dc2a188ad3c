internal import JSON
internal import Text

extension RecordSchema {
  static let identityFields: [RecordField] = [
    .always("schema", "Name and version of this schema.") { _ in identifier },
    .always("id", "Stable identity: from the path and member, never from the extracted text.") {
      $0.page.id
    },
    RecordField(
      name: "text", shape: .string, summary: "Main content, blocks separated by a blank line.",
      isRequired: true, slot: .text,
      write: { source, json in
        json.key("text")
        json.string(source.document.text)
        return true
      },
      value: { .string(String(decoding: $0.text, as: UTF8.self)) },
      setter: FieldSetter { value, _, document in
        document.setText(Array((value.text ?? "").utf8), blocks: [])
      }),
  ]

  static let metadataFields: [RecordField] = [
    .text("title", \.title, "Title of the article, without the site's name."),
    .text("subtitle", \.subtitle, "Second title line."),
    .text("summary", \.summary, "Summary as the page gives it."),
    .text("url", \.url, "Address that the page was fetched from."),
    .text("url_canonical", \.urlCanonical, "Address that the page calls its own."),
    .object(
      "publisher", "Who published the article.",
      setter: FieldSetter(short: "name") { value, _, document in
        let publisher = Metadata.Publisher(
          name: value["name"].text, host: value["host"].text, domain: value["domain"].text)
        document.metadata.publisher = value == .null ? nil : publisher
      },
      [
        .init("name?", .string) { Value($0.metadata.publisher?.name) },
        .init("host?", .string) { Value($0.metadata.publisher?.host) },
        .init("domain?", .string) { Value($0.metadata.publisher?.domain) },
      ]),
    .value(
      "authors", .list(.members(["name": .string, "role?": .string])), "Who wrote the article.",
      setter: FieldSetter(short: "name") { value, _, document in
        document.metadata.authors = value.elements.map {
          .init(name: $0["name"].text ?? "", role: $0["role"].text)
        }
      }
    ) { document in
      let authors = document.metadata.authors
      return authors.isEmpty
        ? .null
        : .list(authors.map { .object(["name": .string($0.name), "role": Value($0.role)]) })
    },
    .moment("published", \.published, "When the article was published."),
    .moment("modified", \.modified, "When the article was last changed."),
    .moment("fetched", \.fetched, "When the page was fetched."),
    .object(
      "language", "Language of the article as a BCP 47 tag.",
      setter: FieldSetter(
        accepts: .members(["tag": .string, "score?": .number, "from?": .string]), short: "tag"
      ) { value, from, document in
        let old = document.metadata.language
        document.metadata.language = value["tag"].text.map { tag in
          .init(
            tag: tag, score: value["score"].number,
            from: origin(value["from"], old: old?.from, isChanged: tag != old?.tag, from: from))
        }
      },
      [
        .init("tag", .string) { Value($0.metadata.language?.tag) },
        .init("score?", .number) {
          $0.metadata.language?.score.map { .decimal($0) } ?? .null
        },
        .init("from", .string) { Value($0.metadata.language?.from) },
      ]),
    .text("section", \.section, "Section of the publication."),
    .value(
      "keywords", .list(.string), "Keywords that the page gives.",
      setter: FieldSetter { value, _, document in
        document.metadata.keywords = value.elements.compactMap(\.text)
      }
    ) {
      Value($0.metadata.keywords)
    },
    .text("dateline", \.dateline, "Place line at the head of the text."),
    .value(
      "free_access", .boolean, "Whether the page says that it is free to read.",
      setter: FieldSetter { value, _, document in
        document.metadata.freeAccess = value == .null ? nil : value == .boolean(true)
      }
    ) {
      $0.metadata.freeAccess.map { .boolean($0) } ?? .null
    },
    .value(
      "images", .list(.members(["url?": .string, "caption?": .string, "credit?": .string])),
      "Pictures of the article; one that only a caption speaks of has no address.",
      setter: FieldSetter(short: "url") { value, _, document in
        document.metadata.images = value.elements.map {
          .init(
            url: $0["url"].text, caption: $0["caption"].text, credit: $0["credit"].text)
        }
      }
    ) { document in
      let images = document.metadata.images
      guard !images.isEmpty else { return .null }
      return .list(
        images.map {
          .object([
            "url": Value($0.url), "caption": Value($0.caption), "credit": Value($0.credit),
          ])
        })
    },
  ]
}

extension RecordField {
  static func moment(
    _ name: String, _ path: any WritableKeyPath<Metadata, Metadata.Moment?> & Sendable,
    _ summary: String
  ) -> RecordField {
    let precision = Shape.choice(Metadata.Moment.Precision.allCases.map(\.rawValue))
    let setter = FieldSetter(
      accepts: .members(["value": .string, "precision?": precision, "from?": .string]),
      short: "value"
    ) { value, from, document throws(FieldError) in
      let old = document.metadata[keyPath: path]
      let new = value == .null ? nil : try moment(value, old, name, from)
      document.metadata[keyPath: path] = new
    }
    return .object(
      name, summary, setter: setter,
      [
        .init("value", .string) { Value($0.metadata[keyPath: path]?.value) },
        .init("precision", precision) { Value($0.metadata[keyPath: path]?.precision.rawValue) },
        .init("from", .string) { Value($0.metadata[keyPath: path]?.from) },
      ])
  }

  /// A date; how much of it is known follows from how it is written.
  private static func moment(
    _ value: Value, _ old: Metadata.Moment?, _ name: String, _ from: String?
  ) throws(FieldError) -> Metadata.Moment {
    let text = value["value"].text ?? ""
    guard var moment = Metadata.Moment(iso: text, from: "") else {
      throw FieldError(name, .noDate(text))
    }
    let precision = value["precision"].text.flatMap { Metadata.Moment.Precision(rawValue: $0) }
    moment.precision = precision ?? moment.precision
    moment.from = origin(
      value["from"], old: old?.from, isChanged: moment.value != old?.value, from: from)
    return moment
  }
}
