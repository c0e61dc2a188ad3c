internal import GalleyCore
internal import GalleyIO
internal import GalleyPipeline

/// `galley run`: takes every input through a pipeline.
enum RunCommand: RunningCommand {
  static let name = "run"
  static let summary = "Take every input through a pipeline and write the records."
  static let operands = "PIPELINE|--plan PLAN"
  static let completions: [Completion] = [.pipeline]
  static let flags =
    [
      Flag("--input", "PATH", "Read here instead of where the file says."),
      Flag("--output", "PATH", "Write records here instead."),
      Flag("--plan", "PLAN", "Run a shard of this plan, which names the pipeline."),
      Flag(
        "--shard", "N|auto",
        "Which shard of the plan, from 0; auto asks the scheduler's variables."),
      .shardOffset,
      .workers,
      Flag("--limit", "N", "Stop after N inputs."),
      Flag("--fresh", nil, "Replace outputs of an earlier run."),
      .strict,
      .allowExec,
    ] + RunLog.flags

  static func run(
    _ arguments: Arguments, _ context: CommandContext, _ log: RunLog
  ) async throws -> ExitStatus {
    var options = Runner.Options()
    options.workers = try arguments.workers()
    options.limit = try arguments.integer("--limit", in: 1...(.max))
    options.replaces = arguments.has("--fresh")
    options.openJournal = { try JournalFile($0) }
    guard let plan = arguments.value("--plan") else {
      for flag in ["--shard", "--shard-offset"] where arguments.value(flag) != nil {
        throw UsageError("\(flag) needs --plan")
      }
      let path = try arguments.operand("the pipeline file")
      options.launchWorker = WorkerCommand.launcher(
        path, output: arguments.value("--output"), arguments, context)
      let pipeline = try context.pipeline(path, overrides: context.overrides(arguments))
      return try await run(pipeline, options, arguments, context.console, log)
    }
    let runs = try planned(plan, arguments, context)
    let part = try runs.part(arguments, context.console)
    options.part = part
    options.launchWorker = WorkerCommand.launcher(runs, arguments, context)
    if !options.replaces, try isDone(part, of: runs, log) { return .success }
    do {
      return try await run(runs.pipeline, options, arguments, context.console, log)
    } catch let error as OptionError {
      // Another attempt at the shard has finished it while this one began.
      if !options.replaces, try isDone(part, of: runs, log) { return .success }
      throw error
    }
  }

  private static func run(
    _ pipeline: Pipeline, _ options: Runner.Options, _ arguments: Arguments, _ console: Console,
    _ log: RunLog
  ) async throws -> ExitStatus {
    try await LiveRun(
      runner: Runner(pipeline, options: options), console: console, log: log,
      isStrict: arguments.has("--strict")
    ).finished()
  }

  /// Whether a shard is finished. Throws an `OptionError` where what is there is of another run.
  private static func isDone(
    _ part: PlannedShard, of runs: PlannedRuns, _ log: RunLog
  ) throws -> Bool {
    switch try runs.state(of: part) {
    case .done:
      log.done("shard \(part.number.text) is done")
      return true
    case .changed(let changes):
      throw OptionError(
        "what is there of shard \(part.number.text) was made by another run: "
          + changes.joined(separator: "; ") + "; --fresh replaces it")
    default: return false
    }
  }

  private static func planned(
    _ path: String, _ arguments: Arguments, _ context: CommandContext
  ) throws -> PlannedRuns {
    try arguments.atMost(0)
    for flag in ["--input", "--output", "--limit"] where arguments.value(flag) != nil {
      throw UsageError("\(flag) is a part of the plan; give it to 'galley plan'")
    }
    return try context.runs(
      plan: context.plan(path), at: path, permission: context.overrides(arguments))
  }
}
