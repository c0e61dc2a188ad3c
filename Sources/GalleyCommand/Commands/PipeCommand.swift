internal import GalleyCore
internal import GalleyIO
internal import GalleyPipeline

/// `galley pipe`: a worker for whoever starts it, such as an engine that has the pages.
enum PipeCommand: RunningCommand {
  static let name = "pipe"
  static let summary =
    "Answer each line of standard input, a page, with a line: its record, or why not."
  static let operands = "PIPELINE"
  static let completions: [Completion] = [.pipeline]
  static let flags =
    [
      .workers,
      Flag("--max-line", "SIZE", "Longest line to take, such as 256MB (default 64MB)."),
      .strict,
      .allowExec,
    ] + RunLog.flags
  static let speaksLittle = true

  static func run(
    _ arguments: Arguments, _ context: CommandContext, _ log: RunLog
  ) async throws -> ExitStatus {
    let path = try arguments.operand("the pipeline file")
    let pipeline = try context.pipeline(path, overrides: context.overrides(arguments))
    let longest = try arguments.size("--max-line") ?? PipeReader.longestLine
    var options = Runner.Options()
    options.workers = try arguments.workers()
    options.launchWorker = WorkerCommand.launcher(
      path, output: nil, answers: true, arguments, context)
    return try await LiveRun(
      runner: Runner(pipeline.piped(longest), options: options), console: context.console, log: log,
      isStrict: arguments.has("--strict")
    ).finished()
  }
}

extension Pipeline {
  /// The same with lines of at most `longest` bytes as pages, and answers.
  func piped(_ longest: Int = PipeReader.longestLine) throws -> Pipeline {
    try answering(
      from: PipeReader.pages(inPlaceOf: reader, longest: longest),
      to: AnswerWriter.answers(inPlaceOf: output))
  }
}
