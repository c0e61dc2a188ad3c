import Foundation
import GalleyCommand
import JSON
import Testing

/// What `galley stats` says of runs.
struct RunStatisticsTests {
  private func stats(_ run: FinishedRun, _ names: String...) async throws -> String {
    let result = await galley(["stats"] + names.map(run.folder.file), in: run.folder)
    #expect(result.status == .success, "\(result)")
    return result.output
  }

  private func json(_ run: FinishedRun, _ names: String...) async throws -> JSONNode {
    let result = await galley(
      ["stats", "--format", "json"] + names.map(run.folder.file), in: run.folder)
    #expect(result.status == .success, "\(result)")
    return try JSONDocument(Array(result.output.utf8)).root
  }

  @Test(arguments: ["out/r.jsonl", "out/r.jsonl.manifest.json"])
  func `tells of the run beside the records`(operand: String) async throws {
    let run = try await FinishedRun("r.jsonl")
    let text = try await stats(run, operand)
    #expect(squeezed(text).contains("total runs 1 inputs 13 output 11 dropped 1 failed 1 time "))
    #expect(
      squeezed(text).contains(
        "reason stage outcome documents seven drop dropped 1 bad_json fetch failed 1"))
    #expect(squeezed(text).contains("stage time share fetch "))
    let root = try await json(run, operand)
    #expect(root["documents"]?.integer == 11)
    #expect(root["reasons"]?["dropped"]?["drop"]?["seven"]?.integer == 1)
    #expect(root["reasons"]?["failed"]?["fetch"]?["bad_json"]?.integer == 1)
    #expect(root["run"]?["inputs"]?.integer == 13)
    #expect(try #require(root["run"]?["seconds"]?.number) > 0)
    #expect(root["run"]?["attempts"]?.integer == 1)
    #expect(try #require(root["run"]?["memory_peak_bytes"]?.integer) > 1_000_000)
    #expect(root["run"]?["stages"]?["segment"]?.number != nil)
  }

  private func squeezed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `reads an output of many files by its manifest`() async throws {
    let run = try await FinishedRun("r.jsonl.gz", options: ", split: { records: 3 }")
    let root = try await json(run, "out/r.jsonl.gz")
    #expect(root["documents"]?.integer == 11)
    #expect(root["lengths"]?["words"]?["documents"]?.integer == 11)
    #expect(root["run"]?["runs"]?.integer == 1)
  }

  @Test func `counts rejects that no manifest has counted`() async throws {
    let run = try await FinishedRun("r.jsonl")
    var root = try await json(run, "out/rejects.jsonl")
    #expect(root["documents"]?.integer == 0)
    #expect(root["reasons"]?["dropped"]?["drop"]?["seven"]?.integer == 1)
    #expect(root["run"] == nil)
    root = try await json(run, "out/r.jsonl", "out/rejects.jsonl")
    #expect(root["reasons"]?["dropped"]?["drop"]?["seven"]?.integer == 1)
    root = try await json(run, "out/r.jsonl", "out/r.jsonl.manifest.json")
    #expect(root["reasons"]?["dropped"]?["drop"]?["seven"]?.integer == 2)
    #expect(root["run"]?["runs"]?.integer == 2)
  }

  @Test func `shows the hosts with the most documents`() async throws {
    let folder = try TemporaryFolder()
    let urls = [
      "https://b.example/1", "http://a.example:80/", "https://B.example", "https://c.example",
    ]
    let lines = urls.map { url in
      #"{"schema":"galley.article/1","id":"a","text":"","url":"\#(url)"}"# + "\n"
    }
    let publisher =
      #"{"schema":"galley.article/1","id":"a","text":"","publisher":{"host":"a.example"},"#
      + #""url":"https://x.example"}"# + "\n" + #"{"schema":"galley.article/1","id":"a"}"# + "\n"
    let path = try folder.write("r.jsonl", lines.joined() + publisher)
    let result = await galley(["stats", path, "--hosts", "1"])
    #expect(
      result.output.hasSuffix(
        """
          host       documents
          a.example          2
          2 others           3
          unknown            1

        """), "\(result)")
    #expect(
      await galley(["stats", path]).output.contains(
        "  a.example          2\n  b.example          2\n"))
  }

  @Test(arguments: [
    (#"{"outcome": "dropped"}"#, "a reject needs id, source.path, outcome, stage and reason"),
    (
      #"{"id": "a", "source": {"path": "p"}, "outcome": "lost", "stage": "s", "reason": "r"}"#,
      "'outcome' is one of dropped, failed"
    ),
  ])
  func `says which line is no reject`(line: String, problem: String) async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("r.jsonl", line + "\n")
    #expect(
      await galley(["stats", path], in: folder)
        == CommandResult(.failure, error: "galley: r.jsonl:1: \(problem)\n"))
  }

  @Test(arguments: [
    #"{"seconds": 1e300, "attempts": -1, "stages": {"a": 1e999, "b": -1, "c": "x", "d": 2}}"#,
    #"{"seconds": "a", "attempts": 9223372036854775807, "memory_peak_bytes": -9223372036854775808}"#,
    #"[]"#,
  ])
  func `any manifest is read without harm`(cost: String) async throws {
    let folder = try TemporaryFolder()
    let record =
      #"{"schema":"galley.article/1","id":"a","text":"","stats":{"words":-9223372036854775808}}"#
    let path = try folder.write("r.jsonl", record + "\n" + record + "\n")
    let manifest = """
      {"schema": "galley.manifest/1", "counts": {"inputs": 9223372036854775807, "outputs": -9223372036854775808,
      "dropped": {"a": {"b": 9223372036854775807}, "c": {"b": 9223372036854775807}}},
      "files": [{"path": "r.jsonl", "bytes": 1, "records": 1, "sha256": ""}], "run": \(cost)}
      """
    try folder.write("r.jsonl.manifest.json", manifest)
    for form in ["text", "json"] {
      let result = await galley(["stats", "--format", form, path, path])
      #expect(result.status == .success, "\(result)")
    }
    try folder.write("r.jsonl.manifest.json", manifest.replacing("r.jsonl", with: "../r.jsonl"))
    let result = await galley(["stats", path + ".manifest.json"], in: folder)
    #expect(result.status == .failure)
    #expect(result.error.contains("leads out of the output's folder"), "\(result)")
  }
}
