import Foundation
import GalleyCommand
import GalleyCore
import Synchronization

/// Everything that a command did, but for files.
struct CommandResult: Equatable, CustomStringConvertible {
  let status: ExitStatus
  let output: String
  let error: String

  init(_ status: ExitStatus, output: String = "", error: String = "") {
    self.status = status
    self.output = output
    self.error = error
  }

  /// The line that accounts for every input; a slow run shows its progress before it.
  var account: String? {
    error.split(separator: "\n").first { $0.contains(" inputs = ") }.map(String.init)
  }

  /// Without what was learned of pages, which is not the same when weights are trained anew.
  var withoutLearnedMeasures: CommandResult {
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false).filter {
      !$0.contains("stats.article_score") && !$0.contains("stats.confidence")
    }
    return CommandResult(status, output: lines.joined(separator: "\n"), error: error)
  }

  var description: String { "\(status)\n\(output)\n--- standard error ---\n\(error)" }
}

/// Runs a command in this process. The folder's path is taken out of what it says.
func galley(
  _ arguments: [String], in folder: TemporaryFolder? = nil, environment: [String: String] = [:],
  registry: Registry = .builtin
) async -> CommandResult {
  let streams = Streams()
  let console = Console(
    output: { streams.output($0) }, error: { streams.error($0) }, environment: environment)
  let status = await GalleyCommand.run(arguments, console: console, registry: registry)
  let (output, error) = streams.texts(without: folder.map { $0.path + "/" })
  return CommandResult(status, output: output, error: error)
}

private final class Streams: Sendable {
  private let bytes = Mutex((output: [UInt8](), error: ""))

  func output(_ more: [UInt8]) { bytes.withLock { $0.output += more } }
  func error(_ more: String) { bytes.withLock { $0.error += more } }

  func texts(without path: String?) -> (String, String) {
    bytes.withLock { bytes in
      let texts = (String(decoding: bytes.output, as: UTF8.self), bytes.error)
      guard let path else { return texts }
      return (texts.0.replacing(path, with: ""), texts.1.replacing(path, with: ""))
    }
  }
}

/// The top of the source tree.
let sourceTree = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
