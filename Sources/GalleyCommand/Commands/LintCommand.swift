internal import GalleyCore
internal import GalleyPipeline
internal import JSON

/// `galley lint`: checks pipeline files.
enum LintCommand: Command {
  static let name = "lint"
  static let summary = "Check pipeline and stage files and say everything that is wrong."
  static let operands = "FILE|FOLDER..."
  static let completions: [Completion] = [.pipeline]
  static let flags = [
    Flag(
      "--format", "FORMAT", "text for people (default), json, or github for annotations.",
      choices: ["text", "json", "github"])
  ]

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    _ = try arguments.firstOperand("the pipeline file")
    let format = arguments.value("--format") ?? "text"
    var isClean = true
    var found: [Diagnostic] = []
    for path in try PipelineFiles.at(arguments.operands) {
      let result = try context.checked(path).result
      if result.hasErrors { isClean = false }
      found += result.diagnostics
      if format == "text" {
        context.show(result.diagnostics, of: result)
        if !result.hasErrors { context.console.note("\(path): fine") }
      }
    }
    switch format {
    case "json":
      context.console.print(JSONValue.array(found.map(\.json)))
    case "github": for diagnostic in found { context.console.print(diagnostic.githubCommand) }
    default: break
    }
    return isClean ? .success : .usage
  }
}
