/// `galley help`: lists the commands.
enum HelpCommand: Command {
  static let name = "help"
  static let summary = "List the commands, or show the help of one."
  static let operands = "[COMMAND]"
  static let completions: [Completion] = [.command]

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    guard !arguments.operands.isEmpty else {
      context.console.output(Array(GalleyCommand.overview.utf8))
      return .success
    }
    let name = try arguments.operand("the command")
    guard let command = GalleyCommand.commands.first(where: { $0.name == name }) else {
      throw UsageError("unknown command '\(name)'" + GalleyCommand.suggestion(for: name))
    }
    context.console.output(Array(command.help.utf8))
    return .success
  }
}

/// `galley version`: says which program this is.
enum VersionCommand: Command {
  static let name = "version"
  static let summary = "Print the version."
  static let operands = ""

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    guard arguments.operands.isEmpty else {
      throw UsageError("unexpected argument '\(arguments.operands[0])'")
    }
    context.console.print("galley \(GalleyCommand.version)")
    return .success
  }
}
