import GalleyCore
import Testing

struct MetadataStageTests {
  @Test func `what the page says becomes metadata with its provenance`() throws {
    var document = document(.html(articlePage), url: "https://www.news.example/2026/tram")
    #expect(try document.run("metadata") == .keep)
    #expect(document.metadata.title == "Harbour tram returns")
    #expect(document.metadata.authors == [.init(name: "Mara Quill")])
    #expect(document.metadata.published?.value == "2026-05-12T08:00:00Z")
    #expect(document.metadata.published?.precision == .second)
    #expect(document.metadata.language?.tag == "en")
    #expect(document.metadata.publisher?.domain == "news.example")
    #expect(document.metadata.publisher?.host?.hasSuffix("news.example") == true)
    let fields = Set(document.provenance.map(\.field))
    #expect(fields.isSuperset(of: ["title", "authors", "published", "language", "publisher"]))
  }

  @Test func `given facts stand over what the page says`() throws {
    var facts = Page.Facts(from: "sidecar")
    facts.title = "Given"
    facts.published = "2020"
    facts.language = "fr"
    var document = document(.html(articlePage), facts)
    _ = try document.run("metadata")
    #expect(document.metadata.title == "Given")
    #expect(document.metadata.published == .init(value: "2020", precision: .year, from: "sidecar"))
    #expect(document.metadata.language == .init(tag: "fr", from: "sidecar"))
    let provenance = document.provenance.filter {
      ["title", "published", "language"].contains($0.field)
    }
    #expect(provenance.map(\.from) == ["sidecar", "sidecar", "sidecar"])
  }

  @Test func `a blank fact does not hide what the page says`() throws {
    var facts = Page.Facts(from: "sidecar")
    facts.title = ""
    facts.published = " "
    var document = document(.html(articlePage), facts)
    _ = try document.run("metadata")
    #expect(document.metadata.title == "Harbour tram returns")
    #expect(document.metadata.published?.precision == .second)
  }

  @Test func `a date of the address is a warning`() throws {
    var document = document(
      .html("<html><body><p>Text.</p></body></html>"), url: "https://news.example/2026/05/12/tram")
    _ = try document.run("metadata")
    #expect(document.metadata.published?.value == "2026-05-12")
    #expect(document.warnings.contains("date_from_url"))
  }

  @Test func `a page that is no HTML is left as it is`() throws {
    var document = document(.plainText("Text."))
    let before = document.metadata
    #expect(try document.run("metadata") == .keep)
    #expect(document.metadata == before)
  }

  @Test func `an unknown source is refused`() {
    #expect(throws: StageProblems.self) { try stage("metadata: { prefer: [jsonld] }") }
  }
}
