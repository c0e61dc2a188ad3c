import Compression
import GalleyCore
import GalleyIO
import Testing

/// Trees of pages with what is known of them beside them.
struct TreeTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ name: String, _ text: String = "<p>x") throws {
    let kind = Compression(path: name)
    try folder.write(name, Compressor(kind).compressMember(Array(text.utf8)))
  }

  private func files(_ options: String = "") throws -> any Reader {
    try reader("files: { root: '\(folder.path)/tree'\(options) }")
  }

  private func pages(_ options: String = "") async throws -> [Page] {
    try await files(options).sources().map { try $0.load(PageLimits(bytes: 10_000)) }
  }

  private func index(_ text: String, name: String = "index.csv", _ more: String = "") throws
    -> String
  {
    try write(name, text)
    return ", metadata: { path: '\(folder.path)/\(name)'\(more) }"
  }

  @Test(arguments: ["index.csv", "index.csv.gz", "index.csv.zst"])
  func `a table says what it knows of each page`(name: String) async throws {
    try write("tree/a.html")
    try write("tree/b/c.html.gz")
    let options = try index(
      "path,title,url\n./a.html,\"One, two\",https://a.example/\nb/c.html,Three,\n", name: name)
    let pages = try await pages(options)
    #expect(pages.map(\.facts.title) == ["One, two", "Three"])
    #expect(pages.map(\.facts.url) == ["https://a.example/", nil])
    #expect(pages[0].facts.source(of: .title) == "index")
    #expect(try files(options).open().problems.isEmpty)
  }

  @Test(arguments: ["index.jsonl", "index.ndjson.gz"])
  func `a table may be JSON Lines`(name: String) async throws {
    try write("tree/a.html")
    let options = try index(
      #"{"file":"a.html","meta":{"title":"T","desk":[1]},"authors":["A",{"name":"B"}],"n":1}"#
        + "\n",
      name: name,
      ", key: file, fields: { title: meta.title, authors: authors }, extra: [meta.desk, n]")
    let page = try #require(try await pages(options).first)
    #expect(page.facts.title == "T")
    #expect(page.facts.authors == ["A", "B"])
    #expect(page.extra == [.init("desk", .list([.integer(1)])), .init("n", .integer(1))])
  }

  @Test func `columns go to extra`() async throws {
    try write("tree/a.html")
    let options = try index(
      "path;title;desk;note\na.html;T;sports;\n",
      ", extra: rest, fields: { title: title, extra.section: desk }")
    let page = try #require(try await pages(options).first)
    #expect(page.extra == [.init("section", .string("sports"))])
    let rest = try index("path,title,desk\na.html,T,sports\n", ", extra: rest")
    #expect(try await pages(rest).first?.extra == [.init("desk", .string("sports"))])
  }

  @Test func `a sidecar is stronger than the table, and the table than the page`() async throws {
    try write(
      "tree/a.html", "<!-- saved from url=(0018)https://c.example/ --><p>x")
    try write("tree/a.json", #"{"title":"sidecar","extra":{"x":1}}"#)
    let options = try index(
      "path,title,url,x\na.html,table,https://b.example/,2\n", ", extra: [x]")
    let page = try #require(try await pages(options).first)
    #expect(page.facts.title == "sidecar")
    #expect(page.facts.source(of: .title) == "sidecar")
    #expect(page.facts.url == "https://b.example/")
    #expect(page.facts.source(of: .url) == "index")
    #expect(page.extra == [.init("x", .integer(1))])
  }

  @Test func `what is in one and not in the other is told`() throws {
    for name in ["tree/a.html", "tree/b.html", "tree/c.html"] { try write(name) }
    let options = try index("path,title\nz.html,Z\na.html,A\ny.html,Y\n")
    let path = folder.path + "/index.csv"
    #expect(
      try files(options).open().problems == [
        "\(path): 2 pages have no entry, the first is b.html",
        "\(path):2: 2 entries have no page in \(folder.path)/tree, the first is for z.html",
      ])
  }

  @Test(arguments: [
    ("path,title\na,1\nb,2\na,3\n", "4: 'a' is already at line 2"),
    ("path,title\na,\"1\n", "2: a quotation mark is never closed"),
    ("path,title\na\n", "2: 1 field, where the header has 2"),
    ("paths,title\n", "1: no column is called 'path', did you mean 'paths'?"),
    ("path\n\n,\n", "3: 2 fields, where the header has 1"),
    ("path,x\n,1\n", "2: 'path' is empty"),
  ])
  func `a wrong table is refused with its line`(text: String, problem: String) throws {
    try write("tree/a.html")
    let options = try index(text)
    #expect(throws: EnvironmentError("\(folder.path)/index.csv:\(problem)")) {
      try files(options).open()
    }
  }

  @Test(arguments: [
    ("{}", "1: the line has no string under 'path'"), ("[]", "1: the line holds no JSON object"),
    ("{\"path\":\"a\"}\n{\"path\" 1}", "2:9: expected a colon"),
  ])
  func `a wrong line is refused with its place`(text: String, problem: String) throws {
    try write("tree/a.html")
    let options = try index(text, name: "index.jsonl")
    #expect(throws: EnvironmentError("\(folder.path)/index.jsonl:\(problem)")) {
      try files(options).open()
    }
  }

  @Test func `a column that the options name must be there`() throws {
    try write("tree/a.html")
    for more in [", fields: { title: headlin }", ", extra: [headlines]"] {
      let options = try index("path,headline\n", more)
      let error = #expect(throws: EnvironmentError.self) { try files(options).open() }
      #expect(error?.description.hasSuffix("did you mean 'headline'?") == true)
    }
  }

  @Test func `a table without a header, and one that is not there, are refused`() throws {
    try write("tree/a.html")
    let options = try index("")
    #expect(throws: EnvironmentError("\(folder.path)/index.csv: the table has no header")) {
      try files(options).open()
    }
    #expect(throws: EnvironmentError.self) {
      try files(", metadata: { path: /nowhere.csv }").open()
    }
  }

  @Test(arguments: [
    "{}", "{ path: '' }", "{ path: a, key: '' }", "{ path: a, fields: { titel: x } }",
    "{ path: a, fields: { extra.a.b: x } }", "{ path: a, separator: dot }",
    "{ path: a, extra: all }",
    "{ path: a, extra: [x, y.x] }", "{ path: a, fields: { text: x } }",
  ])
  func `options of a table are checked`(options: String) {
    #expect(throws: OptionError.self) { try files(", metadata: \(options)") }
  }

  @Test func `pages that a browser saved beside a page are left out`() async throws {
    for name in [
      "a.html", "a_files/frame.html", "a_files/b/ad.html", "b_files/c.html", "c.htm",
      "c-Dateien/x.html", "d/e.html", "d/e.files/f.html", "d/e_fichiers.html",
    ] { try write("tree/\(name)") }
    #expect(
      try await files().sources().map(\.path) == [
        "a.html", "b_files/c.html", "c.htm", "d/e.html", "d/e_fichiers.html",
      ])
    #expect(try files().open().expectedCount == 5)
  }

  @Test func `a mirror gives addresses, and has files that are no pages`() async throws {
    for name in ["news.example/a.html", "news.example/robots.txt", "news.example/a.html.orig"] {
      try write("tree/\(name)")
    }
    let pages = try await pages(", urls: wget")
    #expect(pages.map(\.facts.url) == ["https://news.example/a.html"])
    #expect(pages.first?.facts.source(of: .url) == "wget")
    #expect(try await self.pages().map(\.facts.url) == [nil, nil])
  }

  @Test func `saved pages say where they are from`() async throws {
    try write(
      "tree/a.html",
      """
      <!DOCTYPE html> <html lang="en"><!--
       Page saved with SingleFile\u{20}
       url: https://news.example/a\u{20}
       saved date: Tue May 10 2022 11:22:33 GMT+0200 (Central European Summer Time)
      --><p>x
      """)
    try write("tree/b.html", "<!-- saved from url=(0022)https://news.example/b -->\n<html><p>x")
    try write("tree/c.html", "<!-- saved from url=(0014)about:internet -->\n<html><p>x")
    try write("tree/d.mhtml", WebArchiveTests.blink)
    let pages = try await pages()
    #expect(
      pages.map(\.facts.url) == [
        "https://news.example/a", "https://news.example/b", nil, "https://news.example/harbour",
      ])
    #expect(
      pages.map { $0.facts.source(of: .url) } == ["singlefile", "saved_from", "input", "mhtml"])
    #expect(pages[0].facts.fetched == "2022-05-10T11:22:33+02:00")
    #expect(pages[3].facts.fetched == "2022-05-10T09:22:33Z")
    #expect(pages[3].origin.mediaType == "text/html")
    #expect(pages[3].string == "<p class=\"a\">Größe</p>")
  }

  @Test func `a message that is none is a page that failed`() async throws {
    try write("tree/a.mht", "<html>no message")
    try write("tree/b.mht", "Content-Type: text/html\n\n")
    #expect(
      try await files().loaded() == [
        .failed(path: "a.mht", reason: "bad_mhtml"), .failed(path: "b.mht", reason: "empty"),
      ])
  }

  @Test(arguments: [
    ("\u{FEFF}Größe", "utf-8"), ("one\r\ntwo\r\n", "utf-8"), (" \n\n", "utf-8"),
  ])
  func `text files are pages whatever their lines end with`(text: String, _: String) async throws {
    try write("tree/a.txt", text)
    guard case .plainText(let bytes)? = try await pages().first?.content else {
      Issue.record("no plain text")
      return
    }
    #expect(bytes == Array(text.utf8))
  }

  @Test func `text files come in any encoding`() async throws {
    let text = "Größe und Maß.\r\nDie Fähre fährt täglich über den Sund, sagt der Kapitän."
    let latin1 = text.unicodeScalars.map { UInt8($0.value) }
    let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for (name, bytes) in [
      ("a", Array(text.utf8)), ("b", [0xEF, 0xBB, 0xBF] + Array(text.utf8)), ("c", latin1),
      ("d", [0xFF, 0xFE] + wide),
    ] {
      try folder.write("tree/\(name).txt", bytes)
    }
    for page in try await pages() {
      var document = Document(page, workspace: Workspace())
      let read = String(decoding: document.plainText() ?? [], as: UTF8.self)
      #expect(
        read.replacing("\r\n", with: "\n") == text.replacing("\r\n", with: "\n"),
        "\(page.origin.path)")
    }
  }

  @Test func `an empty text file fails alone`() async throws {
    try write("tree/a.txt", "")
    try write("tree/b.txt.gz", "")
    try write("tree/c.txt", "x")
    #expect(
      try await files().loaded() == [
        .failed(path: "a.txt", reason: "empty"), .failed(path: "b.txt.gz", reason: "empty"),
        .page(path: "c.txt", record: nil, text: "x"),
      ])
  }
}
