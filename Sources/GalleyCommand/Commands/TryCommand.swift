internal import GalleyCore
internal import GalleyPipeline

/// `galley try`: takes a few real pages through a pipeline and writes no output.
enum TryCommand: Command {
  static let name = "try"
  static let summary = "Take a few inputs through a pipeline, print the records, write nothing."
  static let operands = "PIPELINE"
  static let flags = [
    Flag("--input", "PATH", "Read here instead of where the file says."),
    Flag("--limit", "N", "Try N inputs (default 3)."),
    Flag(Capability.exec.flag, nil, "Let the stage 'exec' run programs that the file names."),
    Flag("--quiet", nil, "Print the records alone."),
  ]

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    let path = try arguments.operand("the pipeline file")
    let limit = try arguments.integer("--limit", in: 1...(.max)) ?? 3
    let pipeline: Pipeline
    do {
      pipeline = try context.pipeline(path, overrides: context.overrides(arguments))
    } catch is ConfigurationError {
      return .usage
    }
    var trial = Trial(
      worker: try PipelineWorker(pipeline),
      counts: RunCounts(stages: PipelineWorker.stageNames(of: pipeline)),
      console: context.console, isQuiet: arguments.has("--quiet"))
    var stream = try pipeline.reader.make().open()
    for problem in stream.problems { context.console.note("galley: warning: \(problem)") }
    var left = limit
    while left > 0 {
      let sources = try await stream.next(min(left, 32))
      if sources.isEmpty { break }
      left -= sources.count
      for source in sources { trial.run(source) }
    }
    if left == limit { throw pipeline.noInput }
    return .success
  }
}

/// Prints what becomes of each page.
private struct Trial {
  var worker: PipelineWorker
  var counts: RunCounts
  let console: Console
  let isQuiet: Bool

  mutating func run(_ source: PageSource) {
    var steps: [String] = []
    var last = ContinuousClock.now
    let outcome = worker.process(source, counts: &counts) { step, document in
      let now = ContinuousClock.now
      let time = NumberFormat.short((now - last) / .milliseconds(1))
      steps.append("\(step): \(document.statistics.words) words, \(time) ms")
      last = now
    }
    let name = source.path + (source.record.map { "#\($0)" } ?? "")
    if !isQuiet {
      console.note(name)
      for step in steps { console.note("  \(step)") }
    }
    switch outcome {
    case .kept(let document):
      var encoder = RecordEncoder()
      encoder.append(document)
      console.output(encoder.lines)
      if !isQuiet { console.note("  kept") }
    case .rejected(let reject, _):
      if isQuiet { return }
      let message = reject.message.map { ": \($0)" } ?? ""
      console.note("  \(reject.outcome.rawValue) by \(reject.stage): \(reject.reason)\(message)")
    }
  }
}
