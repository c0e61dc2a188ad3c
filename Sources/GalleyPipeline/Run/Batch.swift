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
  /// One encoded member, empty where no document was kept.
  var output: [UInt8] = []
  /// Likewise for rejects.
  var rejects: [UInt8] = []
  var counts: RunCounts
}

/// Cuts the pages of a reader into batches.
struct BatchFeed {
  private var stream: any PageStream
  private var waiting: ArraySlice<PageSource> = []
  private var remaining: Int
  private var index = 0

  /// Batches of at most `limit` pages in all.
  init(_ stream: any PageStream, limit: Int?) {
    self.stream = stream
    remaining = limit ?? .max
  }

  /// The next batch; `nil` at the end.
  mutating func next() async throws -> Batch? {
    var sources: [PageSource] = []
    var bytes = 0
    while sources.count < min(Batch.maximumCount, remaining), bytes < Batch.maximumBytes {
      if waiting.isEmpty { waiting = ArraySlice(try await stream.next(Batch.maximumCount)) }
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
struct BatchWorker {
  private var worker: PipelineWorker
  private let encoder: any MemberEncoder
  private let rows: FieldPath?
  private let rejectEncoder: (any MemberEncoder)?
  private let keep: [Reject.Outcome]
  private let empty: RunCounts
  private var records = RecordEncoder()
  private var rejects = RecordEncoder()

  init(_ pipeline: Pipeline) throws {
    worker = try PipelineWorker(pipeline)
    let writer = try pipeline.output.make()
    encoder = writer.makeEncoder()
    rows = writer.rows
    rejectEncoder = try pipeline.rejects?.writer.make().makeEncoder()
    keep = pipeline.rejects?.keep ?? []
    empty = RunCounts(stages: PipelineWorker.stageNames(of: pipeline))
  }

  mutating func process(_ batch: Batch) throws -> BatchResult {
    var counts = empty
    records.clear()
    rejects.clear()
    let last = counts.stages.count - 1
    for source in batch.sources {
      switch worker.process(source, counts: &counts) {
      case .kept(let document):
        var clock = StageClock()
        if let rows { records.append(document, rows: rows) } else { records.append(document) }
        counts.stages[last].entered += 1
        counts.stages[last].time += clock.lap()
      case .rejected(let reject, let document):
        guard keep.contains(reject.outcome) else { continue }
        rejects.append(reject, partial: document)
      }
    }
    var clock = StageClock()
    var result = BatchResult(counts: counts)
    if !records.lines.isEmpty { result.output = try encoder.encode(records.lines) }
    if let rejectEncoder, !rejects.lines.isEmpty {
      result.rejects = try rejectEncoder.encode(rejects.lines)
    }
    result.counts.stages[last].time += clock.lap()
    return result
  }
}
