public import GalleyCore
internal import JSON

// Retries: a run that is finished becomes one that was stopped before the pages to be done again.
extension FinishedRun {
  /// What begins a retry: where it is noted, what it does, and what is left of the run.
  public struct RetryStart: Sendable {
    /// What the runner is told.
    public let retry: Retry
    /// The first lines of the journal.
    public let lines: [[UInt8]]
  }

  /// The beginning of a retry of `pages` by `pipeline`, whose rejects had come as far as `rejects`
  /// says without theirs; `nil` where the run has not counted what is taken out.
  public func retry(
    _ rejected: [RejectedPage], by pipeline: Pipeline, rejects: WrittenExtent
  ) -> RetryStart? {
    var counts = counts
    for page in rejected where !counts.remove(page) { return nil }
    let retry = Retry(
      of: identity, after: noted, by: RunConfiguration(pipeline), pages: rejected.map(\.place),
      kept: counts.inputs)
    let identity = RunIdentity(pipeline, retrying: retry)
    let entry = JournalEntry(
      batches: 0, counts: counts, usage: usage, output: extents, rejects: [rejects])
    return RetryStart(retry: retry, lines: [identity.entry.bytes(), entry.json.bytes()])
  }

  /// What must not be different for a retry and is; each in a few words. Stages may have other
  /// options, and documents other limits: that is what retries are for, and the manifest says so.
  public func changesForRetry(by pipeline: Pipeline, _ shard: ShardNumber?) -> [String] {
    let isSame = manifest["shard"] == (shard.map(\.json) ?? .null)
    return (isSame ? [] : ["the shard"])
      + RunConfiguration(pipeline).structure.changes(from: identity.configuration.structure)
  }

  /// How many retries there were.
  public var retries: Int { noted.count }

  private var noted: [JSONValue] {
    if case .array(let noted)? = manifest["retries"] { noted } else { [] }
  }

  /// The files of the output.
  private var extents: [WrittenExtent] {
    guard case .array(let files)? = manifest["files"] else { return [] }
    return files.compactMap { file in
      guard case .string(let path)? = file["path"], case .integer(let bytes)? = file["bytes"],
        case .integer(let records)? = file["records"], case .string(let sha256)? = file["sha256"]
      else { return nil }
      return WrittenExtent(path: path, bytes: bytes, records: records, sha256: sha256)
    }
  }
}

/// A page that left a run.
public struct RejectedPage: Sendable {
  /// Where it stands.
  public let place: PagePlace
  /// How it left.
  public let outcome: Reject.Outcome
  /// Where.
  public let stage: String
  /// Why.
  public let reason: String

  /// A page that left.
  public init(place: PagePlace, outcome: Reject.Outcome, stage: String, reason: String) {
    self.place = place
    self.outcome = outcome
    self.stage = stage
    self.reason = reason
  }
}

extension RunCounts {
  /// Takes a page out again; `false` where it was not counted.
  fileprivate mutating func remove(_ page: RejectedPage) -> Bool {
    guard let place = stages.firstIndex(where: { $0.name == page.stage }) else { return false }
    let reasons: WritableKeyPath<StageCounts, ReasonCounts> =
      page.outcome == .dropped ? \.dropped : \.failed
    guard stages[place][keyPath: reasons].remove(page.reason) else { return false }
    inputs -= 1
    for index in 0...place { stages[index].entered -= 1 }
    return true
  }
}

extension FinishedRun {
  /// Where the rejects are, seen from where the program runs; `nil` where the manifest at `path`
  /// lists none.
  public func rejectsPath(from path: String) -> String? {
    guard case .array(let files)? = manifest["rejects"], files.count == 1,
      case .string(let file)? = files[0]["path"]
    else { return nil }
    return MergedRun.Part(self, manifest: path).folder + file
  }
}
