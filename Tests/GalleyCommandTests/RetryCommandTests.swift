import Foundation
import GalleyCommand
import JSON
import Testing

/// Rejects that are done again, and what becomes of the run that they belong to.
struct RetryCommandTests {
  /// Twelve pages, of which two are empty and two are short.
  private struct Run {
    let folder: TemporaryFolder
    let pipeline: String
    let output: String

    init(
      _ output: String = "out/p.jsonl.gz", options: String = "", keep: String = ""
    ) async throws {
      let writer = output.hasSuffix("xml") ? "tei" : output.hasSuffix("text") ? "text" : "jsonl"
      folder = try TemporaryFolder()
      self.output = output
      for number in 10..<22 {
        let text = number % 4 == 0 ? "Short.\n" : "The harbour was \(number) times calm today.\n"
        try folder.write("pages/\(number).txt", number % 6 == 0 ? "" : text)
      }
      pipeline = try folder.write(
        "p.galley.yaml",
        """
        galley: 1
        name: p
        fetch: { files: { root: "\(folder.file("pages"))" } }
        stages:
          - clean
          - drop: { when: "stats.words < 3", reason: short }
        output: { \(writer): { path: "\(folder.file(output))"\(options) } }
        rejects: { path: "\(folder.file("rejects.jsonl"))"\(keep) }
        limits: { failures: { rate: 100% } }
        """)
      #expect(await galley(["run", pipeline, "--quiet"]).status == .success)
    }

    func retry(_ options: String...) async -> CommandResult {
      await galley(["retry", pipeline, "--quiet"] + options, in: folder)
    }

    func manifest() throws -> JSONNode {
      try JSONDocument(folder.bytes(output + ".manifest.json")).root
    }

    /// Inputs, outputs, dropped and failed.
    func counts() throws -> [Int?] {
      let counts = try manifest()["counts"]
      func left(_ outcome: String) -> Int? {
        counts?[outcome].map { stages in
          stages.members.reduce(0) { sum, stage in
            sum + stage.value.members.reduce(0) { $0 + ($1.value.integer ?? 0) }
          }
        }
      }
      return [
        counts?["inputs"]?.integer, counts?["outputs"]?.integer, left("dropped"), left("failed"),
      ]
    }

    func isWhole() async -> Bool {
      await galley(["verify", folder.file(output)]).status == .success
    }
  }

  @Test(arguments: [
    ("out/p.jsonl", ""), ("out/p.jsonl.gz", ""), ("out/p.jsonl.zst", ""), ("out/text", ""),
    ("out/xml", ""),
    ("out/p.jsonl.gz", ", by: \"{source.path[:1]}\", split: { records: 3 }"),
  ])
  func `what failed is done again, and nothing else`(output: String, options: String) async throws {
    let run = try await Run(output, options: options)
    #expect(try run.counts() == [12, 8, 2, 2])
    let before = try run.folder.lines("rejects.jsonl")
    try run.folder.write("pages/12.txt", "Now there is a harbour in it, and a text.\n")
    #expect(await run.retry() == CommandResult(.success))
    #expect(try run.counts() == [12, 9, 2, 1])
    #expect(await run.isWhole())
    let after = try run.folder.lines("rejects.jsonl")
    #expect(after.count == 3 && Set(after).isSubset(of: before))
    #expect(try run.manifest()["retries"]?.elements.map { $0["pages"]?.integer } == [2])
    // Again, for the one that is left.
    try run.folder.write("pages/18.txt", "And here is another harbour with some text.\n")
    #expect(await run.retry() == CommandResult(.success))
    #expect(try run.counts() == [12, 10, 2, 0])
    #expect(await run.isWhole())
    #expect(try run.manifest()["retries"]?.elements.map { $0["pages"]?.integer } == [2, 1])
    let nothing = await run.retry()
    #expect(nothing == CommandResult(.success, error: "galley: there is nothing to retry\n"))
    let names = try run.folder.names()
    #expect(!names.contains { $0.contains(".partial") || $0.contains(".journal") })
    // To the pipeline as it was the run is what it was.
    let plan = await galley(["plan", run.pipeline])
    #expect(plan.output.contains("done"), "\(plan)")
  }

  @Test func `what was dropped may be done again by other options`() async throws {
    let run = try await Run()
    let text = try run.folder.text("p.galley.yaml")
    try run.folder.write("q.galley.yaml", text.replacing("words < 3", with: "words < 1"))
    let other = run.folder.file("q.galley.yaml")
    let result = await galley(["retry", other, "--dropped", "long,short", "--quiet"])
    #expect(result == CommandResult(.success))
    #expect(try run.counts() == [12, 10, 0, 2])
    #expect(await run.isWhole())
    let noted = try run.manifest()["retries"]?.elements.first { _ in true }
    #expect(noted?["changes"]?.elements.map(\.string) == ["stage 2 'drop': when"])
    #expect(noted?["config_sha256"] != nil)
  }

  @Test func `other stages, readers and writers are another run`() async throws {
    let run = try await Run()
    let text = try run.folder.text("p.galley.yaml")
    for (old, new, change) in [
      ("- clean\n", "- clean\n  - segment\n", "stage 2 'segment', which was 'drop@1'"),
      ("pages\" }", "pages\", follow_links: true }", "'fetch': follow_links"),
      ("p.jsonl.gz\"", "p.jsonl.gz\", level: 3", "'output': level"),
    ] {
      #expect(text.contains(old))
      try run.folder.write("p.galley.yaml", text.replacing(old, with: new))
      let result = await run.retry()
      #expect(
        result.status == .usage && result.error.contains("this changed: \(change)"), "\(result)")
      #expect(await run.isWhole())
    }
  }

  @Test func `a page that is gone is not lost from the account`() async throws {
    let run = try await Run()
    try FileManager.default.removeItem(atPath: run.folder.file("pages/12.txt"))
    #expect(await run.retry().status == .success)
    #expect(try run.counts() == [12, 8, 2, 2])
    #expect(try run.folder.text("rejects.jsonl").contains("\"reason\":\"vanished\""))
    #expect(await run.isWhole())
  }

  @Test func `what cannot be retried is said`() async throws {
    let run = try await Run(keep: ", keep: [dropped]")
    let unkept = await run.retry()
    #expect(unkept.status == .usage)
    #expect(unkept.error.contains("'rejects' does not keep what was failed"), "\(unkept)")
    #expect(await run.retry("--failed", "--dropped", "short").status == .usage)
    let other = try await Run()
    try FileManager.default.removeItem(atPath: other.folder.file(other.output + ".manifest.json"))
    let unfinished = await other.retry()
    #expect(unfinished.error.contains("only a finished run can be retried"), "\(unfinished)")
    let third = try await Run()
    try third.folder.write("rejects.jsonl", "{\"id\":\"1\"}\n{\n")
    let damaged = await third.retry()
    #expect(damaged.error.contains("rejects.jsonl:2: column "), "\(damaged)")
    #expect(try third.counts() == [12, 8, 2, 2])
    #expect(try !third.folder.names().contains { $0.contains("journal") || $0.contains("partial") })
  }
}
