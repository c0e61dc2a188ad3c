internal import GalleyCore
internal import GalleyIO
internal import GalleyPipeline

/// A pipeline with the parts that its input is read in: those of a plan, or all at once.
struct PlannedRuns {
  /// The pipeline file.
  let path: String
  let pipeline: Pipeline
  /// The plan, where there is one.
  let plan: Plan?

  /// The parts; `nil` stands for the whole input.
  var parts: [PlannedShard?] { plan?.parts ?? [nil] }

  /// How far the run of a part is.
  func state(of part: PlannedShard?) throws -> RunState {
    let identity = try pipeline.identity(part)
    if let path = try pipeline.journalPath(part?.number),
      let journal = try JournalFile.look(at: path), journal.isHeld || !journal.lines.isEmpty
    {
      return RunState(identity, of: pipeline, journal: (path, journal.lines, journal.isHeld))
    }
    do {
      let path = try pipeline.manifestPath(part?.number)
      return RunState(identity, manifest: try path.flatMap(OutputAccount.root))
    } catch let error as WrongLine {
      return .damaged(error.description)
    }
  }

  /// The part that the command line names. Throws a `UsageError`.
  func part(_ arguments: Arguments, _ console: Console) throws -> PlannedShard {
    let parts = plan?.parts ?? []
    let offset = try arguments.integer("--shard-offset", in: -1_000_000_000...1_000_000_000) ?? 0
    guard let shard = arguments.value("--shard") ?? (parts.count == 1 ? "0" : nil) else {
      throw UsageError("--shard is missing: the plan has shards 0 to \(parts.count - 1)")
    }
    return parts[
      try ShardChoice.number(
        shard, offset: offset, of: parts.count, environment: console.environment)]
  }
}

extension CommandContext {
  private static let mostPlanBytes = 1 << 34

  /// The runs of a plan, or of a pipeline file. Throws a `ConfigurationError` for a pipeline that
  /// cannot be used, and `PlanChanged`.
  func runs(_ path: String) throws -> PlannedRuns {
    let bytes = try planBytes(path)
    guard PlanFile.isPlan(bytes) else {
      return PlannedRuns(path: path, pipeline: try pipeline(path), plan: nil)
    }
    return try runs(plan: plan(bytes, path), at: path, permission: .toCheck)
  }

  /// The runs of a plan, with what the command line allows.
  func runs(
    plan: Plan, at path: String, permission overrides: PipelineFile.Overrides
  ) throws -> PlannedRuns {
    let pipeline = try pipeline(
      plan.header.pipeline, overrides: overrides.following(plan.header))
    let changes = plan.header.changes(to: pipeline)
    guard changes.isEmpty else { throw PlanChanged(plan: path, changes: changes) }
    return PlannedRuns(path: plan.header.pipeline, pipeline: pipeline, plan: plan)
  }

  /// The plan in a file. Throws an `EnvironmentError` where it cannot be read, an `OptionError` where
  /// it is none.
  func plan(_ path: String) throws -> Plan { try plan(planBytes(path), path) }

  private func planBytes(_ path: String) throws -> [UInt8] {
    do {
      return try FileContent.read(path, limit: Self.mostPlanBytes)
    } catch {
      throw EnvironmentError("\(error)")
    }
  }

  private func plan(_ bytes: [UInt8], _ path: String) throws -> Plan {
    do {
      return try PlanFile.read(bytes)
    } catch {
      throw OptionError("\(path):\(error)")
    }
  }
}

extension PipelineFile.Overrides {
  /// With the input and the output that a plan was made for.
  func following(_ plan: PlanHeader) -> PipelineFile.Overrides {
    var overrides = self
    overrides.input = plan.input
    overrides.output = plan.output
    return overrides
  }
}

/// A plan that cannot be followed, because something is another.
struct PlanChanged: Error, CustomStringConvertible {
  let plan: String
  let changes: [String]

  var description: String {
    "since \(plan) was made, this changed: " + changes.joined(separator: "; ") + "; plan again"
  }
}
