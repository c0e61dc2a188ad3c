internal import GalleyCore
internal import GalleyIO
internal import GalleyPipeline

/// `galley retry`: does rejects of finished runs again.
enum RetryCommand: RunningCommand {
  static let name = "retry"
  static let summary = "Do again what failed in a finished run, or was dropped for some reason."
  static let operands = "PIPELINE|--plan PLAN"
  static let completions: [Completion] = [.pipeline]
  static let flags =
    [
      Flag("--failed", nil, "Do again all that failed (default)."),
      Flag("--dropped", "REASON", "Do again what was dropped for this reason, or several: A,B."),
      Flag("--plan", "PLAN", "Retry the shards of this plan."),
      Flag("--shard", "N|auto", "Only this shard of the plan, from 0 (default all)."),
      .shardOffset,
      .workers,
      .strict,
      .allowExec,
    ] + RunLog.flags

  static func run(
    _ arguments: Arguments, _ context: CommandContext, _ log: RunLog
  ) async throws -> ExitStatus {
    let selection = try selection(arguments)
    let runs = try runs(arguments, context)
    let parts =
      try arguments.value("--shard") == nil
      ? runs.parts : [runs.part(arguments, context.console)]
    var status = ExitStatus.success
    for part in parts {
      guard let (retry, journal) = try RetriedRun(runs, part, selection).begin() else {
        let shard = part.map { "shard \($0.number.text): " } ?? ""
        log.done("\(shard)there is nothing to retry")
        continue
      }
      var options = Runner.Options()
      options.workers = try arguments.workers()
      options.part = part
      options.retry = retry
      options.launchWorker = WorkerCommand.launcher(runs, arguments, context)
      options.openJournal = { _ in journal }
      let ended = try await LiveRun(
        runner: Runner(runs.pipeline, options: options), console: context.console, log: log,
        isStrict: arguments.has("--strict")
      ).finished()
      guard ended == .success || ended == .documentsFailed else { return ended }
      if ended == .documentsFailed { status = ended }
    }
    return status
  }

  /// The runs of the plan by its own pipeline file or, which may have other options, another one.
  private static func runs(
    _ arguments: Arguments, _ context: CommandContext
  ) throws -> PlannedRuns {
    let overrides = context.overrides(arguments)
    guard let path = arguments.value("--plan") else {
      guard arguments.value("--shard") == nil else { throw UsageError("--shard needs --plan") }
      let path = try arguments.operand("the pipeline file")
      return PlannedRuns(
        path: path, pipeline: try context.pipeline(path, overrides: overrides), plan: nil)
    }
    let plan = try context.plan(path)
    guard !arguments.operands.isEmpty else {
      return try context.runs(plan: plan, at: path, permission: overrides)
    }
    let other = try arguments.operand("the pipeline file")
    let pipeline = try context.pipeline(other, overrides: overrides.following(plan.header))
    return PlannedRuns(path: other, pipeline: pipeline, plan: plan)
  }

  private static func selection(_ arguments: Arguments) throws -> RetrySelection {
    guard let reasons = arguments.value("--dropped") else { return .failed }
    guard !arguments.has("--failed") else {
      throw UsageError("--failed and --dropped are two retries; give one of them")
    }
    return .dropped(Set(reasons.split(separator: ",").map(String.init)))
  }
}
