/// `galley completions`: prints what makes a shell complete galley's commands.
enum CompletionsCommand: Command {
  static let name = "completions"
  static let summary = "Print completions for bash, zsh or fish."
  static let operands = "bash|zsh|fish"
  static let completions: [Completion] = [.words(shells)]

  private static let shells = ["bash", "zsh", "fish"]

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    let script =
      switch try arguments.operand("the shell") {
      case "bash": BashCompletions.script(context.registry)
      case "zsh": ZshCompletions.script(context.registry)
      case "fish": FishCompletions.script(context.registry)
      case let other:
        throw UsageError("there are no completions for '\(other)'; there are bash, zsh, fish")
      }
    context.console.output(Array(script.utf8))
    return .success
  }
}
