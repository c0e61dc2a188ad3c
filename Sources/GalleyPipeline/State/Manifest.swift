internal import GalleyCore
internal import JSON

/// This program.
public enum Engine {
  /// Its version.
  public static let version = "0.1.0"
}

/// What stands beside a finished output: which program made it of which input and pipeline, what
/// became of every document, which files there are, and what it took.
///
/// The same input, pipeline and program always give the same manifest but for its member `run`.
public enum Manifest {
  /// The manifest of a finished run that wrote `files` and `rejects`, whose paths are relative to
  /// its folder.
  static func json(
    _ run: Ledger.Run, _ counted: RunCounts, _ usage: RunUsage, files: [WrittenFile],
    rejects: [WrittenFile]?
  ) -> JSONValue {
    let (pipeline, identity) = (run.pipeline, run.identity.whole)
    var members: [JSONValue.Member] = [
      .init("schema", .string(ManifestForm.schema)), .init("name", .string(pipeline.name)),
      .init("config_sha256", .string(identity.configuration.sha256)),
      .init("reader", .string(pipeline.reader.spec.versionedName)),
      .init("stages", .array(pipeline.steps.map { pinned($0.id, $0.stage) })),
      .init("writer", .string(pipeline.output.spec.versionedName)),
      .init("shard", run.shard.map(\.json) ?? .null), .init("counts", counts(counted)),
      .init("files", .array(files.map(file))),
    ]
    if let retry = run.identity.retry { members.append(.init("retries", .array(retry.noted))) }
    if let rejects { members.append(.init("rejects", .array(rejects.map(file)))) }
    return .object(members + identity.members + [.init("run", account(counted, usage))])
  }

  /// The manifest of an export that wrote `files`.
  static func json(_ writer: ConfiguredWriter, _ files: [WrittenFile]) -> JSONValue {
    [
      "schema": .string(ManifestForm.schema), "engine": .string(Engine.version),
      "writer": .string(writer.spec.versionedName), "files": .array(files.map(file)),
    ]
  }

  static func counts(_ counts: RunCounts) -> JSONValue {
    [
      "inputs": .integer(counts.inputs), "outputs": .integer(counts.outputs),
      "dropped": counts.reasons(\.dropped), "failed": counts.reasons(\.failed),
    ]
  }

  private static func file(_ file: WrittenFile) -> JSONValue {
    [
      "path": .string(file.extent.path), "bytes": .integer(file.extent.bytes),
      "records": .integer(file.extent.records), "sha256": .string(file.sha256),
    ]
  }

  /// What the run took: on the clock, and of each stage over all workers.
  static func account(_ counts: RunCounts, _ usage: RunUsage) -> JSONValue {
    [
      "seconds": .number(usage.time.milliseconds / 1000), "attempts": .integer(usage.attempts),
      "memory_peak_bytes": .integer(usage.peakMemory),
      "bytes": .integer(counts.bytes),
      "stages": .object(counts.stages.map { .init($0.name, .number($0.time.milliseconds / 1000)) }),
    ]
  }

  /// A step with the version that was used, and those of the steps that it is made of.
  private static func pinned(_ id: String, _ stage: ConfiguredStage) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("id", .string(id)), .init("stage", .string(stage.spec.versionedName)),
    ]
    if !stage.steps.isEmpty {
      members.append(.init("steps", .array(stage.steps.map { pinned($0.id, $0.stage) })))
    }
    return .object(members)
  }
}

extension Duration {
  /// Whole milliseconds: what lies below is noise.
  fileprivate var milliseconds: Double { (self / .milliseconds(1)).rounded() }
}
