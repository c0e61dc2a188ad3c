internal import GalleyCore
internal import JSON

/// Writes results in input order and keeps the account: what is counted is what is written.
struct Ledger: Sendable {
  private var output: any OutputSink
  private var rejects: (any OutputSink)?
  private var counts: RunCounts
  private let failures: FailureLimits
  private let pipeline: Pipeline
  private let progress: @Sendable (RunCounts) -> Void
  private let reserve: DiskReserve
  private var journal: Journal?
  /// Batches whose results were written.
  private(set) var batches = 0

  /// Opens the outputs, and goes on where `resumed` says. Throws an `EnvironmentError`.
  init(
    _ pipeline: Pipeline, _ context: OutputContext, _ journal: Journal?, _ resumed: JournalEntry?,
    progress: @escaping @Sendable (RunCounts) -> Void
  ) throws {
    self.pipeline = pipeline
    self.journal = journal
    var context = context
    context.resumed = resumed?.output
    reserve = DiskReserve(pipeline.limits.diskFree)
    output = try pipeline.output.make().open(context)
    var rejects: (any OutputSink)?
    do {
      context.resumed = resumed?.rejects
      rejects = try pipeline.rejects.map { try $0.writer.make().open(context) }
      try reserve.check(output.freeSpace)
      try reserve.check(rejects?.freeSpace)
      self.rejects = rejects
    } catch {
      if resumed == nil {
        output.discard()
        rejects?.discard()
      }
      throw error
    }
    counts = resumed?.counts ?? RunCounts(stages: PipelineWorker.stageNames(of: pipeline))
    batches = resumed?.batches ?? 0
    failures = pipeline.limits.failures
    self.progress = progress
  }

  mutating func commit(_ result: BatchResult) throws {
    var grown: (output: [WrittenExtent], rejects: [WrittenExtent]) = ([], [])
    for part in result.output { grown.output += try output.write(part) }
    for part in result.rejects { grown.rejects += try rejects?.write(part) ?? [] }
    counts.add(result.counts)
    batches += 1
    journal?.add(output: grown.output, rejects: grown.rejects)
    if journal?.isDue == true { try note() }
    progress(counts)
    try reserve.check(output.freeSpace)
    try reserve.check(rejects?.freeSpace)
    if failures.isPassed(failed: counts.failed, inputs: counts.inputs) {
      throw TooManyFailures(
        failed: counts.failed, inputs: counts.inputs, share: failures.rateText)
    }
  }

  /// Puts on the disk what was written, and then that it was.
  private mutating func note() throws {
    var (output, rejects) = (output, rejects)
    try journal?.note(batches, counts) {
      try output.sync()
      try rejects?.sync()
    }
    (self.output, self.rejects) = (output, rejects)
  }

  mutating func finish(complete: Bool) throws -> RunReport {
    precondition(
      counts.inputs == counts.outputs + counts.dropped + counts.failed,
      "a document is in none of output, dropped and failed, or in two of them")
    var report = RunReport(counts: counts, isComplete: complete, outputs: [])
    if complete {
      try rejects?.finish { _ in nil }
      try output.finish { [pipeline, counts] files in
        Manifest.json(pipeline, counts, files).bytes(.pretty) + [0x0A]
      }
      report.outputs = [output.path] + (rejects.map { [$0.path] } ?? [])
      try journal?.remove()
    } else {
      if journal != nil { try note() }
      report.outputs = [try output.stop()]
      if let path = try rejects?.stop() { report.outputs.append(path) }
    }
    return report
  }
}

/// The account of a run.
public struct RunReport: Sendable {
  /// What became of the documents.
  public var counts: RunCounts
  /// Whether every input was worked on.
  public var isComplete: Bool
  /// Paths of what was written.
  public var outputs: [String]
}

/// More documents failed than `limits.failures` allows.
public struct TooManyFailures: Error, Equatable, Sendable, CustomStringConvertible {
  /// Documents that failed.
  public let failed: Int
  /// Documents seen.
  public let inputs: Int
  /// The limit as it would stand in a pipeline file.
  public let share: String

  /// Says how many and what the limit is.
  public var description: String {
    "\(failed) of \(inputs) documents failed, more than the limit of \(share)"
  }
}
