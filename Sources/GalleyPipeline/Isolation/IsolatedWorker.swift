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
    var sent = SentBatch(batch, RunCounts(stages: stages))
    while true {
      do throws(Stop) {
        return try work(on: &sent)
      } catch .environment(let error) {
        throw error
      } catch .death(let death, let place) {
        worker = nil
        try sent.blame(death, at: place, limit: hardLimit)
      }
    }
  }

  /// Sends a batch from its start; pages are loaded when they are first sent.
  private mutating func work(on sent: inout SentBatch) throws(Stop) -> BatchResult {
    sent.position = 0
    while sent.position < sent.batch.sources.count {
      if sent.position == sent.pages.count {
        sent.pages.append(load(sent.batch.sources[sent.position], &sent.counts))
      }
      try exchange(sent.pages[sent.position].request)
      sent.position += 1
    }
    var result = try finish()
    result.counts.add(sent.counts)
    return result
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
    var deaths = BlamelessDeaths()
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
        if let end = deaths.end(after: death) { throw .environment(end) }
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

/// A batch on its way through worker processes.
private struct SentBatch {
  let batch: Batch
  /// What has been loaded of it.
  var pages: [SentPage] = []
  /// The page that is worked on, or the end.
  var position = 0
  /// What is counted here: loading, and pages that processes died of.
  var counts: RunCounts
  private var deathsAtEnd = BlamelessDeaths()

  init(_ batch: Batch, _ counts: RunCounts) {
    self.batch = batch
    self.counts = counts
  }

  /// A process died at the page that is worked on, or at the end. Throws where no page can be the
  /// cause.
  mutating func blame(_ death: WorkerDeath, at place: Int, limit: Duration) throws {
    if position < pages.count {
      return try pages[position].blame(death, at: place, limit: limit, &counts)
    }
    if let end = deathsAtEnd.end(after: death) { throw end }
  }
}

/// A page of the batch that is worked on, or its reject.
private struct SentPage {
  var request: WorkerRequest
  private var deaths = 0
  private var deathsAtReject = BlamelessDeaths()

  init(request: WorkerRequest) { self.request = request }

  /// A process died at it. Throws where a page cannot be the cause.
  mutating func blame(
    _ death: WorkerDeath, at place: Int, limit: Duration, _ counts: inout RunCounts
  ) throws {
    guard case .page(let page, let origin, _) = request else {
      if let end = deathsAtReject.end(after: death) { throw end }
      return
    }
    deaths += 1
    if case .crashed = death, deaths < 2 { return }
    if place > 0 { for index in 1...place { counts.stages[index].entered += 1 } }
    counts.stages[place].add(.failed, death.reason)
    request = .reject(
      Reject(
        id: page.id, path: origin.path, record: origin.record, outcome: .failed,
        stage: counts.stages[place].name, reason: death.reason,
        message: death.sentence(limit: limit)))
  }
}

/// Deaths of processes at what is not to blame. A crowded machine kills a few, as at their start; more
/// of them, or waits of minutes that lead to nothing, mean that none can work.
private struct BlamelessDeaths {
  private var crashes = 0
  private var waits = 0

  private static let mostCrashes = 10
  private static let mostWaits = 3

  /// What ends the run after another one; `nil` where it may be tried again.
  mutating func end(after death: WorkerDeath) -> EnvironmentError? {
    switch death {
    case .crashed: crashes += 1
    case .overdue: waits += 1
    }
    let isOver = crashes == Self.mostCrashes || waits == Self.mostWaits
    return isOver ? death.atNothing : nil
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
