internal import GalleyCore
public import JSON

/// A run that came to its end, as its manifest tells.
public struct FinishedRun: Sendable {
  /// Which run it was.
  public let identity: RunIdentity
  /// What became of its documents.
  public let counts: RunCounts
  /// What it took.
  public let usage: RunUsage
  /// All that the manifest says.
  let manifest: JSONValue

  /// The run that a manifest tells of; `nil` where it tells of none.
  public init?(manifest root: JSONNode) {
    let manifest = JSONValue(root)
    guard root["schema"]?.string == ManifestForm.schema,
      let identity = RunIdentity(written: manifest), let stages = root["stages"]?.elements,
      let counted = root["counts"]
    else { return nil }
    let names = PipelineWorker.stageNames(stages.map { $0["id"]?.string ?? "" })
    guard let counts = RunCounts(manifest: counted, root["run"], stages: names) else { return nil }
    self.identity = identity
    self.counts = counts
    usage = RunUsage(manifest: root["run"])
    self.manifest = manifest
  }
}

extension RunCounts {
  /// Counts as a manifest has them, of stages of these names.
  init?(manifest node: JSONNode, _ run: JSONNode?, stages names: [String]) {
    self.init(stages: names)
    guard let inputs = node["inputs"]?.count, let outputs = node["outputs"]?.count else {
      return nil
    }
    (self.inputs, self.outputs, bytes) = (inputs, outputs, run?["bytes"]?.count ?? 0)
    var entered = inputs
    for index in stages.indices {
      let name = stages[index].name
      guard let dropped = ReasonCounts(ifAny: node["dropped"]?[name]),
        let failed = ReasonCounts(ifAny: node["failed"]?[name])
      else { return nil }
      stages[index].entered = entered
      stages[index].dropped = dropped
      stages[index].failed = failed
      stages[index].time = .seconds(written: run?["stages"]?[name])
      entered &-= dropped.total &+ failed.total
    }
  }
}

extension Duration {
  /// Seconds as a manifest has them; none where that can be no time.
  fileprivate static func seconds(written node: JSONNode?) -> Duration {
    .seconds(node?.number.flatMap { (0...1e9).contains($0) ? $0 : nil } ?? 0)
  }
}

extension RunUsage {
  /// What a manifest says that a run took.
  init(manifest run: JSONNode?) {
    self.init()
    time = .seconds(written: run?["seconds"])
    attempts = run?["attempts"]?.count ?? 1
    peakMemory = run?["memory_peak_bytes"]?.count ?? 0
  }

  /// Adds what another run took, with which it became one.
  mutating func add(_ other: RunUsage) {
    time += other.time
    attempts &+= other.attempts
    peakMemory = max(peakMemory, other.peakMemory)
  }
}

extension ReasonCounts {
  fileprivate init?(ifAny node: JSONNode?) {
    guard let node else {
      self.init()
      return
    }
    self.init(node)
  }
}
