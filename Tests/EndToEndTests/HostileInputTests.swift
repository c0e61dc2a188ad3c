import Foundation
import Glibc
import Testing

/// Input that is broken or meant to break: one document fails, the run goes on.
struct HostileInputTests {
  /// Runs a corpus of two good pages around a bad one.
  private func run(_ name: String, _ make: (Corpus) throws -> Void) throws -> (Corpus, Ending) {
    let corpus = try Corpus()
    try corpus.folder.write("pages/a.html", Corpus.page(1))
    try corpus.folder.write("pages/z.html", Corpus.page(2))
    try make(corpus)
    return (corpus, try corpus.run())
  }

  private func expectReject(
    _ name: String, _ reason: String, _ message: String, stage: String = "fetch",
    location: SourceLocation = #_sourceLocation, _ make: (Corpus) throws -> Void
  ) throws {
    let (corpus, ending) = try run(name, make)
    #expect(ending.code == 0, "\(ending.error)", sourceLocation: location)
    #expect(
      ending.error.contains("3 inputs = 2 output + 0 dropped + 1 failed\n"), "\(ending.error)",
      sourceLocation: location)
    #expect(try corpus.reject(name) == [stage, reason, message], sourceLocation: location)
    #expect(try corpus.pages() == ["a.html", "z.html"], sourceLocation: location)
    #expect(ending.peakMemory < 400_000_000, sourceLocation: location)
  }

  @Test func `an empty file`() throws {
    try expectReject("empty.html", "empty", "the file is empty") {
      try $0.folder.write("pages/empty.html", "")
    }
  }

  @Test func `a binary file`() throws {
    try expectReject("image.html", "binary", "the file holds binary data, not text") {
      try $0.folder.write("pages/image.html", (0..<20_000).map { UInt8($0 * 7 % 31) })
    }
  }

  @Test func `a file of 100 MB`() throws {
    let message = "has 100000000 bytes, more than the limit of 20000000"
    try expectReject("large.html", "too_large", message) {
      let path = try $0.folder.write("pages/large.html", "<p>")
      #expect(truncate(path, 100_000_000) == 0)
    }
  }

  @Test func `a page of 100,000 nested elements`() throws {
    let message = "elements are nested deeper than 1024 levels"
    try expectReject("deep.html", "too_deep", message, stage: "clean") {
      try $0.folder.write("pages/deep.html", String(repeating: "<div>", count: 100_000))
    }
  }

  @Test func `a gzip file of 1 MB that holds 1 GB`() throws {
    let message = "more than 20000000 bytes when decompressed"
    try expectReject("bomb.html.gz", "too_large", message) {
      let path = $0.folder.file("pages/bomb.html.gz")
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/bin/sh")
      shell.arguments = ["-c", "head -c 1000000000 /dev/zero | gzip -9 > '\(path)'"]
      try shell.run()
      shell.waitUntilExit()
      try #require(shell.terminationStatus == 0)
    }
  }

  @Test func `a gzip file that is cut off`() throws {
    try expectReject("cut.html.gz", "truncated_archive", "the compressed data ends too early") {
      try $0.folder.write("pages/cut.html.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x4B])
    }
  }

  @Test func `a gzip file that is none`() throws {
    try expectReject(
      "none.html.gz", "bad_archive", "corrupt compressed data: incorrect header check"
    ) {
      try $0.folder.write("pages/none.html.gz", "<html>")
    }
  }

  @Test func `bytes that are not UTF-8 in a page that says so`() throws {
    let (corpus, ending) = try run("bad.html") {
      let page = "<meta charset=utf-8>" + Corpus.page(3)
      try $0.folder.write("pages/bad.html", Array(page.utf8) + [0xFF, 0xFE, 0xC0, 0xAF])
    }
    #expect(ending.code == 0)
    #expect(try corpus.pages() == ["a.html", "bad.html", "z.html"])
  }

  @Test func `a file that vanishes while the run goes on`() throws {
    let corpus = try Corpus(output: "pipe")
    let pipe = try NamedPipe(corpus.folder.file("pipe"))
    try corpus.addPages(1000)
    let program = try Program(["run", "p.galley.yaml"], in: corpus.folder)
    try pipe.waitUntilFull()
    unlink(corpus.folder.file("pages/00999.html"))
    let records = pipe.drain { program.isOver }
    #expect(try program.ending().code == 0)
    #expect(try corpus.reject("00999.html") == ["fetch", "vanished", "no such file or folder"])
    #expect(records.count { $0 == 0x0A } == 999)
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything"))
  func `a file and a folder that may not be read`() throws {
    let corpus = try Corpus()
    try corpus.addPages(1)
    chmod(try corpus.folder.write("pages/secret.html", "<p>"), 0)
    try corpus.folder.write("pages/vault/page.html", "<p>")
    chmod(corpus.folder.file("pages/vault"), 0)
    defer { chmod(corpus.folder.file("pages/vault"), 0o755) }
    let ending = try corpus.run()
    #expect(ending.code == 0)
    #expect(try corpus.reject("secret.html") == ["fetch", "unreadable", "Permission denied"])
    #expect(ending.error.hasPrefix("galley: warning: pages/vault: Permission denied\n"))
  }

  @Test(arguments: [
    ("missing", "galley: missing: no such file or folder\n"),
    ("p.galley.yaml", "galley: p.galley.yaml: is not a folder\n"),
    ("void", "galley: reader 'files' found no input\n"),
  ])
  func `says that there is no input`(root: String, message: String) throws {
    let corpus = try Corpus(root: root)
    try FileManager.default.createDirectory(
      atPath: corpus.folder.file("void"), withIntermediateDirectories: true)
    let ending = try corpus.run()
    #expect(ending.code == 3)
    #expect(ending.error == message)
    #expect(try corpus.folder.names() == ["p.galley.yaml", "void"])
  }

  @Test func `with --strict a failed document is a failed run`() throws {
    let corpus = try Corpus()
    try corpus.addPages(1)
    try corpus.folder.write("pages/empty.html", "")
    #expect(try corpus.run("--strict").code == 4)
  }
}
