import Compression
import Foundation
import GalleyCommand
import Testing

/// Outputs as runs write them, and with everything done to them that must be found.
struct VerifyCommandTests {
  struct Layout: Sendable {
    let writer: String
    let name: String
    let options: String
    let files: Int
    let records: Int

    init(
      _ writer: String, _ name: String, _ options: String = "", files: Int = 1, records: Int = 11
    ) {
      (self.writer, self.name, self.options) = (writer, name, options)
      (self.files, self.records) = (files, records)
    }
  }

  static let layouts = [
    Layout("jsonl", "n.jsonl"), Layout("jsonl", "n.jsonl.gz"), Layout("jsonl", "n.jsonl.zst"),
    Layout("jsonl", "n.jsonl.gz", ", split: { records: 4 }", files: 3),
    Layout("jsonl", "n.jsonl.zst", ", by: \"{language.tag}\"", files: 2),
    Layout("jsonl", "n.jsonl", ", by: \"{language.tag}\", split: { records: 3 }", files: 5),
    Layout("jsonl", "n.jsonl", ", fields: [id, title, stats.words]"),
    Layout("jsonl", "n.jsonl", ", rows: layers.sentence", records: 22),
    Layout("ninjs", "n.jsonl.gz"), Layout("schemaorg", "n.jsonl.zst"),
    Layout("conllu", "n.conllu.gz", ", split: { records: 6 }", files: 2),
    Layout("text", "tree", files: 11), Layout("tei", "tree", files: 11),
  ]

  @Test(arguments: layouts)
  func `an output as a run has written it is all right`(layout: Layout) async throws {
    let run = try await FinishedRun(layout.name, writer: layout.writer, options: layout.options)
    let result = await run.verify()
    // One more has the rejects.
    let files = "\(layout.files + 1) files"
    #expect(
      result
        == CommandResult(
          .success, output: "\(run.name): \(layout.records) records in \(files), all right\n"))
    let manifest = run.folder.file(run.name + ".manifest.json")
    #expect(await galley(["verify", manifest]).status == .success)
    #expect(
      await run.verify("--quick")
        == CommandResult(.success, output: "\(run.name): \(files), all right\n"))
  }

  @Test(arguments: PlantedDamage.all)
  func `every damage is found, and told with its place`(damage: PlantedDamage) async throws {
    let run = try await FinishedRun(damage.output)
    try damage.plant(run)
    let result = await run.verify()
    #expect(result.status == .failure)
    let lines = result.output.split(separator: "\n").filter {
      !$0.hasSuffix("\(damage.told.count) problem\(damage.told.count == 1 ? "" : "s")")
    }
    #expect(lines.count == damage.told.count, "\(result)")
    for (line, start) in zip(lines, damage.told) { #expect(line.hasPrefix(start), "\(result)") }
  }

  @Test func `files that are not listed are named, and those of other outputs are not`()
    async throws
  {
    let run = try await FinishedRun(
      "n.jsonl", options: ", by: \"{language.tag}\", split: { records: 3 }")
    for name in ["de/n-00007.jsonl", "fr/n-00000.jsonl", "fr/.n-00001.jsonl.partial"] {
      try run.folder.write("out/" + name, "{}\n")
    }
    for name in ["de/m-00000.jsonl", "de/n-1.jsonl", "de/notes.txt", "n-00000.jsonl.gz"] {
      try run.folder.write("out/" + name, "{}\n")
    }
    #expect(
      await run.verify()
        == CommandResult(
          .failure,
          output: """
            out/de/n-00007.jsonl: not listed
            out/fr/.n-00001.jsonl.partial: left behind by a run that was stopped
            out/fr/n-00000.jsonl: not listed
            out/n.jsonl: 11 records in 6 files, 3 problems

            """))
  }

  @Test func `a tree owns all that is in its folder`() async throws {
    let run = try await FinishedRun("tree", writer: "text")
    try run.folder.write("out/tree/old/1.txt", "old")
    #expect(await run.verify().output.hasPrefix("out/tree/old/1.txt: not listed\n"))
  }

  @Test func `only so many problems of a kind are shown`() async throws {
    let run = try await FinishedRun("n.jsonl")
    try run.forgeLines { lines in
      lines = lines.map { $0.replacing("\"title\":", with: "\"name\":") }
    }
    let result = await run.verify("--most", "2")
    #expect(
      result.output == """
        out/n.jsonl:1: the record has no field 'name'
        out/n.jsonl:2: the record has no field 'name'
        out/n.jsonl: 9 more problems of the record's schema
        out/n.jsonl: 11 records in 2 files, 11 problems

        """)
  }

  @Test func `rejects of one outcome are compared with that alone`() async throws {
    for outcome in ["dropped", "failed"] {
      let run = try await FinishedRun("n.jsonl", kept: outcome)
      #expect(try run.folder.lines("out/rejects.jsonl").count == 1)
      #expect(await run.verify().status == .success)
      try run.forgeManifest(#/"keep": \[\n.*\n/#, "\"keep\": [\n\"dropped\", \"failed\"\n")
      #expect(await run.verify().status == .failure)
    }
  }

  @Test func `nothing to read is another exit code than something wrong`() async throws {
    let run = try await FinishedRun("n.jsonl")
    let missing = run.folder.file("out/m.jsonl")
    let result = await galley(["verify", missing], in: run.folder)
    #expect(
      result
        == CommandResult(
          .environment, error: "galley: out/m.jsonl.manifest.json: no such file or folder\n"))
    #expect(await galley(["verify", missing, run.folder.file(run.name)]).status == .failure)
    #expect(await galley(["verify"]).status == .usage)
  }
}
