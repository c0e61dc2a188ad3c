public import GalleyCore

/// Runs a pipeline over all pages of its reader, on several workers, with ordered output.
///
/// The output is byte-identical for any number of workers. Cancelling the task stops admission:
/// what is in flight is finished and written, and the report says that the run is not complete.
public struct Runner: Sendable {
  private let pipeline: Pipeline
  private let options: Options
  /// What the run is called.
  public var name: String { pipeline.name }
  /// Which part of the input it takes.
  public var shard: String { pipeline.context(options.part?.number).shard }

  /// What the command line says about a run.
  public struct Options: Sendable {
    /// Workers, instead of `limits.workers`.
    public var workers: Int?
    /// Most pages to read.
    public var limit: Int?
    /// Whether outputs of an earlier run are replaced.
    public var replaces = false
    /// The part of the input to read, of which there may be none.
    public var part: PlannedShard?
    /// The pages of the finished run to do again, whose journal says what is left of it.
    public var retry: Retry?
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

  /// Runs to the end, to cancellation, or to what breaks it. `notify` is told what the reader found
  /// wrong, that the run starts, and how far it is whenever the account grows; the end is for the
  /// caller to tell.
  ///
  /// Throws an `EnvironmentError` for broken inputs and outputs, `TooManyFailures`, or what the
  /// making of a stage throws; what was written stays valid.
  public func run(
    _ notify: @escaping @Sendable (RunEvent) -> Void = { _ in }
  ) async throws -> RunReport {
    let begun = ContinuousClock.now
    let stream = try stream()
    for problem in stream.problems { notify(.warning(problem)) }
    if stream.expectedCount == 0, options.part == nil { throw pipeline.noInput }
    let identity = identity(stream)
    let (journal, earlier) = try journal(identity)
    let resumed = earlier.resumed
    var context = pipeline.context(
      options.part?.number, replaces: options.replaces || earlier.replaces)
    context.abandoned = earlier.abandoned
    let expected = expected(stream)
    let ledger = try ledger(identity, context, journal, resumed, begun) { counts in
      notify(
        .progress(
          RunProgress(
            counts: counts, expected: expected, resumed: resumed?.counts.inputs ?? 0,
            time: ContinuousClock.now - begun)))
    }
    let workers = workerCount
    notify(
      .started(
        RunStart(
          name: name, shard: shard, expected: expected, workers: workers,
          resumed: resumed?.counts, usage: ledger.usage)))
    let conveyor = Conveyor(window: workers * 2 + 2, ledger: ledger)
    let isComplete: Bool
    do {
      isComplete = try await convey(stream, conveyor, workers, resumed)
      if isComplete, options.part == nil, !stream.isLive, await conveyor.committed == 0 {
        throw pipeline.noInput
      }
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
    _ identity: RunIdentity, _ context: OutputContext, _ journal: Journal?,
    _ resumed: JournalEntry?, _ begun: ContinuousClock.Instant,
    _ progress: @escaping @Sendable (RunCounts) -> Void
  ) throws -> Ledger {
    do {
      let run = Ledger.Run(pipeline: pipeline, identity: identity, shard: options.part?.number)
      return try Ledger(run, context, journal, resumed, begun: begun, progress: progress)
    } catch {
      if resumed == nil || error is OptionError, var journal { try journal.remove() }
      throw error
    }
  }

  /// The journal, where input and outputs are such that a run can be gone on with, and what is left of
  /// an earlier run.
  private func journal(_ identity: RunIdentity) throws -> (Journal?, Journal.Earlier) {
    guard let open = options.openJournal, identity.input != nil,
      let path = try pipeline.journalPath(options.part?.number)
    else { return (nil, Journal.Earlier()) }
    let stages = PipelineWorker.stageNames(of: pipeline)
    return try Journal.open(
      open(path), identity, stages: stages, startsOver: options.replaces)
  }

  private func identity(_ stream: any PageStream) -> RunIdentity {
    if let retry = options.retry {
      return RunIdentity(pipeline, retrying: retry)
    }
    let input = options.part?.files.fingerprint ?? stream.fingerprint
    return RunIdentity(pipeline, input: input, limit: options.limit)
  }

  private func stream() throws -> any PageStream {
    let stream = try pipeline.stream(options.part)
    return options.retry.map { SelectedPages(stream, $0.pages) } ?? stream
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
    stream.expectedCount.map { min($0, options.limit ?? .max) + (options.retry?.kept ?? 0) }
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
      inputs: (resumed?.counts.inputs ?? 0) - (options.retry?.kept ?? 0))
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
