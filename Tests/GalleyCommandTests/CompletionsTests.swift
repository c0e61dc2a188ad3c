import Foundation
import GalleyCommand
import Testing

/// Completions, tried in the shells themselves.
struct CompletionsTests {
  @Test(arguments: [
    (["gr"], "graph"), (["tr"], "try"), (["lint", "--format", ""], "text json github"),
    (["lint", "--format", "j"], "json"), (["describe", "seg"], "segment"),
    (["schema", ""], "config record stage"), (["schema", "config", "p"], "p.galley.yaml pages"),
    (["run", "p"], "p.galley.yaml pages"), (["run", "p.galley.yaml", "--wo"], "--workers"),
    (["run", "--workers", ""], ""), (["try", "p.galley.yaml", "pages/"], "pages/a.html"),
    (["try", "-n", "3", "p"], "p.galley.yaml pages"), (["try", "p", "-n", ""], ""),
    (["completions", "f"], "fish"), (["create", "st"], "stage"), (["help", "ec"], "echo"),
    (["version", ""], ""),
    (["nonsense", ""], ""),
  ])
  func `bash completes`(words: [String], expected: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("p.galley.yaml", "")
    try folder.write("pages/a.html", "")
    let script = try folder.write("galley.bash", await galley(["completions", "bash"]).output)
    let line = (["galley"] + words).map { "'\($0)'" }.joined(separator: " ")
    let command = """
      cd '\(folder.path)'; source '\(script)'; COMP_WORDS=(\(line)); COMP_CWORD=\(words.count)
      _galley; echo "${COMPREPLY[@]}"
      """
    let result = try Shell.run("bash", ["-c", command])
    let found = result.output.split(whereSeparator: \.isWhitespace).sorted()
    #expect(found == expected.split(separator: " ").sorted(), "\(result)")
    #expect(result.status == 0)
    #expect(result.error == "")
  }

  @Test(arguments: [("bash", "-n"), ("zsh", "-n"), ("fish", "--no-execute")])
  func `the shell reads the script`(shell: String, check: String) async throws {
    guard Shell.isInstalled(shell) else {
      print("not checked: \(shell) is not installed")
      return
    }
    let folder = try TemporaryFolder()
    let script = try folder.write("script", await galley(["completions", shell]).output)
    let result = try Shell.run(shell, [check, script])
    #expect(result.status == 0)
    #expect(result.output + result.error == "")
  }

  @Test(.enabled(if: Shell.isInstalled("fish"), "fish is not installed"))
  func `fish completes`() async throws {
    let folder = try TemporaryFolder()
    let script = try folder.write("galley.fish", await galley(["completions", "fish"]).output)
    let result = try Shell.run(
      "fish", ["-c", "source \(script); complete -C 'galley lint --format j'"])
    #expect(result.output.hasPrefix("json\t"), "\(result)")
  }
}

/// A program of the system, run to its end.
struct Shell {
  let status: Int32
  let output: String
  let error: String

  static func isInstalled(_ name: String) -> Bool { path(name) != nil }

  private static func path(_ name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  static func run(_ name: String, _ arguments: [String]) throws -> Shell {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path(name)))
    process.arguments = arguments
    let (output, error) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = error
    try process.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    let message = try error.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Shell(
      status: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
      error: String(decoding: message, as: UTF8.self))
  }
}
