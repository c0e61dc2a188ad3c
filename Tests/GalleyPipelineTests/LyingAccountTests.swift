import JSON
import Testing

@testable import GalleyPipeline

/// Journals, manifests and plans whose numbers nobody can have counted.
struct LyingAccountTests {
  private static let stages = ["fetch", "drop", "output"]
  private static let identity = #"""
    {"schema":"galley.journal/1","engine":"0.1.0","input":"a","limit":null,
    "config":{"stages":[{"id":"drop","name":"drop@1"}]}}
    """#
  private static let entry = #"""
    {"batches":1,"counts":{"inputs":3,"outputs":1,"bytes":7,"stages":[
    {"entered":3,"dropped":{},"failed":{"empty":1},"nanoseconds":5},
    {"entered":2,"dropped":{"short":1},"failed":{},"nanoseconds":5},
    {"entered":1,"dropped":{},"failed":{},"nanoseconds":5}]},
    "usage":{"nanoseconds":17,"attempts":1,"peak_memory":4096},
    "output":[["a.jsonl",25,1]],"rejects":[]}
    """#

  private func record(_ entry: String) throws -> JournalRecord? {
    let lines = [Self.identity, entry].map { Array($0.utf8) }
    return try JournalRecord(lines, "a.journal", stages: Self.stages)
  }

  @Test func `an entry is read as it was written`() throws {
    let last = try #require(try record(Self.entry)?.last)
    #expect(last.counts.inputs == 3 && last.counts.dropped == 1 && last.counts.failed == 1)
    #expect(last.json == JSONValue(try JSONDocument(Array(Self.entry.utf8)).root))
  }

  @Test(arguments: [
    ("\"inputs\":3", "\"inputs\":4"), ("\"outputs\":1", "\"outputs\":-1"),
    ("\"bytes\":7", "\"bytes\":9223372036854775807"), ("\"batches\":1", "\"batches\":-1"),
    ("25,1]", "-25,1]"), ("25,1]", "25,-1]"), ("\"nanoseconds\":5", "\"nanoseconds\":-5"),
    ("\"attempts\":1", "\"attempts\":9223372036854775807"),
    ("\"nanoseconds\":17", "\"nanoseconds\":9223372036854775807"),
    ("\"empty\":1", "\"empty\":9223372036854775807,\"b\":9223372036854775807"),
    ("\"empty\":1", "\"empty\":2,\"b\":-1"),
  ])
  func `an entry that cannot be is damage`(old: String, new: String) throws {
    let entry = Self.entry.replacing(old, with: new)
    let error = #expect(throws: (any Error).self) { _ = try record(entry) }
    #expect("\(error.map { "\($0)" } ?? "")".hasPrefix("a.journal:2: the journal is damaged"))
  }

  @Test(arguments: [
    #"{"inputs":9007199254740992,"outputs":0,"failed":{"fetch":{"a":9007199254740992}}}"#,
    #"{"inputs":0,"outputs":0,"failed":{"fetch":{"a":9007199254740992,"b":9007199254740992}}}"#,
    #"{"inputs":9223372036854775807,"outputs":9223372036854775807}"#,
  ])
  func `a manifest may hold any numbers`(counts: String) throws {
    let manifest =
      Self.identity.dropLast().replacing("journal/1", with: "manifest/1") + #"""
        ,"stages":[{"id":"drop"}],"run":{"bytes":-5,"seconds":1e12,"attempts":-1,"stages":{"fetch":1e300,"drop":-1e300}},
        "counts":
        """# + counts + "}"
    let root = try JSONDocument(Array(manifest.utf8)).root
    guard let run = FinishedRun(manifest: root) else { return }
    #expect(run.counts.bytes == 0)
    #expect(run.counts.stages.allSatisfy { $0.time >= .zero })
    #expect(run.usage.time == .zero && run.usage.attempts == 1)
    guard case .done = RunState(run.identity, manifest: root) else {
      Issue.record("a finished run is not done")
      return
    }
  }

  @Test func `a plan of sizes that cannot be is none`() throws {
    let head = #"""
      {"schema":"galley.plan/1","engine":"0.1.0","pipeline":"p","by":"hash","files":[2],"config":{}}
      """#
    let file = #"{"path":"a","bytes":9223372036854775807,"shard":0}"#
    let error = #expect(throws: PlanFile.Problem.self) {
      try PlanFile.read(Array((head + "\n" + file + "\n" + file).utf8))
    }
    #expect(error?.description == "2: a file needs path, bytes and shard")
  }
}
