import Foundation
import GalleyCore
import GalleyPipeline
import JSON
import Testing

@testable import GalleyCommand

/// The committed reference is what the components say of themselves. With `GALLEY_RECORD=1` it is
/// written again, and the test fails, so that no reference passes unseen.
struct ReferenceTests {
  @Test func `docs/reference.md is what the components say`() throws {
    try compare("docs/reference.md", Reference.markdown(.builtin))
  }

  @Test func `docs/commands.md is what the commands say`() throws {
    try compare("docs/commands.md", GalleyCommand.reference)
  }

  @Test(arguments: [
    ("config", "docs/pipeline.schema.json"), ("stage", "docs/stage.schema.json"),
    ("record", "docs/record.schema.json"),
  ])
  func `docs hold the schemas that the program prints`(kind: String, path: String) async throws {
    let result = await galley(["schema", kind])
    #expect(result.status == .success)
    #expect(result.error == "")
    _ = try JSONDocument(Array(result.output.utf8))
    try compare(path, result.output)
  }

  private func compare(_ path: String, _ fresh: String) throws {
    let url = URL(fileURLWithPath: sourceTree + "/" + path)
    if ProcessInfo.processInfo.environment["GALLEY_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(fresh.utf8).write(to: url)
      Issue.record("\(path) was written; look at it and run the tests again")
      return
    }
    let committed = try String(contentsOf: url, encoding: .utf8)
    #expect(committed == fresh, "\(path) is out of date; GALLEY_RECORD=1 writes it again")
  }
}
