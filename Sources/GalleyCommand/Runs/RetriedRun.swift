internal import GalleyCore
internal import GalleyIO
internal import GalleyPipeline
internal import Glibc
internal import JSON

/// A finished run that becomes one that was stopped before the pages that are to be done again.
struct RetriedRun {
  private let pipeline: Pipeline
  private let part: PlannedShard?
  private let selection: RetrySelection
  private let manifestPath: String
  private let journalPath: String

  /// The run of a part, or of all. Throws an `OptionError` where it cannot be gone on with.
  init(_ runs: PlannedRuns, _ part: PlannedShard?, _ selection: RetrySelection) throws {
    pipeline = runs.pipeline
    self.part = part
    self.selection = selection
    guard let manifest = try pipeline.manifestPath(part?.number),
      let journal = try pipeline.journalPath(part?.number)
    else {
      throw OptionError("what reads or writes here cannot be gone on with, and so not be retried")
    }
    guard pipeline.rejects?.keep.contains(selection.outcome) == true else {
      throw OptionError(
        "'rejects' does not keep what was \(selection.outcome.rawValue), which could be retried")
    }
    (manifestPath, journalPath) = (manifest, journal)
  }

  /// The retry with its journal, begun now or at an earlier time; `nil` where there is no such
  /// page, or the one that was begun is finished.
  func begin() throws -> (retry: Retry, journal: JournalFile)? {
    var journal = try JournalFile(journalPath)
    let lines = try journal.lines()
    if let (retry, hasBegun) = try Retry.noted(lines, journalPath, pipeline) {
      if hasBegun {
        guard try finished()?.retries != retry.number else {
          // It was killed when all was done but this.
          try journal.remove()
          return nil
        }
        try removeManifest()
        return (retry, journal)
      }
    } else if !lines.isEmpty {
      throw OptionError("\(journalPath) is of a run that was stopped; 'galley run' goes on with it")
    }
    do {
      guard let start = try start() else {
        try journal.remove()
        return nil
      }
      try journal.clear()
      for line in start.lines { try journal.append(line) }
      try removeManifest()
      return (start.retry, journal)
    } catch {
      try journal.remove()
      throw error
    }
  }

  private func start() throws -> FinishedRun.RetryStart? {
    guard let run = try finished() else {
      throw OptionError("\(manifestPath) is not there: only a finished run can be retried")
    }
    let changes = run.changesForRetry(by: pipeline, part?.number)
    guard changes.isEmpty else {
      throw OptionError(
        "since \(manifestPath) was written, this changed: \(changes.joined(separator: "; ")); "
          + "'galley run --fresh' does all again")
    }
    guard let path = run.rejectsPath(from: manifestPath) else {
      throw OptionError("\(manifestPath) lists no rejects")
    }
    var pages: [RejectedPage] = []
    let extent = try RejectsFile.copy(path) { line in
      guard let page = RejectedPage(line), selection.takes(page.outcome, reason: page.reason) else {
        return true
      }
      pages.append(page)
      return false
    }
    guard !pages.isEmpty else {
      unlink(path + ".partial")
      return nil
    }
    guard let start = run.retry(pages, by: pipeline, rejects: extent) else {
      unlink(path + ".partial")
      throw OptionError("\(path) has rejects that \(manifestPath) does not count")
    }
    return start
  }

  private func finished() throws -> FinishedRun? {
    try OutputAccount.root(at: manifestPath).flatMap { FinishedRun(manifest: $0) }
  }

  /// Without it, the files of the run are those of one that was stopped.
  private func removeManifest() throws {
    guard unlink(manifestPath) == 0 || errno == ENOENT else {
      throw EnvironmentError("cannot remove \(manifestPath): \(String(cString: strerror(errno)))")
    }
  }
}

extension RejectedPage {
  /// A page as a line of rejects has it; `nil` for what is none.
  fileprivate init?(_ line: JSONNode) {
    guard let path = line["source"]?["path"]?.string, let stage = line["stage"]?.string,
      let outcome = line["outcome"]?.string.flatMap(Reject.Outcome.init),
      let reason = line["reason"]?.string
    else { return nil }
    self.init(
      place: PagePlace(path: path, record: line["source"]?["record"]?.string), outcome: outcome,
      stage: stage, reason: reason)
  }
}
