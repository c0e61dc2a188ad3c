internal import GalleyCore
internal import GalleyPipeline

/// `galley lint`: checks pipeline files.
enum LintCommand: Command {
  static let name = "lint"
  static let summary = "Check pipeline files and say everything that is wrong with them."
  static let operands = "PIPELINE..."

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    guard !arguments.operands.isEmpty else { throw UsageError("the pipeline file is missing") }
    var isClean = true
    for path in arguments.operands {
      let file = try context.file(path)
      let result = file.check(
        registry: context.registry, environment: context.console.environment,
        files: CommandContext.loader)
      context.show(result)
      if result.hasErrors { isClean = false } else { context.console.note("\(path): fine") }
    }
    return isClean ? .success : .usage
  }
}
