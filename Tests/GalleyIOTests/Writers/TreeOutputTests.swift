import Foundation
import GalleyCore
import GalleyIO
import Testing

/// Outputs of one file a document.
struct TreeOutputTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ documents: [Document], replaces: Bool = false) throws {
    try writer("text: { path: '\(folder.path)/out/' }").write([documents], replaces: replaces)
  }

  /// Files below the output's folder.
  private var names: [String] {
    get throws {
      try folder.files.filter { $0.hasPrefix("out/") }.map { String($0.dropFirst(4)) }
    }
  }

  @Test func `files lie as the pages did`() throws {
    try write([
      document("1", path: "a.html"), document("2", path: "2026/05/b.htm.gz"),
      document("3", path: "news.jsonl", record: "17"),
      document("4", path: "x.tar", record: "d/e.html"),
      document("5", path: ".gz"), document("6", path: "notes"),
    ])
    #expect(
      try names == [
        "%2Egz.txt", "2026/05/b.txt", "a.txt", "news.jsonl/17.txt", "notes.txt", "x.tar/d/e.txt",
      ])
    #expect(try folder.files.contains("out.manifest.json"))
  }

  @Test func `of several documents with one name the later ones get numbers`() throws {
    let paths = ["a.html", "a.htm", "a-2.html", "a.txt", "a.html.gz"]
    try write(paths.enumerated().map { document("\($0)", text: "\($1)", path: $1) })
    #expect(try names == ["a-2-2.txt", "a-2.txt", "a-3.txt", "a-4.txt", "a.txt"])
    let texts = try names.map {
      try String(contentsOfFile: folder.path + "/out/" + $0, encoding: .utf8)
    }
    #expect(texts == ["a-2.html\n", "a.htm\n", "a.txt\n", "a.html.gz\n", "a.html\n"])
  }

  @Test func `no folder has the name of a file`() throws {
    try write([document("1", path: "a.html"), document("2", path: "a.txt/b.html")])
    #expect(try names == ["a.txt", "a.txt_/b.txt"])
  }

  @Test func `no path leads out of the folder`() throws {
    try write([
      document("1", path: "../../a.html"), document("2", path: "/etc/b.html"),
      document("3", path: "a/./../c.html"), document("4", path: "x.zip", record: "../../d"),
      document("5", path: "e\u{0}\n.html"),
      document("6", path: String(repeating: "é/", count: 3000)),
      document("7", path: String(repeating: "x", count: 3000)), document("8", path: ""),
    ])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
    let names = try names
    #expect(names.count == 8)
    #expect(names.contains("%2E%2E".replacing("%2E%2E", with: "%2E%2E/%2E%2E/a.txt")))
    #expect(names.contains("etc/b.txt") && names.contains("a/%2E%2E/c.txt"))
  }

  @Test func `an output in use stays unless it may be replaced`() throws {
    try folder.write("out/mine.md", Array("x".utf8))
    let error = #expect(throws: OptionError.self) { try write([document("1")]) }
    #expect(
      error?.description == "\(folder.path)/out has files; --fresh replaces those of the same names"
    )
    try write([document("1", path: "a.html"), document("2", path: "b.html")], replaces: true)
    try write([document("2", path: "b.html")], replaces: true)
    #expect(try names == ["b.txt", "mine.md"])
  }

  @Test func `what was stopped has whole files`() throws {
    let writer = try writer("tei: { path: '\(folder.path)/out' }")
    var sink = try writer.opened()
    let parts = writer.parts([[document("1", path: "a.html"), document("2", path: "b.html")]])
    let extents = try sink.write(parts[0])
    #expect(extents.map(\.path) == ["out/a.xml"])
    #expect(extents.map(\.bytes) == [parts[0].member.count])
    #expect(try sink.stop() == folder.path + "/out")
    #expect(try folder.files == ["out/a.xml"])
  }

  @Test(arguments: ["", "-", "out/{date}"])
  func `a path that is no folder is refused`(path: String) {
    #expect(throws: OptionError.self) { try writer("text: { path: '\(path)' }") }
  }
}
