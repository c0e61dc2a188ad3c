internal import GalleyCore
public import JSON

/// How far a run is.
public enum RunState: Sendable {
  /// It has not begun, or has noted nothing yet.
  case waiting
  /// It goes on at this moment, and has noted these counts.
  case running(RunCounts?)
  /// It was stopped, and another can go on from these counts.
  case stopped(RunCounts)
  /// It is finished.
  case done(FinishedRun)
  /// What is there is of another run, and would have to be made again; why.
  case changed([String])
  /// Its journal is damaged: where and how.
  case damaged(String)

  /// The state of a run by its manifest, where it is there.
  public init(_ identity: RunIdentity, manifest: JSONNode?) {
    guard let manifest else {
      self = .waiting
      return
    }
    guard let run = FinishedRun(manifest: manifest) else {
      self = .changed(["the form of the manifest"])
      return
    }
    let changes = identity.changes(from: run.identity)
    self = changes.isEmpty ? .done(run) : .changed(changes)
  }

  /// The state of a run of `pipeline` by its journal, and whether a run holds that at this moment.
  public init(
    _ identity: RunIdentity, of pipeline: Pipeline,
    journal: (path: String, lines: [[UInt8]], isHeld: Bool)
  ) {
    let stages = PipelineWorker.stageNames(of: pipeline)
    do {
      let record = try JournalRecord(journal.lines, journal.path, stages: stages)
      let isRetry = record?.retry != nil
      let changes = isRetry ? [] : record?.changes(to: identity) ?? []
      if !changes.isEmpty {
        self = .changed(changes)
      } else if journal.isHeld {
        self = .running(record?.last?.counts)
      } else {
        self = .stopped(record?.last?.counts ?? RunCounts(stages: stages))
      }
    } catch {
      self = .damaged("\(error)")
    }
  }
}
