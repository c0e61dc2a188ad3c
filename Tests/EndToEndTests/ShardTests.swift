import Foundation
import Glibc
import Learning
import Testing

/// Shards and retries as processes, several at once and killed at any time.
@Suite(.serialized) struct ShardTests {
  private static func corpus(pages: Int) throws -> Corpus {
    let corpus = try Corpus(output: "out/{name}-{shard}.jsonl.gz", rejects: "rejects-{shard}.jsonl")
    try corpus.addPages(pages)
    for number in 0..<pages / 20 {
      try corpus.folder.write("pages/\(String(format: "%05d", number * 20))-empty.html", "")
    }
    return corpus
  }

  private static func galley(_ arguments: String..., in corpus: Corpus) throws -> Ending {
    try Program.run(arguments, in: corpus.folder)
  }

  /// All that the shards have written, but for what the manifests say of the time it took.
  private static func results(_ corpus: Corpus) throws -> [String: [UInt8]] {
    var results: [String: [UInt8]] = [:]
    for name in try corpus.folder.names()
    where name.hasPrefix("out/") || name.hasPrefix("rejects") {
      let bytes = try corpus.folder.bytes(name)
      results[name] = name.hasSuffix(".manifest.json") ? try account(ofManifest: bytes) : bytes
    }
    return results
  }

  @Test func `shards in processes of their own, killed and started again by a scheduler`() throws {
    let corpus = try Self.corpus(pages: 600)
    #expect(
      try Self.galley(
        "plan", "p.galley.yaml", "--shards", "4", "--to", "plan.jsonl", in: corpus
      ).code == 0)
    for shard in 0..<4 {
      let ending = try Self.galley(
        "run", "--plan", "plan.jsonl", "--shard", "\(shard)", "--quiet", in: corpus)
      #expect(ending.code == 0, "\(ending.error)")
    }
    let whole = try Self.results(corpus)
    #expect(whole.count == 12)
    for name in whole.keys { unlink(corpus.folder.file(name)) }
    var random = SplitMix64(seed: 9)
    var left = Set(0..<4)
    while !left.isEmpty {
      // All that are left at once, each twice: the second attempt at a shard is harmless.
      let programs = try left.sorted().flatMap { shard in
        try (0..<2).map { _ in
          try Program(
            ["run", "--plan", "plan.jsonl", "--shard", "\(shard)", "--quiet"], in: corpus.folder)
        }
      }
      usleep(UInt32(200_000 + random.next() % 500_000))
      for program in programs { program.signal(SIGKILL) }
      for program in programs {
        let ending = try program.ending()
        #expect([0, 3, 128 + SIGKILL].contains(ending.code), "\(ending.code) \(ending.error)")
        if ending.code == 3 {
          #expect(ending.error.contains("is in use by another run"), "\(ending.error)")
        }
      }
      let status = try Self.galley("status", "plan.jsonl", "--format", "json", in: corpus)
      #expect(status.code == 0, "\(status.error)")
      let states = String(decoding: status.output, as: UTF8.self)
        .matches(of: #/"state": "([a-z]*)"/#).map { String($0.output.1) }
      #expect(states.count == 4 && !states.contains("running"))
      left = Set((0..<4).filter { states[$0] != "done" })
    }
    #expect(try Self.results(corpus) == whole)
    let merged = try Self.galley("merge", "plan.jsonl", in: corpus)
    #expect(merged.code == 0, "\(merged.error)")
    let account = "630 inputs = 600 output + 0 dropped + 30 failed"
    #expect(String(decoding: merged.output, as: UTF8.self).hasPrefix(account))
  }

  @Test func `a shard that is worked on is running`() throws {
    let corpus = try Self.corpus(pages: 900)
    _ = try Self.galley("plan", "p.galley.yaml", "--to", "plan.jsonl", in: corpus)
    let program = try Program(["run", "--plan", "plan.jsonl", "--quiet"], in: corpus.folder)
    var states: Set<String> = []
    while !program.isOver {
      let status = try Self.galley("status", "plan.jsonl", "--format", "json", in: corpus)
      let text = String(decoding: status.output, as: UTF8.self)
      if let state = text.firstMatch(of: #/"state": "([a-z]*)"/#) {
        states.insert(String(state.output.1))
      }
    }
    #expect(try program.ending().code == 0)
    #expect(states.contains("running") && states.isSubset(of: ["waiting", "running", "done"]))
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `a retry that is killed at any time is gone on with`(seed: UInt64) throws {
    let corpus = try Self.corpus(pages: 200)
    for number in 0..<300 { try corpus.folder.write("pages/e\(number).html", "") }
    #expect(try corpus.run().code == 0)
    for number in 0..<300 {
      try corpus.folder.write("pages/e\(number).html", Corpus.page(number))
    }
    let names = try corpus.folder.names().filter {
      $0.hasPrefix("out/") || $0.hasPrefix("rejects")
    }
    var before: [String: [UInt8]] = [:]
    for name in names { before[name] = try corpus.folder.bytes(name) }
    let undisturbed = try Self.galley("retry", "p.galley.yaml", "--quiet", in: corpus)
    #expect(undisturbed.code == 0, "\(undisturbed.error)")
    let whole = try Self.results(corpus)
    #expect(whole.count == 3)
    for (name, bytes) in before { try corpus.folder.write(name, bytes) }
    var random = SplitMix64(seed: seed)
    var ending = undisturbed
    for _ in 0..<25 {
      let program = try Program(["retry", "p.galley.yaml", "--quiet"], in: corpus.folder)
      usleep(UInt32(random.next() % 400_000))
      program.signal(SIGKILL)
      ending = try program.ending()
      if ending.code == 0 { break }
      #expect(ending.code == 128 + SIGKILL, "\(ending.code) \(ending.error)")
      // A run is told that this is none of its own.
      let isUnfinished = try corpus.folder.names().contains("out/.p-0.jsonl.gz.journal")
      if isUnfinished {
        let run = try corpus.run()
        #expect(run.code == 2, "\(run.error)")
      } else if try Self.results(corpus) == whole {
        // It was killed on its way out. Another one would be the next, for the pages that fail again.
        return
      }
    }
    if ending.code != 0 {
      ending = try Self.galley("retry", "p.galley.yaml", "--quiet", in: corpus)
      #expect(ending.code == 0, "\(ending.error)")
    }
    #expect(try Self.results(corpus) == whole)
  }
}
