import GalleyCore
import Testing
import Text

/// A page with a given text, and what the input says about it.
func givenPage(_ text: String, _ facts: Page.Facts = Page.Facts(from: "jsonl")) -> Page {
  let bytes = Array(text.utf8)
  return Page(
    id: "id",
    origin: .init(
      path: "a.jsonl", record: "1", bytes: bytes.count, sha256: "00", mediaType: "text/plain"),
    content: .given(bytes), facts: facts)
}

struct DocumentTests {
  private func document(_ set: (inout Page.Facts) -> Void) -> Document {
    var facts = Page.Facts(from: "sidecar")
    set(&facts)
    return Document(givenPage("Text.", facts), workspace: Workspace())
  }

  @Test func `facts become metadata with where they come from`() {
    let document = document {
      $0.url = "https://www.news.example/a"
      $0.title = "Title"
      $0.language = "de"
      $0.published = "2026-05-31"
      $0.fetched = "2026-06-01T10:00:00Z"
    }
    var expected = Metadata()
    expected.url = "https://www.news.example/a"
    expected.title = "Title"
    expected.language = .init(tag: "de", from: "sidecar")
    expected.published = .init(value: "2026-05-31", precision: .day, from: "sidecar")
    expected.fetched = .init(value: "2026-06-01T10:00:00Z", precision: .second, from: "sidecar")
    expected.publisher = .init(host: "www.news.example", domain: "news.example")
    #expect(document.metadata == expected)
    #expect(
      document.provenance.map { "\($0.field) \($0.from)" } == [
        "url sidecar", "publisher url", "title sidecar", "language sidecar", "published sidecar",
        "fetched sidecar",
      ])
    #expect(document.warnings.isEmpty)
  }

  @Test func `a date in words is left out with a warning`() {
    let document = document { $0.published = "last Tuesday" }
    #expect(document.metadata.published == nil)
    #expect(document.provenance.isEmpty)
    #expect(document.warnings == ["given_date_unreadable"])
  }

  @Test func `a blank fact says nothing`() {
    let document = document {
      $0.url = ""
      $0.title = " "
      $0.language = ""
      $0.published = ""
      $0.fetched = "\n"
    }
    #expect(document.metadata == Metadata())
    #expect(document.provenance.isEmpty)
    #expect(document.warnings.isEmpty)
  }

  @Test func `a given text is the text from the start`() {
    let document = Document(givenPage(" Two\r\n\r\nlines. \n"), workspace: Workspace())
    #expect(document.text == Array(" Two\r\n\r\nlines. \n".utf8))
    #expect(document.blocks.isEmpty)
    #expect(document.statistics.words == 2)
  }

  @Test func `a new text removes what points into the old one`() {
    var document = Document(givenPage("A long text."), workspace: Workspace())
    document.layers["sentence"] = [Annotation(Span(0, 12))]
    document.metadata.links = [.init(url: "https://news.example/", span: Span(2, 6))]
    document.statistics.sentences = 1
    document.setText(Array("New".utf8), blocks: [])
    #expect(document.layers == Layers())
    #expect(document.metadata.links.isEmpty)
    #expect(document.statistics == TextStatistics(Array("New".utf8)))
  }

  @Test(arguments: [(true, []), (false, ["charset_conflict"])])
  func `what a page that was text says of its encoding is no conflict`(
    wasText: Bool, warnings: [String]
  ) throws {
    let bytes = Array("<html><meta charset=koi8-r><body><p>Café Société".utf8)
    var facts = Page.Facts(from: "jsonl")
    facts.charset = "utf-8"
    facts.wasText = wasText
    let page = Page(
      id: "id", origin: givenPage("").origin, content: .html(bytes), facts: facts)
    var document = Document(page, workspace: Workspace())
    _ = try document.markup()
    #expect(document.warnings == warnings)
    #expect(document.charset?.name == "utf-8")
  }

  @Test func `a warning and a field's provenance are there once`() {
    var document = Document(givenPage(""), workspace: Workspace())
    document.warn("a")
    document.warn("a")
    document.setProvenance("title", "meta:title")
    document.setProvenance("title", "html:h1")
    #expect(document.warnings == ["a"])
    #expect(document.provenance.map(\.from) == ["html:h1"])
  }

  @Test func `a passed deadline is thrown with its limit`() {
    let workspace = Workspace()
    let document = Document(givenPage(""), workspace: workspace)
    workspace.deadline = .after(.zero)
    let error = #expect(throws: DeadlineExceeded.self) { try document.checkDeadline() }
    #expect(error?.limit == .zero)
    #expect(error?.reason == "time_limit")
  }
}
