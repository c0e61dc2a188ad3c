internal import GalleyPipeline

/// One run, which signals can stop, and which is told of.
struct LiveRun: Sendable {
  private let runner: Runner
  private let console: Console
  private let log: RunLog
  private let isStrict: Bool

  /// A run that ends with `documentsFailed` where a document failed, if it `isStrict`.
  init(runner: Runner, console: Console, log: RunLog, isStrict: Bool) {
    self.runner = runner
    self.console = console
    self.log = log
    self.isStrict = isStrict
  }

  /// Runs, and says how it ended. Throws what keeps it from starting.
  func finished() async throws -> ExitStatus {
    try log.begin(runner)
    // Nothing is begun before a signal can stop it.
    let (begun, begin) = AsyncStream.makeStream(of: Never.self)
    let task = Task { [runner, log] in
      for await _ in begun {}
      return try await runner.run { log.take($0) }
    }
    let signals = console.handlesSignals ? SignalWatch { task.cancel() } : nil
    begin.finish()
    defer { signals?.stop() }
    do {
      let report = try await task.value
      guard report.isComplete else { return end(.stopped, report, .stopped) }
      let isFailure = isStrict && report.counts.failed > 0
      return end(.finished, report, isFailure ? .documentsFailed : .success)
    } catch let failure as RunFailure {
      let status: ExitStatus = failure.cause is TooManyFailures ? .failure : .environment
      return end(.failed, failure.report, status, message: "\(failure)")
    }
  }

  private func end(
    _ outcome: RunEnd.Outcome, _ report: RunReport?, _ status: ExitStatus, message: String? = nil
  ) -> ExitStatus {
    log.take(
      .ended(RunEnd(outcome, message: message, report: report, status: status.rawValue)))
    return status
  }
}
