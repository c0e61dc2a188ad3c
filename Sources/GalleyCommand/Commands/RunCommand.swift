internal import GalleyCore
internal import GalleyIO
internal import GalleyPipeline

/// `galley run`: takes every input through a pipeline.
enum RunCommand: Command {
  static let name = "run"
  static let summary = "Take every input through a pipeline and write the records."
  static let operands = "PIPELINE|--plan PLAN"
  static let completions: [Completion] = [.pipeline]
  static let flags = [
    Flag("--input", "PATH", "Read here instead of where the file says."),
    Flag("--output", "PATH", "Write records here instead."),
    Flag("--plan", "PLAN", "Run a shard of this plan, which names the pipeline."),
    Flag(
      "--shard", "N|auto", "Which shard of the plan, from 0; auto asks the scheduler's variables."),
    Flag("--shard-offset", "N", "Add N to the number of the shard."),
    Flag("--workers", "N", "Work on N documents at a time."),
    Flag("--limit", "N", "Stop after N inputs."),
    Flag("--fresh", nil, "Replace outputs of an earlier run."),
    Flag("--strict", nil, "Exit with 4 when a document failed."),
    .allowExec,
    Flag("--quiet", nil, "Print errors alone."),
  ]

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    var options = Runner.Options()
    options.workers = try arguments.integer("--workers", in: 1...1024)
    options.limit = try arguments.integer("--limit", in: 1...(.max))
    options.replaces = arguments.has("--fresh")
    options.openJournal = { try JournalFile($0) }
    let pipeline: Pipeline
    if let path = arguments.value("--plan") {
      let runs = try planned(path, arguments, context)
      options.part = try part(of: runs, arguments, context.console)
      pipeline = runs.pipeline
      if !options.replaces, case .done = try runs.state(of: options.part) {
        let number = options.part.map { "shard \($0.number.text)" } ?? "the run"
        context.console.note("galley: \(number) is done")
        return .success
      }
    } else {
      for flag in ["--shard", "--shard-offset"] where arguments.value(flag) != nil {
        throw UsageError("\(flag) needs --plan")
      }
      let path = try arguments.operand("the pipeline file")
      pipeline = try context.pipeline(path, overrides: context.overrides(arguments))
    }
    let isStrict = arguments.has("--strict")
    let run = LiveRun(
      runner: Runner(pipeline, options: options), console: context.console,
      isQuiet: arguments.has("--quiet"))
    let status = try await run.finished()
    return status == .success && isStrict && run.failed ? .documentsFailed : status
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

  private static func part(
    of runs: PlannedRuns, _ arguments: Arguments, _ console: Console
  ) throws -> PlannedShard? {
    let parts = runs.parts
    let offset = try arguments.integer("--shard-offset", in: -1_000_000_000...1_000_000_000) ?? 0
    guard let shard = arguments.value("--shard") ?? (parts.count == 1 ? "0" : nil) else {
      throw UsageError("--shard is missing: the plan has shards 0 to \(parts.count - 1)")
    }
    return parts[
      try ShardChoice.number(
        shard, offset: offset, of: parts.count, environment: console.environment)]
  }
}
