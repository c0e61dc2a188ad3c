import GalleyCommand
import Testing

/// A wrong pipeline file and everything that is said about it.
struct LintCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let file: [UInt8]
  let environment: [String: String]
  let message: String

  init(
    _ name: String, _ file: String, environment: [String: String] = [:], says message: String
  ) {
    self.init(name, Array(file.utf8), environment: environment, says: message)
  }

  init(
    _ name: String, _ file: [UInt8], environment: [String: String] = [:], says message: String
  ) {
    testDescription = name
    self.file = file
    self.environment = environment
    self.message = message
  }

  /// All commands that read a pipeline file say the same and leave nothing behind.
  func check() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("p.galley.yaml", file)
    for command in ["lint", "run", "try", "echo", "graph"] {
      let result = await galley([command, path], in: folder, environment: environment)
      #expect(result == CommandResult(.usage, output: "", error: message), "galley \(command)")
    }
    #expect(try folder.names() == ["p.galley.yaml"])
  }
}
