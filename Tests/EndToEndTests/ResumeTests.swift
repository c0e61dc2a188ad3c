import Foundation
import Glibc
import JSON
import Testing

/// A run that was stopped, however, is gone on with, and what comes out is what would have.
@Suite(.serialized) struct ResumeTests {
  /// Pages of which some are dropped and some fail.
  private static func corpus(_ output: String, pages: Int, stages: String = "") throws -> Corpus {
    let rejects = output.replacing("out.jsonl", with: "rejects.jsonl")
    let corpus = try Corpus(
      output: output, rejects: rejects,
      stages: "- drop: { when: \"stats.words > 230 && has(title)\", reason: chosen }\n" + stages)
    try corpus.addPages(pages)
    for number in 0..<pages / 20 {
      try corpus.folder.write("pages/\(String(format: "%05d", number * 20))-empty.html", "")
    }
    return corpus
  }

  /// A corpus whose run was stopped in the middle.
  private func stopped() throws -> Corpus {
    let corpus = try Self.corpus("out.jsonl", pages: 1500)
    let program = try Program(["run", "p.galley.yaml"], in: corpus.folder)
    while !program.isOver,
      !FileManager.default.fileExists(atPath: corpus.folder.file(".out.jsonl.journal"))
    {
      usleep(1000)
    }
    usleep(400_000)
    program.signal(SIGTERM)
    let ending = try program.ending()
    #expect(ending.code == 75, "\(ending.error)")
    return corpus
  }

  @Test func `another pipeline or another input is told apart`() throws {
    let corpus = try stopped()
    let text = try corpus.folder.text("p.galley.yaml")
    try corpus.folder.write("p.galley.yaml", text.replacing("> 230", with: "> 231"))
    var ending = try corpus.run()
    #expect(ending.code == 2)
    #expect(
      ending.error.contains("since then changed: stage 4 'drop': when; --fresh starts over"),
      "\(ending.error)")
    try corpus.folder.write("p.galley.yaml", text)
    try corpus.folder.write("pages/99999.html", Corpus.page(9))
    ending = try corpus.run()
    #expect(ending.code == 2)
    #expect(ending.error.contains("since then changed: the list of inputs; "), "\(ending.error)")
    #expect(try corpus.run("--fresh").code == 0)
    #expect(
      try corpus.folder.names().allSatisfy { !$0.contains("journal") && !$0.contains("partial") })
  }

  @Test func `a torn last entry is forgiven, other damage has its place`() throws {
    let corpus = try stopped()
    let journal = try corpus.folder.bytes(".out.jsonl.journal")
    var damaged = journal
    damaged[20] ^= 1
    try corpus.folder.write(".out.jsonl.journal", damaged)
    let ending = try corpus.run()
    #expect(ending.code == 3)
    #expect(
      ending.error.contains(".out.jsonl.journal:1: the journal is damaged"), "\(ending.error)")
    try corpus.folder.write(".out.jsonl.journal", journal + Array("0123".utf8))
    #expect(try corpus.run().code == 0)
    #expect(try corpus.pages().count > 1000)
  }

  @Test func `a run that cannot begin leaves no journal`() throws {
    let corpus = try Self.corpus("out.jsonl", pages: 2)
    #expect(try corpus.run().code == 0)
    let names = try corpus.folder.names()
    #expect(!names.contains { $0.contains("journal") || $0.contains("partial") })
    #expect(try corpus.run().code == 2)
    #expect(try corpus.folder.names() == names)
  }

  @Test func `two runs at once are one`() throws {
    let corpus = try Self.corpus("out.jsonl", pages: 1500)
    let program = try Program(["run", "p.galley.yaml"], in: corpus.folder)
    while !program.isOver,
      !FileManager.default.fileExists(atPath: corpus.folder.file(".out.jsonl.journal"))
    {
      usleep(1000)
    }
    let second = try corpus.run()
    #expect(second.code == 3)
    #expect(second.error.contains("in use by another run"), "\(second.error)")
    #expect(try program.ending().code == 0)
  }
}
