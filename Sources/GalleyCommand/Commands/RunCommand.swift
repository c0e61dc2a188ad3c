internal import GalleyCore
internal import GalleyIO
internal import GalleyPipeline

/// `galley run`: takes every input through a pipeline.
enum RunCommand: Command {
  static let name = "run"
  static let summary = "Take every input through a pipeline and write the records."
  static let operands = "PIPELINE"
  static let completions: [Completion] = [.pipeline]
  static let flags =
    [
      Flag("--input", "PATH", "Read here instead of where the file says."),
      Flag("--output", "PATH", "Write records here instead."),
      Flag("--workers", "N", "Work on N documents at a time."),
      Flag("--limit", "N", "Stop after N inputs."),
      Flag("--fresh", nil, "Replace outputs of an earlier run."),
      Flag("--strict", nil, "Exit with 4 when a document failed."),
      .allowExec,
    ] + RunLog.flags

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    let log = RunLog(arguments, context.console)
    return try await log.reporting(context) { context in
      try await LiveRun(
        runner: runner(arguments, context), console: context.console, log: log,
        isStrict: arguments.has("--strict")
      ).finished()
    }
  }

  private static func runner(_ arguments: Arguments, _ context: CommandContext) throws -> Runner {
    let path = try arguments.operand("the pipeline file")
    var options = Runner.Options()
    options.workers = try arguments.integer("--workers", in: 1...1024)
    options.limit = try arguments.integer("--limit", in: 1...(.max))
    options.replaces = arguments.has("--fresh")
    options.openJournal = { try JournalFile($0) }
    let pipeline = try context.pipeline(path, overrides: context.overrides(arguments))
    return Runner(pipeline, options: options)
  }
}
