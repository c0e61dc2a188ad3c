import GalleyCore
import GalleyIO
import Testing

struct PageListTests {
  private func names(_ list: PageList) async throws -> [String] {
    var list = list
    var names: [String] = []
    while true {
      let sources = try await list.next(2)
      if sources.isEmpty { return names }
      names += sources.map(\.path)
    }
  }

  @Test func `lists files and folders in the order in which they are named`() async throws {
    let folder = try TemporaryFolder()
    for name in ["b.html", "in/a.txt", "in/c.html.gz", "in/d.pdf", "x.page"] {
      try folder.write(name, Array("text".utf8))
    }
    let list = try PageList(["x.page", "in", "b.html"].map { folder.path + "/" + $0 })
    #expect(list.expectedCount == 4)
    #expect(
      try await names(list)
        == ["x.page", "in/a.txt", "in/c.html.gz", "b.html"].map { folder.path + "/" + $0 })
  }

  @Test(arguments: ["pages/a/b.html", "pages/a", "pages/a/", "./pages/./a/b.html"])
  func `what is below the root is called from there`(name: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("pages/a/b.html", Array("text".utf8))
    let list = try PageList([folder.path + "/" + name], root: folder.path + "/pages")
    #expect(try await names(list) == ["a/b.html"])
    let whole = try PageList([folder.path + "/pages"], root: folder.path + "/pages")
    #expect(try await names(whole) == ["a/b.html"])
  }

  @Test func `what is beside the root keeps its name`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("pages/a.html", Array("text".utf8))
    try folder.write("pages2/b.html", Array("text".utf8))
    let list = try PageList([folder.path + "/pages2"], root: folder.path + "/pages")
    #expect(try await names(list) == [folder.path + "/pages2/b.html"])
  }

  @Test func `loads what it lists`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("pages/a.html", Array("<p>text".utf8))
    var list = try PageList([folder.path + "/pages/a.html"], root: folder.path + "/pages")
    let source = try #require(try await list.next(1).first)
    let page = try source.load(PageLimits(bytes: 100))
    #expect(page.id == PageIdentity.id(path: "a.html"))
    #expect(page.origin.bytes == 7)
  }

  @Test func `throws for what is not there`() throws {
    #expect(throws: EnvironmentError("none.html: no such file or folder")) {
      _ = try PageList(["none.html"])
    }
  }

  @Test(arguments: [
    ("a.html", true), ("b/a.XHTML", false), ("a.txt.zst", true), ("a.jsonl", false), ("a", false),
  ])
  func `knows pages by their names`(name: String, isPage: Bool) {
    #expect(PageList.isPage(name) == isPage)
  }

  @Test(arguments: [
    ("a.html", true), ("a.txt.gz", true), ("a.mhtml", false), ("a.mht.zst", false),
    ("a.pdf", false),
  ])
  func `a message is no page by itself`(path: String, isBare: Bool) {
    #expect(PageList.isBarePage(path) == isBare)
  }
}
