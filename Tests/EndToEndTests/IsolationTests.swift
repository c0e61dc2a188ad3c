import Foundation
import Glibc
import JSON
import Learning
import Testing

/// Stages in processes of their own, which are killed, stopped and starved.
@Suite(.serialized) struct IsolationTests {
  private static func corpus(
    _ output: String = "out.jsonl.gz", pages: Int, document: String = "isolate: process"
  ) throws -> Corpus {
    let corpus = try Corpus(
      output: output,
      stages: "- drop: { when: \"stats.words > 230 && has(title)\", reason: chosen }",
      limits: "failures: { rate: 100% }, document: { \(document) }")
    try corpus.addPages(pages)
    for number in 0..<pages / 20 {
      try corpus.folder.write("pages/\(String(format: "%05d", number * 20))-empty.html", "")
    }
    return corpus
  }

  /// What a run has written, and the manifest.
  private static func results(_ corpus: Corpus) throws -> [String: [UInt8]] {
    var results: [String: [UInt8]] = [:]
    for name in try corpus.folder.names() where name.contains("jsonl") {
      results[name] = try corpus.folder.bytes(name)
    }
    // The sum over the pipeline tells whether it isolates.
    results = results.filter { !$0.key.hasSuffix("manifest.json") }
    return results
  }

  private static func clear(_ corpus: Corpus) throws {
    for name in try corpus.folder.names() where name.contains("jsonl") {
      unlink(corpus.folder.file(name))
    }
  }

  @Test(arguments: ["out.jsonl", "out.jsonl.zst"])
  func `the bytes are those of a run without`(output: String) throws {
    let plain = try Self.corpus(output, pages: 70, document: "isolate: none")
    #expect(try plain.run().code == 0)
    let isolated = try Self.corpus(output, pages: 70)
    let ending = try isolated.run("--workers", "3")
    #expect(ending.code == 0, "\(ending.error)")
    #expect(try Self.results(isolated) == Self.results(plain))
  }

  @Test func `killed workers lose no page`() throws {
    let corpus = try Self.corpus("out.jsonl", pages: 200)
    #expect(try corpus.run().code == 0)
    let whole = try corpus.folder.lines("out.jsonl")
    let rejects = try corpus.folder.lines("rejects.jsonl")
    try Self.clear(corpus)
    var random = SplitMix64(seed: 3)
    let program = try Program(["run", "p.galley.yaml"], in: corpus.folder)
    var kills = 0
    _ = program.worker()
    while !program.isOver, kills < 8 {
      usleep(UInt32(10_000 + random.next() % 150_000))
      guard let worker = program.workers.randomElement(using: &random) else { continue }
      kill(worker, [SIGKILL, SIGSEGV, SIGABRT][kills % 3])
      kills += 1
    }
    let ending = try program.ending()
    #expect(ending.code == 0, "\(ending.error)")
    #expect(kills > 0)
    // A page that was met twice is blamed; on a slow machine that can happen.
    let lost = try corpus.folder.lines("rejects.jsonl").filter { !rejects.contains($0) }
    #expect(lost.count <= kills / 2)
    #expect(lost.allSatisfy { $0.contains(#""reason":"crashed""#) }, "\(lost)")
    let lines = try corpus.folder.lines("out.jsonl")
    #expect(lines == whole.filter(Set(lines).contains))
    #expect(lines.count + lost.count >= whole.count)
  }

