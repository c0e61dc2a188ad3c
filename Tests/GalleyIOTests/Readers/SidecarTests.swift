import Compression
import GalleyCore
import GalleyIO
import Testing

struct SidecarTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func page(_ name: String, sidecar: String, _ json: String) async throws -> Page {
    let kind = Compression(path: name)
    try folder.write(name, Compressor(kind).compressMember(Array("text".utf8)))
    try folder.write(sidecar, Array(json.utf8))
    let sources = try await reader("files: { root: '\(folder.path)' }").sources()
    return try #require(sources.first).load(PageLimits(bytes: 100))
  }

  @Test(arguments: [
    ("a/b.html", "a/b.html.json"), ("a/b.html", "a/b.json"), ("b.html.gz", "b.html.gz.json"),
    ("b.html.gz", "b.html.json"), ("b.txt.zst", "b.json"), ("v1.2-news.html", "v1.2-news.json"),
    ("2026.05.31.html", "2026.05.31.json"), ("a.b/c.html", "a.b/c.json"),
  ])
  func `a sidecar has the page's name, with or without extensions`(
    name: String, sidecar: String
  ) async throws {
    let page = try await page(name, sidecar: sidecar, #"{"title":"T"}"#)
    #expect(page.facts.title == "T")
    #expect(page.facts.from == "sidecar")
  }

  @Test(arguments: [
    ("2026.05.31.html", "2026.json"), ("a.b/c.html", "a.json"), ("a.html", "b.json"),
  ])
  func `another name is no sidecar`(name: String, sidecar: String) async throws {
    #expect(try await page(name, sidecar: sidecar, #"{"title":"T"}"#).facts == Page.Facts())
  }

  @Test func `the longer name comes first`() async throws {
    try folder.write("a.json", Array(#"{"title":"short"}"#.utf8))
    let page = try await page("a.html", sidecar: "a.html.json", #"{"title":"long"}"#)
    #expect(page.facts.title == "long")
  }

  @Test func `all facts are read, and others are left`() async throws {
    let page = try await page(
      "a.html", sidecar: "a.json",
      """
      {"url": "https://news.example/", "fetched": "2026", "published": "2025", "language": "de",
       "title": "Größe", "more": [1], "id": "x"}
      """)
    var facts = Page.Facts(from: "sidecar")
    facts.url = "https://news.example/"
    facts.fetched = "2026"
    facts.published = "2025"
    facts.language = "de"
    facts.title = "Größe"
    #expect(page.facts == facts)
  }

  @Test(arguments: ["", "{", "[]", "\"text\"", "{\"title\": }"])
  func `a malformed sidecar fails its page`(json: String) async {
    let error = await #expect(throws: PageError.self) {
      try await page("a.html", sidecar: "a.html.json", json)
    }
    #expect(error?.reason == "bad_sidecar")
    #expect(error?.description.contains("a.html.json: ") == true)
  }
}
