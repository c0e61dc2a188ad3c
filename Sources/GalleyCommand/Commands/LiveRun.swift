internal import GalleyCore
internal import GalleyPipeline

/// One run with its progress, signals and summary.
final class LiveRun: Sendable {
  private let runner: Runner
  private let console: Console
  private let isQuiet: Bool
  private let progress: ProgressPrinter
  private let failures = FailureFlag()

  init(runner: Runner, console: Console, isQuiet: Bool) {
    self.runner = runner
    self.console = console
    self.isQuiet = isQuiet
    progress = ProgressPrinter(console)
  }

  var failed: Bool { failures.isSet }

  func finished() async throws -> ExitStatus {
    // Nothing is begun before a signal can stop it.
    let (begun, begin) = AsyncStream.makeStream(of: Never.self)
    let task = Task {
      for await _ in begun {}
      return try await work()
    }
    let signals = console.handlesSignals ? SignalWatch { task.cancel() } : nil
    begin.finish()
    defer { signals?.stop() }
    do {
      let report = try await task.value
      finish(report)
      if report.counts.failed > 0 { failures.set() }
      return report.isComplete ? .success : .stopped
    } catch let failure as RunFailure {
      progress.end()
      if let report = failure.report { finish(report) }
      console.note("galley: \(failure)")
      return failure.cause is TooManyFailures ? .failure : .environment
    }
  }

  private func work() async throws -> RunReport {
    try await runner.run(
      started: { [progress, console] expected, problems in
        progress.begin(expected: expected)
        for problem in problems { console.note("galley: warning: \(problem)") }
      },
      progress: { [progress, isQuiet] counts in
        if !isQuiet { progress.show(counts) }
      })
  }

  private func finish(_ report: RunReport) {
    progress.end()
    if !isQuiet { console.error(Summary.text(report, elapsed: progress.elapsed)) }
  }
}
