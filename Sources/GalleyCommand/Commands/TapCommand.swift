internal import GalleyCore
internal import GalleyPipeline

/// `galley tap`: prints records as they are between two steps.
enum TapCommand: Command {
  static let name = "tap"
  static let summary = "Print the records as they are after a step; nothing is written."
  static let operands = "FILE [PAGE...]"
  static let completions: [Completion] = [.pipeline, .file]
  static let flags =
    [Flag("--after", "STEP", "The step, by its id or stage; required.")]
    + PageSelection.flags("Stop after N pages.")
    + [Flag("--quiet", nil, "Do not say which pages were lost before.")]

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    let path = try arguments.firstOperand("the pipeline or stage file")
    guard let step = arguments.value("--after") else { throw UsageError("--after is missing") }
    let limit = try arguments.integer("--limit", in: 1...(.max)) ?? .max
    let whole = try context.pipeline(path, overrides: context.trying(arguments))
    let pipeline: Pipeline
    do {
      pipeline = whole.through(try whole.step(named: step))
    } catch {
      throw UsageError("\(error)")
    }
    var selection = try PageSelection(
      Array(arguments.operands.dropFirst()), pipeline, context, file: path, limit: limit)
    var worker = try PipelineWorker(pipeline)
    var counts = RunCounts(stages: PipelineWorker.stageNames(of: pipeline))
    try await selection.forEach(of: pipeline) { source in
      switch worker.process(source, counts: &counts) {
      case .kept(let document): context.console.output(document)
      case .rejected(let reject, _):
        if arguments.has("--quiet") { return }
        let message = reject.message.map { ": \($0)" } ?? ""
        context.console.note(
          "\(source.name): \(reject.outcome.rawValue) by \(reject.stage): \(reject.reason)\(message)"
        )
      }
    }
    return .success
  }
}
