import Compression
import GalleyCore
import GalleyIO
import Learning
import Testing

struct ArchivePagesReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func archive(
    _ name: String = "a.tar", _ fill: (inout TarBytes) -> Void
  ) throws -> String {
    var tar = TarBytes()
    fill(&tar)
    return try folder.write(name, Compressor(Compression(path: name)).compressMember(tar.whole))
  }

  private func sources(_ path: String, _ options: String = "") async throws -> [PageSource] {
    try await reader("archive: { path: '\(path)'\(options) }").sources()
  }

  /// Names with texts, or why there is none.
  private func outcomes(
    _ path: String, _ options: String = "", limit: Int = 10_000
  ) async throws -> [String] {
    try await sources(path, options).map { source in
      let name = source.record ?? "-"
      switch source.loaded(limit: limit) {
      case .page(_, _, let text): return "\(name) \(text)"
      case .failed(_, let reason): return "\(name) ! \(reason)"
      }
    }
  }

  @Test(arguments: ["a.tar", "a.tar.gz", "a.tar.zst"])
  func `members are pages in the order of the archive`(name: String) async throws {
    let zipped = String(
      decoding: Compressor(.none).compressMember(Array("<p>z".utf8)), as: UTF8.self)
    let path = try archive(name) {
      $0.add("./b.html", "<p>b")
      $0.add("style.css", "p {}")
      $0.add("c//d.txt", zipped)
      $0.add("folder", type: "5")
      $0.add("a.xhtml", "<p>a")
    }
    #expect(try await outcomes(path) == ["b.html <p>b", "c/d.txt <p>z", "a.xhtml <p>a"])
    let page = try #require(try await sources(path).first).load(PageLimits(bytes: 100))
    #expect(page.origin.path == path)
    #expect(page.origin.record == "b.html")
    #expect(page.id == PageIdentity.id(path: path, member: "b.html"))
    #expect(page.origin.mediaType == "text/html")
  }

  @Test func `patterns choose members`() async throws {
    let path = try archive {
      for name in ["a.html", "b/a.html", "b/c.md"] { $0.add(name, name) }
    }
    #expect(
      try await outcomes(path, ", include: ['b/*']") == ["b/a.html b/a.html", "b/c.md b/c.md"])
    #expect(try await outcomes(path, ", exclude: ['b/**']") == ["a.html a.html"])
  }

  @Test func `a member beside a page may be its sidecar`() async throws {
    let path = try archive {
      $0.add("a.html", "a")
      $0.add("a.html.json", #"{"title":"after","extra":{"n":1}}"#)
      $0.add("b.json", #"{"title":"before"}"#)
      $0.add("b.html", "b")
      $0.add("c.html", "c")
      $0.add("d.json", #"{"title":"other"}"#)
      $0.add("e.html", "e")
      $0.add("e.json", "{")
    }
    let loaded = try await sources(path).map { try? $0.load(PageLimits(bytes: 100)) }
    #expect(loaded.map { $0?.facts.title } == ["after", "before", nil, nil])
    #expect(loaded[0]?.extra == [.init("n", .integer(1))])
    #expect(loaded[3] == nil)
  }

  @Test func `names that lead elsewhere, and what is no file, are refused`() async throws {
    let path = try archive {
      $0.add("../a.html", "x")
      $0.add("/etc/b.html", "x")
      $0.add("a/../../c.html", "x")
      $0.add("C:/d.html", "x")
      $0.add("..\\e.html", "x")
      $0.add("f.html", type: "2", link: "/etc/passwd")
      $0.add("g.html", type: "1", link: "h.html")
      $0.add("i.html", type: "3")
      $0.add("link", type: "2", link: "/etc")
      $0.add("h.html", "fine")
    }
    #expect(
      try await outcomes(path) == [
        "../a.html ! unsafe_name", "/etc/b.html ! unsafe_name", "a/../../c.html ! unsafe_name",
        "C:/d.html ! unsafe_name", "..\\e.html ! unsafe_name", "f.html ! no_file",
        "g.html ! no_file", "i.html ! no_file", "h.html fine",
      ])
  }

  @Test func `the limit holds for stored and decompressed members`() async throws {
    let path = try archive {
      $0.add("a.html", String(repeating: "a", count: 101))
      $0.add("b.html", String(repeating: "b", count: 100))
      $0.add("c.html", "")
    }
    #expect(
      try await outcomes(path, limit: 100) == [
        "a.html ! too_large", "b.html " + String(repeating: "b", count: 100), "c.html ! empty",
      ])
  }

  @Test(arguments: ["a.tar", "a.tar.gz"])
  func `what was read before an archive is cut off stands`(name: String) async throws {
    var tar = TarBytes()
    tar.add("a.html", "a")
    tar.add("b.html", Self.noise(300_000))
    tar.add("c.html", "c")
    let whole = Compressor(Compression(path: name)).compressMember(tar.whole)
    let path = try folder.write(name, Array(whole.prefix(name == "a.tar" ? 3000 : whole.count / 2)))
    let other = try archive("b.tar") { $0.add("d.html", "d") }
    let found = try await reader("archive: { path: ['\(path)', '\(other)'] }").sources().map {
      $0.loaded()
    }
    #expect(
      found == [
        .page(path: path, record: "a.html", text: "a"), .failed(path: path, reason: "bad_archive"),
        .page(path: other, record: "d.html", text: "d"),
      ])
  }

  /// Text that does not get much smaller.
  private static func noise(_ count: Int) -> String {
    var random = SplitMix64(seed: 1)
    return String(
      (0..<count).map { _ in Character(Unicode.Scalar(UInt8(random.next() % 90 + 33))) })
  }

  @Test func `an archive that is cut off in its first member is told`() async throws {
    let whole = Compressor(.gzip).compressMember(TarBytes().whole)
    let path = try folder.write("a.tar.gz", Array(whole.prefix(20)))
    #expect(try await outcomes(path) == ["- ! bad_archive"])
  }

  @Test func `a size that cannot be is told`() async throws {
    let path = try archive { $0.add("a.html", "a", size: 0o77777777777) }
    #expect(try await outcomes(path) == ["a.html ! too_large", "- ! bad_archive"])
  }

  @Test func `what is no archive stops the run before it begins`() async throws {
    let good = try archive { $0.add("a.html", "a") }
    let bad = try folder.write("b.tar", Array("no archive".utf8))
    for path in ["'\(bad)'", "['\(good)', '\(bad)']"] {
      let reader = try reader("archive: { path: \(path) }")
      #expect(throws: EnvironmentError("\(bad): not an archive of a known format")) {
        try reader.open()
      }
    }
    #expect(throws: EnvironmentError("\(folder.path): is a folder, not a file")) {
      try reader("archive: { path: '\(folder.path)' }").open()
    }
  }

  @Test func `patterns of archives are followed in their order`() async throws {
    for name in ["b.tar", "a.tar", "c.zip"] {
      _ = try archive(name) { $0.add("\(name).html", name) }
    }
    let found = try await sources("\(folder.path)/*.tar").map(\.record)
    #expect(found == ["a.tar.html", "b.tar.html"])
    #expect(throws: EnvironmentError("\(folder.path)/*.rar: no such file")) {
      try reader("archive: { path: '\(folder.path)/*.rar' }").open()
    }
    #expect(throws: OptionError.self) { try reader("archive: { path: '[a' }") }
  }
}
