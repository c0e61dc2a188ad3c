import Foundation
import GalleyCommand
import GalleyIO
import Testing

/// Records of a run in other forms, and runs that write these forms themselves.
struct ExportCommandTests {
  /// A pipeline over the examples with everything that a form may want.
  private func pipeline(_ folder: TemporaryFolder, _ output: String) throws -> String {
    try folder.write(
      "p.galley.yaml",
      """
      galley: 1
      name: news
      fetch: { files: { root: "\(sourceTree)/Examples/articles" } }
      stages:
        - clean
        - metadata
        - language
        - segment: { levels: [paragraph, sentence, token] }
        - entities
        - quotes
        - dates
      output: { \(output) }
      """)
  }

  /// All files below a folder, with what is in them.
  /// All files below a folder; of a manifest that without what the run took, which is its last member.
  private func contents(_ folder: TemporaryFolder, _ name: String) throws -> [String: [UInt8]] {
    let root = folder.file(name)
    var contents: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
      let bytes = FileManager.default.contents(atPath: root + "/" + path)
      guard let bytes else { continue }
      let isManifest = path.hasSuffix(".manifest.json")
      let account = isManifest ? bytes.range(of: Data("\"run\": {".utf8))?.lowerBound : nil
      contents[path] = Array(bytes[..<(account ?? bytes.endIndex)])
    }
    return contents
  }

  static let outputs = [
    ("jsonl", "a.jsonl.zst", ", split: { records: 7 }, by: \"{language.tag}\", level: 9"),
    ("jsonl", "a.jsonl.gz", ", split: { bytes: 10KB }, fields: [id, text]"),
    ("jsonl", "a.jsonl", ", by: \"{language.tag}/{published.value[:7]}\""),
    ("text", "tree", ", title: true"), ("tei", "tree", ""), ("conllu", "a.conllu.gz", ""),
    ("conllu", "a.conllu", ", split: { records: 5 }"), ("ninjs", "a.jsonl", ""),
    ("schemaorg", "a.jsonl", ", by: \"{publisher.domain}\""),
  ]

  @Test(arguments: outputs)
  func `every writer writes the same bytes for any number of workers`(
    writer: String, name: String, options: String
  ) async throws {
    let folder = try TemporaryFolder()
    let path = try pipeline(
      folder, "\(writer): { path: \"\(folder.file("out/" + name))\"\(options) }")
    var first: [String: [UInt8]]?
    for workers in [1, 5] {
      let result = await galley(["run", path, "--fresh", "--workers", "\(workers)", "--quiet"])
      #expect(result == CommandResult(.success))
      let found = try contents(folder, "out")
      #expect(found.count > 1 && !found.keys.contains { $0.hasSuffix(".partial") })
      #expect(first == nil || first == found, "\(workers) workers")
      first = found
    }
  }

  @Test(arguments: [
    ("jsonl", "a.jsonl"), ("text", "tree"), ("tei", "tree"), ("conllu", "a.conllu"),
    ("ninjs", "a.jsonl"), ("schemaorg", "a.jsonl"),
  ])
  func `an export is what the run would have written`(writer: String, name: String) async throws {
    let folder = try TemporaryFolder()
    let records = try pipeline(folder, "jsonl: { path: \"\(folder.file("records.jsonl"))\" }")
    #expect(await galley(["run", records, "--quiet"]).status == .success)
    let run = try pipeline(folder, "\(writer): { path: \"\(folder.file("run/" + name))\" }")
    #expect(await galley(["run", run, "--quiet"]).status == .success)
    let result = await galley(
      [
        "export", folder.file("records.jsonl"), "--to", writer, "--output",
        folder.file("export/" + name),
      ], in: folder)
    #expect(result == CommandResult(.success, error: "wrote 34 records to export/\(name)\n"))
    // The manifests tell of different things.
    let isContent = { (file: (key: String, value: [UInt8])) in !file.key.hasSuffix(".json") }
    #expect(
      try contents(folder, "run").filter(isContent)
        == contents(folder, "export").filter(isContent))
  }

  @Test func `what cannot be exported is told by file and line`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "a.jsonl",
      """
      {"schema":"galley.article/1","id":"1","text":"Hello.","offset_unit":"codepoint",\
      "source":{"path":"a.html","bytes":1,"sha256":"00","media_type":"text/html"}}
      {"schema":"galley.article/1","id":"2","offset_unit":"codepoint",\
      "source":{"path":"b.html","bytes":1,"sha256":"00","media_type":"text/html"}}

      """)
    let output = folder.file("out.jsonl")
    #expect(
      await galley(["export", path, "--to", "ninjs", "--output", output], in: folder)
        == CommandResult(.failure, error: "galley: a.jsonl:2: 'text' is missing\n"))
    #expect(
      await galley(["export", path, "--to", "conllu", "--output", output], in: folder)
        == CommandResult(
          .failure,
          error: "galley: a.jsonl:1: 'conllu' needs layers.sentence, which is not there\n"))
    #expect(try folder.names() == ["a.jsonl"])
  }

  @Test(arguments: ["text", "tei"])
  func `what needs a folder is not written to standard output`(format: String) async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.jsonl", "")
    let result = await galley(["export", path, "--to", format], in: folder)
    #expect(
      result
        == CommandResult(
          .usage,
          error: """
            galley: writer '\(format)': a file is written for each document, which standard output \
            cannot take; name a folder, such as out/{name}

            """))
  }

  @Test func `an export does not replace another without being told`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.jsonl", "")
    let command = ["export", path, "--to", "tei", "--output", folder.file("out")]
    #expect(await galley(command).status == .success)
    let again = await galley(command, in: folder)
    #expect(
      again
        == CommandResult(
          .usage, error: "galley: out.manifest.json exists; --fresh replaces its files\n"))
    #expect(await galley(command + ["--fresh"]).status == .success)
  }

  @Test func `a writer's needs are told before the run`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "p.galley.yaml",
      """
      galley: 1
      fetch: { files: { root: pages } }
      stages: [clean, segment]
      output: { conllu: { path: out.conllu, by: "{section}" } }
      """)
    let result = await galley(["lint", path], in: folder)
    #expect(
      result.error + result.output == """
        p.galley.yaml:4:9: error: 'conllu' needs layers.token, which no stage provides
            4 | output: { conllu: { path: out.conllu, by: "{section}" } }
              |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 'segment' provides it with other options
        p.galley.yaml:4:9: error: 'conllu' needs section, which no stage provides
            4 | output: { conllu: { path: out.conllu, by: "{section}" } }
              |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add 'metadata' to the stages

        """)
  }
}
