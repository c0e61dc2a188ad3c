internal import GalleyCore

/// Processes batches in a process of its own, which may die of a page.
///
/// Pages are loaded here and sent one by one. Where the process dies, another one gets the pages of
/// the batch from its start, which gives the same bytes as before. A page at which a process died
/// twice, or did not stop by its time limit, has failed. Once is no proof: it may have been ended
/// from outside, as by a system that was out of memory.
struct IsolatedWorker: BatchProcessor {
  private let pipeline: Pipeline
  private let launch: WorkerLauncher
  private let loader: PageLoader
  private let stages: [String]
  private let identity: String
  private var worker: (any WorkerConnection)?

  /// How long a process may take to begin.
  private static let startTime = Duration.seconds(120)
  /// How long it may take to encode a batch, beyond the time of a document.
  private static let finishTime = Duration.seconds(60)
  /// Times that a process may die at what is not to blame, before the run stops.
  private static let mostDeaths = 3

  init(_ pipeline: Pipeline, launch: @escaping WorkerLauncher) {
    self.pipeline = pipeline
    self.launch = launch
    loader = PageLoader(pipeline.limits.document)
    stages = PipelineWorker.stageNames(of: pipeline)
    identity = pipeline.workerIdentity
  }

  /// A process that passes the time limit checks it itself: it is given twice the time, and a second.
  private var hardLimit: Duration { pipeline.limits.document.time * 2 + .seconds(1) }

  mutating func process(_ batch: Batch) throws -> BatchResult {
    var counts = RunCounts(stages: stages)
    var pages: [SentPage] = []
    var isNext = 0
    var deathsAtEnd = 0
    while true {
      let place: Int
      let death: WorkerDeath
      do throws(Stop) {
        if isNext == batch.sources.count {
          var result = try finish()
          result.counts.add(counts)
          return result
        }
        if isNext == pages.count { pages.append(load(batch.sources[isNext], &counts)) }
        try exchange(pages[isNext].request)
        isNext += 1
        continue
      } catch .environment(let error) {
        throw error
      } catch .death(let cause, let at) {
        (death, place) = (cause, at)
      }
      worker = nil
      if isNext < pages.count {
        try pages[isNext].blame(death, at: place, limit: hardLimit, &counts)
      } else {
        deathsAtEnd += 1
        if deathsAtEnd == Self.mostDeaths { throw death.atNothing }
      }
      isNext = 0
    }
  }

  private func load(_ source: PageSource, _ counts: inout RunCounts) -> SentPage {
    let start = ContinuousClock.now
    switch loader.load(source, counts: &counts) {
    case .page(let page):
      let time = Int((ContinuousClock.now - start) / .nanoseconds(1))
      return SentPage(request: .page(page, PagePlace(source), nanoseconds: time))
    case .rejected(let reject): return SentPage(request: .reject(reject))
    }
  }

  /// Why there is no answer.
  private enum Stop: Error {
    case death(WorkerDeath, at: Int)
    case environment(any Error)
  }

  /// The process, which is started where none runs.
  private mutating func running() throws(Stop) -> any WorkerConnection {
    if let worker { return worker }
    var deaths = 0
    while true {
      do {
        let started = try launch()
        let reply = try WorkerReply(message: started.receive(deadline: .now + Self.startTime))
        guard case .ready(identity) = reply else {
          throw EnvironmentError(
            "the pipeline file, or one that it names, has changed since the run began")
        }
        worker = started
        return started
      } catch let death as WorkerDeath {
        deaths += 1
        if deaths == Self.mostDeaths { throw .environment(death.atNothing) }
      } catch {
        throw .environment(error)
      }
    }
  }

  /// Has the process do something; `nil` when it is done, else its result.
  @discardableResult
  private mutating func exchange(
    _ request: WorkerRequest, more time: Duration = .zero
  ) throws(Stop) -> BatchResult? {
    let worker = try running()
    var place = 0
    let deadline = ContinuousClock.now + hardLimit + time
    do {
      try worker.send(request.message, deadline: deadline)
      while true {
        switch try WorkerReply(message: worker.receive(deadline: deadline)) {
        case .entered(let entered) where stages.indices.contains(entered): place = entered
        case .done: return nil
        case .result(let output, let rejects, let counts):
          return try BatchResult(output, rejects, counts, stages: stages)
        default: throw MessageError()
        }
      }
    } catch {
      throw .death(error as? WorkerDeath ?? .crashed("\(error)"), at: place)
    }
  }

  private mutating func finish() throws(Stop) -> BatchResult {
    guard let result = try exchange(.finish, more: Self.finishTime) else {
      throw .death(.crashed("\(MessageError())"), at: stages.count - 1)
    }
    return result
  }
}

/// A page of the batch that is worked on, or its reject.
private struct SentPage {
  var request: WorkerRequest
  private var deaths = 0

  init(request: WorkerRequest) { self.request = request }

  /// A process died at it. Throws where a page cannot be the cause.
  mutating func blame(
    _ death: WorkerDeath, at place: Int, limit: Duration, _ counts: inout RunCounts
  ) throws {
    deaths += 1
    guard case .page(let page, let origin, _) = request else {
      if deaths > 1 { throw death.atNothing }
      return
    }
    if case .crashed = death, deaths < 2 { return }
    if place > 0 { for index in 1...place { counts.stages[index].entered += 1 } }
    counts.stages[place].add(.failed, death.reason)
    request = .reject(
      Reject(
        id: page.id, path: origin.path, record: origin.record, outcome: .failed,
        stage: counts.stages[place].name, reason: death.reason,
        message: death.sentence(limit: limit)))
    deaths = 0
  }
}

extension WorkerDeath {
  fileprivate var reason: String {
    switch self {
    case .crashed: "crashed"
    case .overdue: "time_limit_killed"
    }
  }

  fileprivate func sentence(limit: Duration) -> String {
    switch self {
    case .crashed(let how): "the worker process died of it, twice: \(how)"
    case .overdue: "the worker process was killed, as it had not stopped after \(limit)"
    }
  }

  /// What ends the run, where no page is to blame.
  fileprivate var atNothing: EnvironmentError {
    switch self {
    case .crashed(let how): EnvironmentError("a worker process cannot work: \(how)")
    case .overdue: EnvironmentError("a worker process cannot work: it does not answer")
    }
  }
}
