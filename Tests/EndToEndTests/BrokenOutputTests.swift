import Foundation
import Glibc
import Testing

/// Outputs that cannot be written end the run with 3, the path and the system's reason.
struct BrokenOutputTests {
  @Test func `a full device as output`() throws {
    let corpus = try Corpus(output: "/dev/full")
    try corpus.addPages(40)
    let ending = try corpus.run()
    #expect(ending.code == 3)
    #expect(
      ending.error.hasSuffix("galley: cannot write /dev/full: No space left on device\n"),
      "\(ending.error)")
  }

  @Test func `a full device for the rejects`() throws {
    let corpus = try Corpus(rejects: "/dev/full")
    try corpus.addPages(3)
    try corpus.folder.write("pages/empty.html", "")
    let ending = try corpus.run()
    #expect(ending.code == 3)
    #expect(ending.error.hasSuffix("galley: cannot write /dev/full: No space left on device\n"))
    #expect(try corpus.pages(of: "out.jsonl.partial").allSatisfy { $0.hasSuffix(".html") })
  }

  @Test func `a file system that fills up`() throws {
    let corpus = try Corpus(output: "small/out.jsonl")
    try corpus.addPages(400)
    let small = corpus.folder.file("small")
    try FileManager.default.createDirectory(atPath: small, withIntermediateDirectories: true)
    guard mount("none", small, "tmpfs", 0, "size=256k") == 0 else {
      withKnownIssue("file systems can be mounted by root alone") {
        Issue.record("not tested: \(String(cString: strerror(errno)))")
      }
      return
    }
    defer { umount(small) }
    let ending = try corpus.run()
    #expect(ending.code == 3)
    #expect(
      ending.error.hasSuffix("galley: cannot write small/out.jsonl: No space left on device\n"),
      "\(ending.error)")
    let pages = try corpus.pages(of: "small/out.jsonl.partial")
    #expect(!pages.isEmpty)
    #expect(pages == (0..<pages.count).map { String(format: "%05d.html", $0) })
  }

  @Test func `a folder that is a file`() throws {
    let corpus = try Corpus(output: "file/out.jsonl")
    try corpus.addPages(1)
    try corpus.folder.write("file", "")
    let ending = try corpus.run()
    #expect(ending.code == 3)
    #expect(ending.error == "galley: cannot write file/.out.jsonl.journal: Not a directory\n")
  }

  @Test func `a folder in the place of the output`() throws {
    let corpus = try Corpus(output: "pages")
    try corpus.addPages(1)
    let ending = try corpus.run()
    #expect(ending.code == 3)
    #expect(ending.error == "galley: cannot write pages: Is a directory\n")
  }

  @Test func `an output that is there already is kept`() throws {
    let corpus = try Corpus()
    try corpus.addPages(2)
    try corpus.folder.write("out.jsonl", "old")
    let ending = try corpus.run()
    #expect(ending.code == 2)
    #expect(ending.error == "galley: out.jsonl exists; --fresh replaces it\n")
    #expect(try corpus.folder.text("out.jsonl") == "old")
    #expect(try corpus.run("--fresh").code == 0)
    #expect(try corpus.pages() == ["00000.html", "00001.html"])
  }

  @Test func `records go to standard output`() throws {
    let corpus = try Corpus(output: "-")
    try corpus.addPages(2)
    let ending = try corpus.run("--quiet")
    #expect(ending.code == 0)
    #expect(ending.error == "")
    #expect(String(decoding: ending.output, as: UTF8.self).split(separator: "\n").count == 2)
  }
}
