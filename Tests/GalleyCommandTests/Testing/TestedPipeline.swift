import Foundation
import GalleyCommand
import GalleyCore

/// A pipeline file with tests.
struct TestedPipeline {
  let folder: TemporaryFolder
  let path: String

  /// `tests` is what stands under that key.
  init(_ tests: String, stages: String = "[clean, metadata, segment]") throws {
    folder = try TemporaryFolder()
    path = try folder.write(
      "p.galley.yaml", Self.head(stages) + tests.split(separator: "\n").map { "  \($0)\n" }.joined()
    )
  }

  private static func head(_ stages: String) -> String {
    """
    galley: 1
    fetch: { files: { root: pages } }
    stages: \(stages)
    output: { jsonl: { path: out.jsonl } }
    tests:

    """
  }

  /// What `galley test` says of the file.
  func test(_ flags: String..., registry: Registry = .builtin) async -> CommandResult {
    let result = await galley(["test", path] + flags, in: folder, registry: registry)
    return CommandResult(
      result.status, output: result.output.withoutTimes, error: result.error)
  }

  /// What `galley lint` says of the file.
  func lint() async -> CommandResult { await galley(["lint", path], in: folder) }
}

extension String {
  /// Times are other every time.
  var withoutTimes: String {
    replacing(#/\([0-9.,]+ ms\)/#, with: "(0 ms)").replacing(#/time="[0-9.]+"/#, with: #"time="0""#)
      .replacing(#/"seconds": [0-9.]+/#, with: #""seconds": 0"#)
  }
}
