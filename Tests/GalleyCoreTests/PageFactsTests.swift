import GalleyCore
import Testing

struct PageFactsTests {
  private func facts(_ from: String, _ set: (inout Page.Facts) -> Void) -> Page.Facts {
    var facts = Page.Facts(from: from)
    set(&facts)
    return facts
  }

  private var filled: Page.Facts {
    var facts = facts("sidecar") {
      $0.title = "T"
      $0.url = " "
    }
    facts.fill(
      from: facts2)
    return facts
  }

  private var facts2: Page.Facts {
    facts("index") {
      $0.title = "other"
      $0.url = "https://a.example/"
      $0.authors = ["A"]
      $0.charset = "koi8-r"
    }
  }

  @Test func `what is missing is taken over with where it comes from`() {
    #expect(filled.title == "T")
    #expect(filled.url == "https://a.example/")
    #expect(filled.charset == "koi8-r")
    #expect(filled.source(of: .title) == "sidecar")
    #expect(filled.source(of: .url) == "index")
    #expect(filled.source(of: .authors) == "index")
  }

  @Test func `a document says of each where it comes from`() {
    let origin = Page.Origin(path: "a", bytes: 0, sha256: "", mediaType: "text/plain")
    let page = Page(id: "a", origin: origin, content: .given([]), facts: filled)
    let document = Document(page, workspace: Workspace())
    #expect(document.metadata.authors == [.init(name: "A")])
    #expect(
      document.provenance.map { "\($0.field) \($0.from)" } == [
        "url index", "publisher url", "title sidecar", "authors index",
      ])
  }
}
