import Compression
import Foundation
import GalleyCore
import GalleyIO
import Testing

struct FilesReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ name: String, _ text: String = "text") throws {
    try folder.write(name, Array(text.utf8))
  }

  private func files(_ options: String = "") throws -> any Reader {
    try reader("files: { root: '\(folder.path)'\(options) }")
  }

  private func paths(_ options: String = "") async throws -> [String] {
    try await files(options).sources().map(\.path)
  }

  private func only(_ name: String, limit: Int = 1_000_000) async throws -> Loaded {
    let source = try #require(try await files().sources().first { $0.path == name })
    return source.loaded(limit: limit)
  }

  @Test func `pages are listed in the order of their bytes`() async throws {
    for name in ["b.html", "a/c.html", "a.html", "Z.htm", "a/b.xhtml", "é.txt", "a-b/x.html"] {
      try write(name)
    }
    #expect(
      try await paths() == [
        "Z.htm", "a-b/x.html", "a.html", "a/b.xhtml", "a/c.html", "b.html", "é.txt",
      ])
  }

  @Test func `other files are left out`() async throws {
    for name in [
      "a.html", "a.json", "a.pdf", ".hidden.html", ".git/b.html", "c.html~", "d.html.tmp",
      "e.html.part", "f.txt.gz", "g.htm.zst", "h.gz", "#i.html#",
    ] { try write(name) }
    #expect(try await paths() == ["a.html", "f.txt.gz", "g.htm.zst"])
  }

  @Test func `patterns choose files`() async throws {
    for name in ["a.html", "b/a.html", "b/x.html", "c.md"] { try write(name) }
    #expect(try await paths(", include: ['*.md', 'b/*']") == ["b/a.html", "b/x.html", "c.md"])
    #expect(try await paths(", exclude: 'b'") == ["a.html"])
    #expect(try await paths(", exclude: ['**/a.html']") == ["b/x.html"])
  }

  @Test func `a malformed pattern is refused`() {
    #expect(throws: OptionError.self) { try files(", include: ['[a']") }
  }

  @Test func `links are followed where that is asked for`() async throws {
    try write("real/a.html")
    try folder.link("linked", to: "real")
    try folder.link("l.html", to: "real/a.html")
    #expect(try await paths() == ["real/a.html"])
    #expect(try await paths(", follow_links: true") == ["l.html", "linked/a.html"])
  }

  @Test func `the number of pages is known, and problems are told`() throws {
    try write("a.html")
    try folder.link("gone.html", to: "nowhere")
    let stream = try files(", follow_links: true").open()
    #expect(stream.expectedCount == 1)
    #expect(stream.problems.count == 1)
    #expect(stream.problems.first?.hasSuffix("gone.html: no such file or folder") == true)
  }

  @Test func `a root that is not there breaks the run`() throws {
    let reader = try reader("files: { root: '\(folder.path)/none' }")
    #expect(
      throws: EnvironmentError("\(folder.path)/none: no such file or folder")
    ) { try reader.open() }
  }

  @Test func `a page has identity, hash and media type`() async throws {
    try write("a/b.xhtml", "abc")
    let page = try #require(try await files().sources().first).load(PageLimits(bytes: 100))
    #expect(page.id == PageIdentity.id(path: "a/b.xhtml"))
    #expect(page.origin.bytes == 3)
    #expect(page.origin.mediaType == "application/xhtml+xml")
    #expect(
      page.origin.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test(arguments: [
    ("a.txt", "text/plain"), ("a.txt.gz", "text/plain"), ("a.html.zst", "text/html"),
  ])
  func `a name tells the media type, compressed or not`(name: String, type: String) async throws {
    try folder.write(name, Compressor(Compression(path: name)).compressMember(Array("abc".utf8)))
    let page = try #require(try await files().sources().first).load(PageLimits(bytes: 100))
    #expect(page.origin.mediaType == type)
    #expect(page.string == "abc")
  }

  @Test(arguments: ["a.html", "a.html.gz", "a.html.zst"])
  func `a page of nothing is empty`(name: String) async throws {
    try write(name, "")
    #expect(try await only(name) == .failed(path: name, reason: "empty"))
    try folder.write(name, Compressor(Compression(path: name)).compressMember([]))
    #expect(try await only(name) == .failed(path: name, reason: "empty"))
  }

  @Test func `binary data is no page`() async throws {
    try folder.write("a.html", (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 151) })
    #expect(try await only("a.html") == .failed(path: "a.html", reason: "binary"))
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func `letters of UTF-16 are no binary data`(encoding: String.Encoding) async throws {
    let text = "\u{FEFF}<p>Трамвай возвращается в порт.</p>"
    try folder.write("a.html", Array(try #require(text.data(using: encoding))))
    guard case .page = try await only("a.html") else {
      Issue.record("the page was refused")
      return
    }
  }

  @Test func `a file that is gone after listing has vanished`() async throws {
    try write("a.html")
    let sources = try await files().sources()
    try FileManager.default.removeItem(atPath: folder.path + "/a.html")
    #expect(sources.map { $0.loaded() } == [.failed(path: "a.html", reason: "vanished")])
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `a file without permission is unreadable`() async throws {
    try write("a.html")
    chmod(folder.path + "/a.html", 0)
    #expect(try await only("a.html") == .failed(path: "a.html", reason: "unreadable"))
  }

  @Test func `a folder in a file's place is unreadable`() async throws {
    try write("a.html")
    let sources = try await files().sources()
    try FileManager.default.removeItem(atPath: folder.path + "/a.html")
    try write("a.html/b")
    #expect(sources.map { $0.loaded() } == [.failed(path: "a.html", reason: "unreadable")])
  }

  @Test func `a page may have the limit and not one byte more`() async throws {
    try write("a.html", "12345")
    #expect(try await only("a.html", limit: 5) == .page(path: "a.html", record: nil, text: "12345"))
    #expect(try await only("a.html", limit: 4) == .failed(path: "a.html", reason: "too_large"))
  }

  @Test(arguments: ["bomb.html.gz", "bomb.html.zst"])
  func `a bomb is too large`(name: String) async throws {
    let zeros = [UInt8](repeating: 0x20, count: 20_000_000)
    let bomb = Compressor(Compression(path: name)).compressMember(zeros)
    #expect(bomb.count < 100_000)
    try folder.write(name, bomb)
    #expect(try await only(name) == .failed(path: name, reason: "too_large"))
  }

  @Test(arguments: [("a.html.gz", "truncated_archive"), ("a.html.zst", "truncated_archive")])
  func `a file cut off is truncated`(name: String, reason: String) async throws {
    let member = Compressor(Compression(path: name)).compressMember(Array("some words".utf8))
    try folder.write(name, Array(member.dropLast(4)))
    #expect(try await only(name) == .failed(path: name, reason: reason))
  }

  @Test func `what is not compressed as its name says is a bad archive`() async throws {
    try write("a.html.gz", "<p>plain text with a wrong name</p>")
    #expect(try await only("a.html.gz") == .failed(path: "a.html.gz", reason: "bad_archive"))
  }
}