  @Test func `a worker that hangs is killed, and its page has failed`() throws {
    let corpus = try Self.corpus("out.jsonl", pages: 200, document: "isolate: process, time: 1s")
    #expect(try corpus.run().code == 0)
    let whole = try corpus.folder.lines("out.jsonl")
    try Self.clear(corpus)
    let program = try Program(["run", "p.galley.yaml", "--workers", "1"], in: corpus.folder)
    let worker = try #require(program.worker())
    usleep(200_000)
    kill(worker, SIGSTOP)
    let ending = try program.ending()
    #expect(ending.code == 0, "\(ending.error)")
    let lines = try corpus.folder.lines("out.jsonl")
    let killed = try corpus.folder.lines("rejects.jsonl").filter {
      $0.contains(#""outcome":"failed""#) && $0.contains(#""reason":"time_limit_killed""#)
    }
    // It may have been stopped between two pages, where nobody is to blame.
    #expect(killed.count <= 1)
    #expect(lines.count + killed.count >= whole.count)
    #expect(Set(lines).isSubset(of: whole))
  }

  @Test func `a page that needs too much memory has failed`() throws {
    let corpus = try Self.corpus(
      "out.jsonl", pages: 10, document: "isolate: process, memory: 120MB, time: 60s")
    try corpus.folder.write(
      "pages/00004-large.html",
      "<html><body><p>" + String(repeating: "<b>word</b> <i>and</i> ", count: 200_000))
    let ending = try corpus.run()
    #expect(ending.code == 0, "\(ending.error)")
    let reject = try corpus.reject("00004-large.html")
    #expect(reject.first == "clean" && reject[1] == "crashed", "\(reject)")
    #expect(try corpus.pages().count == 10)
  }

  @Test func `workers end with the run that is killed`() throws {
    let corpus = try Self.corpus(pages: 250)
    let program = try Program(["run", "p.galley.yaml"], in: corpus.folder)
    let worker = try #require(program.worker())
    // It has time to begin, and then to notice.
    usleep(50_000)
    program.signal(SIGKILL)
    #expect(try program.ending().code == 128 + SIGKILL)
    for _ in 0..<200 where kill(worker, 0) == 0 && !Self.isZombie(worker) { usleep(50_000) }
    #expect(kill(worker, 0) != 0 || Self.isZombie(worker))
    #expect(try corpus.run().code == 0)
  }

  /// A process that has ended, and whom nobody has asked for how.
  private static func isZombie(_ process: pid_t) -> Bool {
    let status = FileManager.default.contents(atPath: "/proc/\(process)/stat") ?? Data()
    return String(decoding: status, as: UTF8.self).contains(") Z ")
  }

  @Test func `a stopped run is gone on with, isolated or not`() throws {
    let corpus = try Self.corpus(pages: 600)
    #expect(try corpus.run().code == 0)
    let whole = try Self.results(corpus)
    try Self.clear(corpus)
    let program = try Program(["run", "p.galley.yaml"], in: corpus.folder)
    _ = program.worker()
    usleep(200_000)
    program.signal(SIGTERM)
    let ending = try program.ending()
    #expect(ending.code == 75, "\(ending.error)")
    let text = try corpus.folder.text("p.galley.yaml")
    try corpus.folder.write(
      "p.galley.yaml", text.replacing("isolate: process", with: "isolate: none"))
    #expect(try corpus.run().code == 0)
    #expect(try Self.results(corpus) == whole)
  }

  @Test func `a pipeline that changes while it runs ends the run`() throws {
    let corpus = try Self.corpus(pages: 250)
    let program = try Program(["run", "p.galley.yaml"], in: corpus.folder)
    let worker = try #require(program.worker())
    let text = try corpus.folder.text("p.galley.yaml")
    try corpus.folder.write("p.galley.yaml", text.replacing("> 230", with: "> 231"))
    kill(worker, SIGKILL)
    let ending = try program.ending()
    #expect(ending.code == 3)
    #expect(
      ending.error.hasSuffix(
        "galley: the pipeline file, or one that it names, has changed since the run began\n"),
      "\(ending.error)")
    try corpus.folder.write("p.galley.yaml", text)
    #expect(try corpus.run().code == 0)
  }

  @Test func `memory is that of processes`() throws {
    let corpus = try Corpus(limits: "document: { memory: 1GB }")
    try corpus.addPages(1)
    let ending = try corpus.run()
    #expect(ending.code == 2)
    #expect(ending.error.contains("'memory' bounds processes of their own"), "\(ending.error)")
  }

  @Test func `a text that is too long`() throws {
    let corpus = try Corpus(limits: "failures: { rate: 100% }, document: { text: 2KB }")
    try corpus.addPages(3)
    try corpus.folder.write(
      "pages/00001-long.html",
      Corpus.page(7).replacing("Monday", with: String(repeating: "day ", count: 90)))
    #expect(try corpus.run().code == 0)
    let reject = try corpus.reject("00001-long.html")
    #expect(reject[0] == "clean" && reject[1] == "text_too_large")
    #expect(reject[2]?.hasSuffix("more than the limit of 2000") == true, "\(reject)")
    #expect(try corpus.pages().count == 3)
  }
}
