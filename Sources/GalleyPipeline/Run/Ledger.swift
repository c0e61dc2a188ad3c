internal import GalleyCore
internal import JSON

/// Writes results in input order and keeps the account: what is counted is what is written.
struct Ledger: Sendable {
  private var output: any OutputSink
  private var rejects: (any OutputSink)?
  private var counts: RunCounts
  private let failures: FailureLimits
  private let run: Run
  private let resumed: JournalEntry?
  private let meter: UsageMeter
  private let progress: @Sendable (RunCounts) -> Void
  private let reserve: DiskReserve
  private var journal: Journal?
  /// Whether a write has failed. What the disk holds after that nobody knows: what it refuses once it
  /// may take the second time without keeping it. So nothing more is noted.
  private var isBroken = false
  /// Batches whose results were written.
  private(set) var batches = 0

  /// What is run.
  struct Run {
    let pipeline: Pipeline
    let identity: RunIdentity
    /// Which part of a divided input it is.
    let shard: ShardNumber?
  }

  /// Opens the outputs, and goes on where `resumed` says. Throws an `EnvironmentError`.
  init(
    _ run: Run, _ context: OutputContext, _ journal: Journal?, _ resumed: JournalEntry?,
    begun: ContinuousClock.Instant, progress: @escaping @Sendable (RunCounts) -> Void
  ) throws {
    self.run = run
    self.journal = journal
    let pipeline = run.pipeline
    var context = context
    context.resumed = resumed?.output
    reserve = DiskReserve(pipeline.limits.diskFree)
    output = try pipeline.output.make().open(context)
    var rejects: (any OutputSink)?
    do {
      context.resumed = resumed?.rejects
      context.abandoned = []
      rejects = try pipeline.rejects.map { try $0.writer.make().open(context) }
      try reserve.check(output.freeSpace)
      try reserve.check(rejects?.freeSpace)
      self.rejects = rejects
      try self.journal?.begin()
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
    self.resumed = resumed
    meter = UsageMeter(from: begun, earlier: resumed?.usage)
    self.progress = progress
  }

  /// What the run has taken up to now.
  var usage: RunUsage { meter.usage }

  mutating func commit(_ result: BatchResult) throws {
    var grown: (output: [WrittenExtent], rejects: [WrittenExtent]) = ([], [])
    isBroken = true
    for part in result.output { grown.output += try output.write(part) }
    for part in result.rejects { grown.rejects += try rejects?.write(part) ?? [] }
    counts.add(result.counts)
    batches += 1
    journal?.add(output: grown.output, rejects: grown.rejects)
    if journal?.isDue == true { try note() }
    isBroken = false
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
    let usage = usage
    try journal?.note(batches, counts, usage) {
      try output.sync()
      try rejects?.sync()
    }
    (self.output, self.rejects) = (output, rejects)
  }

  mutating func finish(complete: Bool) throws -> RunReport {
    precondition(
      counts.isBalanced, "a document is in none of output, dropped and failed, or in two of them")
    // What has its name is gone on with as well, where it is known.
    if journal != nil, !isBroken { try note() }
    var report = RunReport(
      counts: counts, isComplete: complete, outputs: [], resumed: resumed?.counts,
      usage: usage)
    if complete {
      let rejected = try finishRejects()
      try output.finish { [run, counts, usage] files in
        Manifest.json(run, counts, usage, files: files, rejects: rejected).bytes(.pretty) + [0x0A]
      }
      report.outputs = [output.path] + (rejects.map { [$0.path] } ?? [])
      try journal?.remove()
    } else {
      report.outputs = [try output.stop()]
      if let path = try rejects?.stop() { report.outputs.append(path) }
    }
    return report
  }
}

extension Ledger {
  /// Puts the rejects in their place; their files, seen from the folder of the output.
  private mutating func finishRejects() throws -> [WrittenFile]? {
    guard var rejects else { return nil }
    var written: [WrittenFile] = []
    try rejects.finish { files in
      written = files
      return nil
    }
    self.rejects = rejects
    let folder = RelativeFolder.path(rejects.folder, from: output.folder)
    return written.map { $0.below(folder) }
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
  /// What attempts before the last one had done; `nil` where there were none.
  public var resumed: RunCounts?
  /// What it took.
  public var usage = RunUsage()
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
