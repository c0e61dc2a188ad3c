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

  /// Opens the outputs. Throws an `EnvironmentError`.
  init(
    _ pipeline: Pipeline, _ context: OutputContext,
    progress: @escaping @Sendable (RunCounts) -> Void
  ) throws {
    self.pipeline = pipeline
    output = try pipeline.output.make().open(context)
    do {
      rejects = try pipeline.rejects.map { try $0.writer.make().open(context) }
    } catch {
      output.discard()
      throw error
    }
    counts = RunCounts(stages: PipelineWorker.stageNames(of: pipeline))
    failures = pipeline.limits.failures
    self.progress = progress
  }

  mutating func commit(_ result: BatchResult) throws {
    for part in result.output { try output.write(part) }
    for part in result.rejects { try rejects?.write(part) }
    counts.add(result.counts)
    progress(counts)
    if failures.isPassed(failed: counts.failed, inputs: counts.inputs) {
      throw TooManyFailures(
        failed: counts.failed, inputs: counts.inputs, share: failures.rateText)
    }
  }

  mutating func finish(complete: Bool) throws -> RunReport {
    var report = RunReport(counts: counts, isComplete: complete, outputs: [])
    if complete {
      try rejects?.finish { _ in nil }
      try output.finish { [pipeline, counts] files in
        Manifest.json(pipeline, counts, files).bytes(.pretty) + [0x0A]
      }
      report.outputs = [output.path] + (rejects.map { [$0.path] } ?? [])
    } else {
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
