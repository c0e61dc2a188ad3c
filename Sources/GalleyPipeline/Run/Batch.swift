internal import GalleyCore

/// Pages that one worker takes at a time. What is in a batch depends on the input alone, so the
/// members of the output are the same for any number of workers.
struct Batch: Sendable {
  let index: Int
  let sources: [PageSource]

  static let maximumCount = 32
  static let maximumBytes = 4_000_000
}

/// What came out of a batch.
struct BatchResult: Sendable {
  /// What the kept documents give, in the order in which it is written.
  var output: [OutputPart] = []
  /// Likewise for rejects.
  var rejects: [OutputPart] = []
  var counts: RunCounts
}

/// Cuts the pages of a reader into batches.
struct BatchFeed {
  private var stream: any PageStream
  private var waiting: ArraySlice<PageSource> = []
  private var remaining: Int
  /// Pages that are not taken at the start.
  private var skipped: Int
  private var index = 0

  /// Batches of at most `limit` pages in all, without the first ones, which hold `inputs` pages and
  /// were worked on before.
  init(_ stream: any PageStream, limit: Int?, after batches: Int, inputs: Int) {
    self.stream = stream
    remaining = limit.map { max(0, $0 - inputs) } ?? .max
    index = batches
    skipped = inputs
  }

  private mutating func skip() async throws {
    while skipped > 0 {
      let count = try await stream.skip(min(skipped, 1024))
      if count == 0 { return }
      skipped -= count
    }
  }

  /// The next batch; `nil` at the end.
  mutating func next() async throws -> Batch? {
    try await skip()
    var sources: [PageSource] = []
    var bytes = 0
    while sources.count < min(Batch.maximumCount, remaining), bytes < Batch.maximumBytes {
      if waiting.isEmpty {
        if stream.isLive, !sources.isEmpty { break }
        waiting = ArraySlice(try await stream.next(Batch.maximumCount))
      }
      guard let source = waiting.popFirst() else { break }
      bytes += source.bytes
      sources.append(source)
    }
    guard !sources.isEmpty else { return nil }
    remaining -= sources.count
    defer { index += 1 }
    return Batch(index: index, sources: sources)
  }
}

/// Processes batches: the body of one worker task.
protocol BatchProcessor {
  /// Takes all pages of a batch through the pipeline. Throws an `EnvironmentError` when it cannot go
  /// on.
  mutating func process(_ batch: Batch) throws -> BatchResult
}

/// Processes batches here.
struct BatchWorker: BatchProcessor {
  private var worker: PipelineWorker
  private var collector: BatchCollector

  init(_ pipeline: Pipeline) throws {
    worker = try PipelineWorker(pipeline)
    collector = try BatchCollector(pipeline)
  }

  mutating func process(_ batch: Batch) -> BatchResult {
    for source in batch.sources {
      collector.add(worker.process(source, counts: &collector.counts))
    }
    return collector.finish()
  }
}

/// Makes the result of a batch out of what became of its pages.
struct BatchCollector {
  /// The account of the batch so far.
  var counts: RunCounts
  private var encoder: any DocumentEncoder
  private var rejects: (any RejectEncoder)?
  private let keep: [Reject.Outcome]
  private let empty: RunCounts

  init(_ pipeline: Pipeline) throws {
    encoder = try pipeline.output.make().makeEncoder()
    rejects = try pipeline.rejects?.writer.make().makeRejectEncoder()
    keep = pipeline.rejects?.keep ?? []
    empty = RunCounts(stages: PipelineWorker.stageNames(of: pipeline))
    counts = empty
  }

  mutating func add(_ outcome: PipelineWorker.Outcome) {
    switch outcome {
    case .kept(let document):
      var clock = StageClock()
      encoder.append(document)
      counts.stages[counts.stages.count - 1].entered += 1
      counts.stages[counts.stages.count - 1].time += clock.lap()
    case .rejected(let reject, let document):
      encoder.append(reject)
      if keep.contains(reject.outcome) { rejects?.append(reject, partial: document) }
    }
  }

  /// The result; the next batch begins.
  mutating func finish() -> BatchResult {
    var clock = StageClock()
    let (output, rejects) = (encoder.finish(), self.rejects?.finish() ?? [])
    counts.stages[counts.stages.count - 1].time += clock.lap()
    defer { counts = empty }
    return BatchResult(output: output, rejects: rejects, counts: counts)
  }
}
