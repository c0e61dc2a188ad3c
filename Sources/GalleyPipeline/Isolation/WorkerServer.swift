internal import Digest
internal import GalleyCore
internal import JSON

/// The inside of a worker process: takes pages through the stages of a pipeline, and says which
/// stage each has come to, so that it is known at which one the process died.
public struct WorkerServer {
  private let send: ([UInt8]) -> Void
  private var worker: PipelineWorker
  private var collector: BatchCollector

  /// A server that says what it has to say to `send`. Throws what the making of a stage throws.
  public init(_ pipeline: Pipeline, send: @escaping ([UInt8]) -> Void) throws {
    self.send = send
    worker = try PipelineWorker(pipeline)
    collector = try BatchCollector(pipeline)
    send(WorkerReply.ready(identity: pipeline.workerIdentity).message)
  }

  /// Does what a message asks. Throws where it is none.
  public mutating func answer(_ message: [UInt8]) throws {
    switch try WorkerRequest(message: message) {
    case .page(let page, let place, let nanoseconds):
      var reporter = EntryReporter(send: send)
      let outcome = worker.process(
        page, place, after: .nanoseconds(nanoseconds), counts: &collector.counts,
        observer: &reporter)
      if case .kept = outcome { reporter.report(collector.counts.stages.count - 1) }
      collector.add(outcome)
      send(WorkerReply.done.message)
    case .reject(let reject):
      collector.add(.rejected(reject, nil))
      send(WorkerReply.done.message)
    case .finish: send(collector.finish().reply.message)
    }
  }
}

/// Says which step of the pipeline a page comes to; steps inside of steps are not told.
private struct EntryReporter: StepObserver {
  static var isWatching: Bool { true }
  let send: ([UInt8]) -> Void
  private var depth = 0

  init(send: @escaping ([UInt8]) -> Void) { self.send = send }

  func report(_ place: Int) { send(WorkerReply.entered(place).message) }

  mutating func begin(_ index: Int, _ step: any Processor, _ document: inout Document) {
    // The place of fetching is before all.
    if depth == 0 { report(index + 1) }
    depth += 1
  }

  mutating func end(_ document: Document, _ time: Duration, _ result: Result<Verdict, any Error>) {
    depth -= 1
  }
}

extension Pipeline {
  /// What must be the same on both sides: all but where pages come from.
  var workerIdentity: String {
    let json = RunConfiguration(self).json
    let parts = ["stages", "output", "rejects", "document"].map { json[$0] ?? .null }
    return SHA256.hash(JSONValue.array(parts).bytes()).hex
  }
}
