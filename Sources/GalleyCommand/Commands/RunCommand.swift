internal import GalleyCore
internal import GalleyIO
internal import GalleyPipeline

/// `galley run`: takes every input through a pipeline.
enum RunCommand: Command {
  static let name = "run"
  static let summary = "Take every input through a pipeline and write the records."
  static let operands = "PIPELINE"
  static let completions: [Completion] = [.pipeline]
  static let flags = [
    Flag("--input", "PATH", "Read here instead of where the file says."),
    Flag("--output", "PATH", "Write records here instead."),
    Flag("--workers", "N", "Work on N documents at a time."),
    Flag("--limit", "N", "Stop after N inputs."),
    Flag("--fresh", nil, "Replace outputs of an earlier run."),
    Flag("--strict", nil, "Exit with 4 when a document failed."),
    .allowExec,
    Flag("--quiet", nil, "Print errors alone."),
  ]

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    let path = try arguments.operand("the pipeline file")
    var options = Runner.Options()
    options.workers = try arguments.integer("--workers", in: 1...1024)
    options.limit = try arguments.integer("--limit", in: 1...(.max))
    options.replaces = arguments.has("--fresh")
    options.openJournal = { try JournalFile($0) }
    options.launchWorker = WorkerCommand.launcher(path, arguments, context)
    let pipeline = try context.pipeline(path, overrides: context.overrides(arguments))
    let isStrict = arguments.has("--strict")
    let run = LiveRun(
      runner: Runner(pipeline, options: options), console: context.console,
      isQuiet: arguments.has("--quiet"))
    let status = try await run.finished()
    return status == .success && isStrict && run.failed ? .documentsFailed : status
  }
}
