import GalleyCore
import Text

/// A document with something in every field; its text has letters of one to four bytes.
func fullDocument() -> Document {
  var facts = Page.Facts(from: "sidecar")
  facts.url = "https://www.news.example/a"
  facts.fetched = "2026-06-01T10:00:00Z"
  let page = Page(
    id: "0011",
    origin: .init(
      path: "a.warc", record: "7", bytes: 120, sha256: "abcd", mediaType: "text/html"),
    content: .html([]), facts: facts)
  var document = Document(page, workspace: Workspace())
  let text = "Größe 🎈\n\n„Ja“, said Ito."
  // 🎈 ends at byte 12, „ begins at byte 14 and code point 9.
  document.setText(
    Array(text.utf8),
    blocks: [
      Block(
        .heading, Span(0, 12), level: 2, rows: [[Span(0, 7), Span(8, 12)], []],
        place: .init(xpath: "/html/body/h2", line: 3)),
      Block(.paragraph, Span(14, 33)),
    ])
  set(&document.metadata)
  document.layers["quote"] = [
    Annotation(
      Span(14, 22),
      [
        .init("kind", .string("direct")), .init("speaker", Span(29, 32)),
        .init("score", .decimal(0.5)),
      ])
  ]
  document.layers["entity"] = [
    Annotation(Span(29, 32), [.init("kind", .string("person")), .init("entity", .string("e1"))])
  ]
  document.entities = [
    Entity(
      id: "e1", name: "Aiko Ito", kind: "person", role: "mayor",
      place: .init(id: 7, country: "PE", latitude: -12.5, longitude: 77, score: 0.75))
  ]
  document.layers["sentence"] = []
  document.statistics.sentences = 2
  document.statistics.linkDensity = 0.12345
  document.setProvenance("title", "meta:og:title")
  document.warn("charset_guessed")
  document.extra = [.init("score", .integer(3)), .init("tags", .list([.null, .boolean(true)]))]
  return document
}

private func set(_ metadata: inout Metadata) {
  metadata.title = "A \"title\""
  metadata.subtitle = "Sub"
  metadata.summary = "Sum\nmary"
  metadata.urlCanonical = "https://news.example/a"
  metadata.publisher?.name = "News"
  metadata.authors = [.init(name: "Aiko Ito", role: "reporter"), .init(name: "Bo")]
  metadata.published = .init(value: "2026-05", precision: .month, from: "url")
  metadata.modified = .init(value: "2026", precision: .year, from: "text")
  metadata.language = .init(tag: "de", score: 0.75, from: "html:lang")
  metadata.section = "World"
  metadata.keywords = ["a", "b"]
  metadata.dateline = "LIMA"
  metadata.freeAccess = false
  metadata.images = [.init(url: "https://news.example/i.png", caption: "C", credit: "D")]
  metadata.links = [.init(url: "https://news.example/l", span: Span(8, 12), rel: "nofollow")]
}

/// A document as a line of the output.
func line(_ document: Document) -> String {
  var encoder = RecordEncoder()
  encoder.append(document)
  return String(decoding: encoder.lines, as: UTF8.self)
}
