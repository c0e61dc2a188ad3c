public import GalleyCore

/// Runs a pipeline over all pages of its reader, on several workers, with ordered output.
///
/// The output is byte-identical for any number of workers. Cancelling the task stops admission:
/// what is in flight is finished and written, and the report says that the run is not complete.
public struct Runner: Sendable {
  private let pipeline: Pipeline
  private let options: Options

  /// What the command line says about a run.
  public struct Options: Sendable {
    /// Workers, instead of `limits.workers`.
    public var workers: Int?
    /// Most pages to read.
    public var limit: Int?
    /// Whether outputs of an earlier run are replaced.
    public var replaces = false
    /// Opens the journal at a path; without it a run cannot be gone on with.
    public var openJournal: (@Sendable (String) throws -> any RunJournal)?
    /// Starts worker processes, for pipelines that want their stages isolated.
    public var launchWorker: WorkerLauncher?

    /// What the pipeline file says.
    public init() {}
  }

  /// A runner for one pipeline.
  public init(_ pipeline: Pipeline, options: Options = Options()) {
    self.pipeline = pipeline
    self.options = options
  }

  /// Runs to the end, to cancellation, or to what breaks it. `started` is told the number of
  /// inputs, where it is known, and what the reader found wrong; `progress` sees the account
  /// whenever it grows.
  ///
  /// Throws an `EnvironmentError` for broken inputs and outputs, `TooManyFailures`, or what the
  /// making of a stage throws; what was written stays valid.
  public func run(
    started: @escaping @Sendable (_ expected: Int?, _ problems: [String]) -> Void = { _, _ in },
    progress: @escaping @Sendable (RunCounts) -> Void = { _ in }
  ) async throws -> RunReport {
    let stream = try pipeline.reader.make().open()
    started(expected(stream), stream.problems)
    if stream.expectedCount == 0 { throw pipeline.noInput }
    let context = OutputContext(name: pipeline.name, shard: "0", replaces: options.replaces)
    let (journal, resumed) = try journal(stream, context)
    let ledger = try ledger(context, journal, resumed, progress)
    let workers = workerCount
    let conveyor = Conveyor(window: workers * 2 + 2, ledger: ledger)
    let isComplete: Bool
    do {
      isComplete = try await convey(stream, conveyor, workers, resumed)
      if isComplete, await conveyor.committed == 0 { throw pipeline.noInput }
    } catch {
      throw await stopped(by: error, conveyor)
    }
    do {
      return try await conveyor.finish(complete: isComplete)
    } catch {
      throw RunFailure(cause: error)
    }
  }

  /// Opens the outputs. A run that cannot begin leaves no journal, and neither does one that was killed
  /// when its outputs were whole: they are there, which is what is thrown.
  private func ledger(
    _ context: OutputContext, _ journal: Journal?, _ resumed: JournalEntry?,
    _ progress: @escaping @Sendable (RunCounts) -> Void
  ) throws -> Ledger {
    do {
      return try Ledger(pipeline, context, journal, resumed, progress: progress)
    } catch {
      if resumed == nil || error is OptionError, var journal { try journal.remove() }
      throw error
    }
  }

  /// The journal, where input and outputs are such that a run can be gone on with, and how far an
  /// earlier run had come.
  private func journal(
    _ stream: any PageStream, _ context: OutputContext
  ) throws -> (Journal?, JournalEntry?) {
    guard let open = options.openJournal, let input = stream.fingerprint,
      let path = try pipeline.output.make().journalPath(context)
    else { return (nil, nil) }
    if let rejects = try pipeline.rejects?.writer.make(), rejects.journalPath(context) == nil {
      return (nil, nil)
    }
    let identity = RunIdentity(pipeline, input: input, limit: options.limit)
    let stages = PipelineWorker.stageNames(of: pipeline)
    return try Journal.open(
      open(path), identity, stages: stages, startsOver: options.replaces)
  }

  /// Leaves the outputs as partial.
  private func stopped(by cause: any Error, _ conveyor: Conveyor) async -> RunFailure {
    do {
      return RunFailure(cause: cause, report: try await conveyor.finish(complete: false))
    } catch {
      return RunFailure(cause: cause, aftermath: "\(error)")
    }
  }

  private func expected(_ stream: any PageStream) -> Int? {
    stream.expectedCount.map { min($0, options.limit ?? .max) }
  }

  private var workerCount: Int {
    if let workers = options.workers { return workers }
    switch pipeline.limits.workers {
    case .auto: return ProcessorCount.available
    case .count(let count): return count
    }
  }

  /// Feeds and works until all is done; `false` when it was cancelled with work left.
  private func convey(
    _ stream: any PageStream, _ conveyor: Conveyor, _ workers: Int, _ resumed: JournalEntry?
  ) async throws -> Bool {
    try await withThrowingTaskGroup(of: Bool.self) { group in
      group.addTask {
        do {
          let complete = try await feed(stream, conveyor, resumed)
          await conveyor.close()
          return complete
        } catch {
          await conveyor.abandon()
          throw error
        }
      }
      for _ in 0..<workers {
        group.addTask {
          do {
            var worker = try processor()
            while let batch = await conveyor.next() {
              try await conveyor.submit(worker.process(batch), of: batch.index)
            }
            return true
          } catch {
            await conveyor.abandon()
            throw error
          }
        }
      }
      return try await group.reduce(true) { $0 && $1 }
    }
  }

  private func processor() throws -> any BatchProcessor {
    guard pipeline.limits.document.isolate == .process else { return try BatchWorker(pipeline) }
    guard let launch = options.launchWorker else {
      throw OptionError("'isolate: process' needs a program that can be started for it")
    }
    return IsolatedWorker(pipeline, launch: launch)
  }

  private func feed(
    _ stream: any PageStream, _ conveyor: Conveyor, _ resumed: JournalEntry?
  ) async throws -> Bool {
    if let limit = options.limit { await stream.expect(atMost: limit) }
    var feed = BatchFeed(
      stream, limit: options.limit, after: resumed?.batches ?? 0,
      inputs: resumed?.counts.inputs ?? 0)
    while await conveyor.admit() {
      if Task.isCancelled { return false }
      // A reader that is cancelled while it waits has no more, either.
      guard let batch = try await feed.next() else { return !Task.isCancelled }
      await conveyor.offer(batch)
    }
    return false
  }
}

/// What ended a run, and the account up to there.
public struct RunFailure: Error, Sendable, CustomStringConvertible {
  /// What happened.
  public let cause: any Error
  /// What was written before; `nil` where even that could not be put in place.
  public let report: RunReport?
  /// Why what was written could not be put in place, where that is not the cause itself.
  public let aftermath: String?

  init(cause: any Error, report: RunReport? = nil, aftermath: String? = nil) {
    self.cause = cause
    self.report = report
    self.aftermath = aftermath
  }

  /// The cause, and what came of it.
  public var description: String { "\(cause)" + (aftermath.map { "; then: \($0)" } ?? "") }
}
