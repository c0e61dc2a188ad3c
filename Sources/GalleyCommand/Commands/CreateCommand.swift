internal import GalleyCore
internal import GalleyPipeline

/// `galley create`: prints a commented file to start from.
enum CreateCommand: Command {
  static let name = "create"
  static let summary = "Print a commented pipeline, or a stage of your own, to start from."
  static let operands = "[COMPONENT...] | stage NAME"
  static let completions: [Completion] = [.piece]

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    if arguments.operands.first == "stage" {
      let names = arguments.operands.dropFirst()
      guard let name = names.first else { throw UsageError("the name of the stage is missing") }
      try arguments.atMost(2)
      guard name.isSnakeCaseName else {
        throw UsageError("'\(name)' cannot name a stage; use lower-case letters, digits and '_'")
      }
      context.console.output(Array(StageDraft.yaml(name).utf8))
      return .success
    }
    let names = arguments.operands.isEmpty ? PipelineDraft.minimal : arguments.operands
    do {
      let draft = try PipelineDraft(names, context.registry)
      context.console.output(Array(draft.yaml.utf8))
    } catch {
      throw UsageError("\(error)")
    }
    return .success
  }
}
