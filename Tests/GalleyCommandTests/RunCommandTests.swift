import Foundation
import GalleyCommand
import JSON
import Testing

/// Runs over the pages of `Examples`.
struct RunCommandTests {
  /// A pipeline over the examples that writes into the folder.
  private func pipeline(_ folder: TemporaryFolder, output: String = "out.jsonl") throws -> String {
    try folder.write(
      "p.galley.yaml",
      """
      galley: 1
      fetch: { files: { root: "\(sourceTree)/Examples/articles" } }
      stages:
        - clean
        - metadata
        - drop: { when: "stats.words < 40", reason: too_short }
        - segment: { levels: [paragraph, sentence] }
      output: { jsonl: { path: "\(folder.file(output))" } }
      rejects: { path: "\(folder.file("rejects.jsonl"))" }
      """)
  }

  @Test(arguments: ["out.jsonl", "out.jsonl.gz", "out.jsonl.zst"])
  func `writes the same bytes every time for any number of workers`(output: String) async throws {
    let folder = try TemporaryFolder()
    let path = try pipeline(folder, output: output)
    var outputs: Set<[UInt8]> = []
    var rejects: Set<[UInt8]> = []
    for workers in [1, 2, 4, 8, 1, 2, 4, 8, 2, 2] {
      let result = await galley(["run", path, "--fresh", "--workers", "\(workers)", "--quiet"])
      #expect(result == CommandResult(.success))
      outputs.insert(try folder.bytes(output))
      rejects.insert(try folder.bytes("rejects.jsonl"))
    }
    #expect(outputs.count == 1)
    #expect(rejects.count == 1)
    #expect(outputs.first?.isEmpty == false)
  }

  @Test func `accounts for every input`() async throws {
    let folder = try TemporaryFolder()
    let result = await galley(["run", try pipeline(folder)], in: folder)
    #expect(result.status == .success)
    #expect(result.output == "")
    let first = try #require(result.account)
    let numbers = first.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
    try #require(numbers.count == 4, "\(first)")
    #expect(numbers[0] == numbers[1] + numbers[2] + numbers[3])
    #expect(try folder.lines("out.jsonl").count == numbers[1])
    let rejects = try folder.lines("rejects.jsonl")
    #expect(rejects.count { $0.contains(#""outcome":"dropped""#) } == numbers[2])
    #expect(rejects.count { $0.contains(#""outcome":"failed""#) } == numbers[3])
    for line in try folder.lines("out.jsonl") + rejects {
      #expect(throws: Never.self) { _ = try JSONDocument(Array(line.utf8)) }
    }
    #expect(result.error.hasSuffix("wrote out.jsonl\nwrote rejects.jsonl\n"))
    #expect(
      try folder.names() == [
        "out.jsonl", "out.jsonl.manifest.json", "p.galley.yaml", "rejects.jsonl",
      ])
  }

  @Test func `the command line stands over the file`() async throws {
    let folder = try TemporaryFolder()
    let path = try pipeline(folder)
    let text = String(repeating: "It rained in the harbour again. ", count: 20)
    try folder.write("mine/a.html", "<html><body><p>\(text)</p></body></html>")
    try folder.write("mine/b.html", "<p>\(text)</p>")
    let result = await galley(
      [
        "run", path, "--input", folder.file("mine"),
        "--output=" + folder.file("other/{name}.jsonl"),
        "--limit", "1",
      ], in: folder)
    #expect(result.status == .success, "\(result.error)")
    #expect(result.account == "1 inputs = 1 output + 0 dropped + 0 failed")
    #expect(try folder.lines("other/p.jsonl").count == 1)
    #expect(!FileManager.default.fileExists(atPath: folder.file("out.jsonl")))
  }

  @Test func `an output that exists is an error of usage`() async throws {
    let folder = try TemporaryFolder()
    let path = try pipeline(folder)
    try folder.write("out.jsonl", "old")
    #expect(
      await galley(["run", path], in: folder)
        == CommandResult(.usage, error: "galley: out.jsonl exists; --fresh replaces it\n"))
    #expect(try folder.text("out.jsonl") == "old")
  }

  @Test func `try prints records and writes nothing`() async throws {
    let folder = try TemporaryFolder()
    let path = try pipeline(folder)
    let result = await galley(["try", path, "--limit", "2", "--quiet"], in: folder)
    #expect(result.status == .success)
    #expect(result.error == "")
    #expect(result.output.split(separator: "\n").count == 2)
    #expect(try folder.names() == ["p.galley.yaml"])
  }

  @Test(arguments: ["run", "try"])
  func `nothing to read is an error`(command: String) async throws {
    let folder = try TemporaryFolder()
    let path = try pipeline(folder)
    try folder.write("void/notes.md", "")
    #expect(
      await galley([command, path, "--input", folder.file("void")], in: folder)
        == CommandResult(.environment, error: "galley: reader 'files' found no input\n"))
    #expect(try folder.names() == ["p.galley.yaml", "void", "void/notes.md"])
  }
}
