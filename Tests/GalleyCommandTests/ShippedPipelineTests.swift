import Foundation
import GalleyCommand
import Testing

/// Every pipeline that we show to people lints clean.
struct ShippedPipelineTests {
  @Test func `pipelines in the repository lint clean, and their tests pass`() async throws {
    let folder = sourceTree + "/Pipelines"
    let lint = await galley(["lint", folder])
    #expect(lint.status == .success)
    let lines = lint.error.split(separator: "\n")
    #expect(lines.count >= 10)
    #expect(lines.allSatisfy { $0.hasSuffix("yaml: fine") }, "\(lint.error)")
    let tests = await galley(["test", folder])
    #expect(tests.status == .success, "\(tests.output)")
  }

  @Test func `pipelines in the documents lint clean`() async throws {
    let documents =
      try files(in: "").filter { $0.hasSuffix(".md") && !$0.contains("/") }
      + files(in: "docs").filter { $0.hasSuffix(".md") }
    for document in documents {
      let text = try String(contentsOfFile: sourceTree + "/" + document, encoding: .utf8)
      for block in yamlBlocks(text).compactMap(file) {
        let folder = try TemporaryFolder()
        let path = try folder.write(block.name, block.text)
        let result = await galley(["lint", path], in: folder)
        #expect(result.status == .success, "\(document): \(result.error)\(block.text)")
        let tested = await galley(["test", path], in: folder)
        #expect(tested.status == .success, "\(document): \(tested)")
      }
    }
  }

  /// A block as a file: a pipeline, a stage, or tests, which get a pipeline around them.
  private func file(_ block: String) -> (name: String, text: String)? {
    let keys = block.split(separator: "\n").filter { !$0.hasPrefix(" ") }
      .map { $0.prefix { $0 != ":" } }
    if keys.contains("galley") { return ("block.galley.yaml", block) }
    if keys.contains("stage") { return ("block.stage.yaml", block) }
    guard keys.first == "tests" else { return nil }
    let head = """
      galley: 1
      fetch: { files: { root: pages } }
      stages: [clean, metadata, segment]
      output: { jsonl: { path: out.jsonl } }

      """
    return ("block.galley.yaml", head + block)
  }

  @Test func `finds the blocks of a document`() {
    let text = "# A\n```yaml\ngalley: 1\nname: a\n```\n```sh\nls\n```\n  ```yaml\n  b: 1\n  ```\n"
    #expect(yamlBlocks(text) == ["galley: 1\nname: a\n", "  b: 1\n"])
  }

  /// Files of a folder of the source tree, which may be missing.
  private func files(in folder: String) throws -> [String] {
    let path = sourceTree + "/" + folder
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      .map { folder.isEmpty ? $0 : folder + "/" + $0 }
  }

  private func yamlBlocks(_ text: String) -> [String] {
    var blocks: [String] = []
    var block: String?
    for line in text.components(separatedBy: "\n") {
      let fence = line.trimmingCharacters(in: .whitespaces)
      if let content = block {
        block = fence == "```" ? nil : content + line + "\n"
        if block == nil { blocks.append(content) }
      } else if fence == "```yaml" {
        block = ""
      }
    }
    return blocks
  }
}
