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
      value: { .string(String(decoding: $0.text, as: UTF8.self)) }),
  ]

  static let metadataFields: [RecordField] = [
    .text("title", \.title, "Title of the article, without the site's name."),
    .text("subtitle", \.subtitle, "Second title line."),
    .text("summary", \.summary, "Summary as the page gives it."),
    .text("url", \.url, "Address that the page was fetched from."),
    .text("url_canonical", \.urlCanonical, "Address that the page calls its own."),
    .value(
      "publisher", .members(["name?": .string, "domain?": .string]), "Who published the article."
    ) { document in
      let publisher = document.metadata.publisher
      return .object(["name": Value(publisher?.name), "domain": Value(publisher?.domain)])
    },
    .value(
      "authors", .list(.members(["name": .string, "role?": .string])), "Who wrote the article."
    ) { document in
      let authors = document.metadata.authors
      return authors.isEmpty
        ? .null
        : .list(authors.map { .object(["name": .string($0.name), "role": Value($0.role)]) })
    },
    .moment("published", \.published, "When the article was published."),
    .moment("modified", \.modified, "When the article was last changed."),
    .moment("fetched", \.fetched, "When the page was fetched."),
    .value(
      "language", .members(["tag": .string, "score?": .number, "from": .string]),
      "Language of the article as a BCP 47 tag."
    ) { document in
      guard let language = document.metadata.language else { return .null }
      return .object([
        "tag": .string(language.tag), "score": language.score.map { .decimal($0) },
        "from": .string(language.from),
      ])
    },
    .text("section", \.section, "Section of the publication."),
    .value("keywords", .list(.string), "Keywords that the page gives.") {
      Value($0.metadata.keywords)
    },
    .text("dateline", \.dateline, "Place line at the head of the text."),
    .value("free_access", .boolean, "Whether the page says that it is free to read.") {
      $0.metadata.freeAccess.map { .boolean($0) } ?? .null
    },
    .value(
      "images", .list(.members(["url": .string, "caption?": .string, "credit?": .string])),
      "Pictures of the article."
    ) { document in
      let images = document.metadata.images
      guard !images.isEmpty else { return .null }
      return .list(
        images.map {
          .object([
            "url": .string($0.url), "caption": Value($0.caption), "credit": Value($0.credit),
          ])
        })
    },
  ]
}

extension RecordField {
  static func moment(
    _ name: String, _ path: any KeyPath<Metadata, Metadata.Moment?> & Sendable, _ summary: String
  ) -> RecordField {
    let shape = Shape.members([
      "value": .string, "precision": .choice(Metadata.Moment.Precision.allCases.map(\.rawValue)),
      "from": .string,
    ])
    return .value(name, shape, summary) { document in
      guard let moment = document.metadata[keyPath: path] else { return .null }
      return .object([
        "value": .string(moment.value), "precision": .string(moment.precision.rawValue),
        "from": .string(moment.from),
      ])
    }
  }
}
