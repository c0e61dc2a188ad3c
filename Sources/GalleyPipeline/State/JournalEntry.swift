internal import GalleyCore
internal import JSON

/// How far a run has come: everything up to here is on the disk.
struct JournalEntry {
  /// Batches whose results were written.
  let batches: Int
  /// What became of their documents.
  let counts: RunCounts
  /// What it took.
  let usage: RunUsage
  /// Files that have grown since the entry before, and up to where.
  var output: [WrittenExtent]
  /// Likewise for rejects.
  var rejects: [WrittenExtent]

  init(
    batches: Int, counts: RunCounts, usage: RunUsage, output: [WrittenExtent],
    rejects: [WrittenExtent]
  ) {
    self.batches = batches
    self.counts = counts
    self.usage = usage
    self.output = output
    self.rejects = rejects
  }

  var json: JSONValue {
    [
      "batches": .integer(batches), "counts": counts.json, "usage": usage.json,
      "output": .array(output.map(Self.json)), "rejects": .array(rejects.map(Self.json)),
    ]
  }

  /// An entry as it was written; `nil` for what is none.
  init?(_ node: JSONNode, stages: [String]) {
    guard let batches = node["batches"]?.count, let counted = node["counts"],
      let counts = RunCounts(counted, stages: stages), counts.isBalanced,
      let usage = RunUsage(node["usage"]), let output = Self.extents(node["output"]),
      let rejects = Self.extents(node["rejects"])
    else { return nil }
    self.init(batches: batches, counts: counts, usage: usage, output: output, rejects: rejects)
  }

  /// The last extent of each file, in the order in which the files were begun.
  static func latest(_ extents: [WrittenExtent]) -> [WrittenExtent] {
    var places: [String: Int] = [:]
    var latest: [WrittenExtent] = []
    for extent in extents {
      if let index = places[extent.path] {
        latest[index] = extent
      } else {
        places[extent.path] = latest.count
        latest.append(extent)
      }
    }
    return latest
  }

  private static func json(_ extent: WrittenExtent) -> JSONValue {
    .array(
      [.string(extent.path), .integer(extent.bytes), .integer(extent.records)]
        + (extent.sha256.map { [.string($0)] } ?? []))
  }

  static func extents(_ node: JSONNode?) -> [WrittenExtent]? {
    guard let node, node.kind == .array else { return nil }
    var extents: [WrittenExtent] = []
    for element in node.elements {
      let parts = Array(element.elements)
      guard 3...4 ~= parts.count, let path = parts[0].string, let bytes = parts[1].count,
        let records = parts[2].count
      else { return nil }
      let sha256 = parts.count > 3 ? parts[3].string : nil
      if parts.count > 3, sha256 == nil { return nil }
      extents.append(WrittenExtent(path: path, bytes: bytes, records: records, sha256: sha256))
    }
    return extents
  }
}

extension RunUsage {
  var json: JSONValue {
    [
      "nanoseconds": .integer(time.nanoseconds), "attempts": .integer(attempts),
      "peak_memory": .integer(peakMemory),
    ]
  }

  /// What was written.
  init?(_ node: JSONNode?) {
    guard let time = node?["nanoseconds"]?.time, let attempts = node?["attempts"]?.count,
      let peakMemory = node?["peak_memory"]?.count, attempts > 0
    else { return nil }
    self.init()
    self.time = time
    self.attempts = attempts
    self.peakMemory = peakMemory
  }
}

extension RunCounts {
  var json: JSONValue {
    [
      "inputs": .integer(inputs), "outputs": .integer(outputs), "bytes": .integer(bytes),
      "stages": .array(
        stages.map { stage in
          [
            "entered": .integer(stage.entered), "dropped": stage.dropped.json,
            "failed": stage.failed.json, "nanoseconds": .integer(stage.time.nanoseconds),
          ]
        }),
    ]
  }

  /// Counts as they were written, of stages of these names.
  init?(_ node: JSONNode, stages names: [String]) {
    self.init(stages: names)
    guard let inputs = node["inputs"]?.count, let outputs = node["outputs"]?.count,
      let bytes = node["bytes"]?.count, let written = node["stages"].map({ Array($0.elements) }),
      written.count == stages.count
    else { return nil }
    (self.inputs, self.outputs, self.bytes) = (inputs, outputs, bytes)
    for index in stages.indices {
      guard let entered = written[index]["entered"]?.count,
        let dropped = ReasonCounts(written[index]["dropped"]),
        let failed = ReasonCounts(written[index]["failed"]),
        let time = written[index]["nanoseconds"]?.time
      else { return nil }
      stages[index].entered = entered
      stages[index].dropped = dropped
      stages[index].failed = failed
      stages[index].time = time
    }
  }
}

extension JSONNode {
  /// A number of things: no lie is so large that the sum with others overflows.
  var count: Int? { integer.flatMap { (0...1 << 53).contains($0) ? $0 : nil } }

  /// A time in nanoseconds; likewise.
  fileprivate var time: Duration? {
    integer.flatMap { (0...Int.max / 2).contains($0) ? .nanoseconds($0) : nil }
  }
}

extension Duration {
  fileprivate var nanoseconds: Int {
    Int(components.seconds) * 1_000_000_000 + Int(components.attoseconds / 1_000_000_000)
  }
}
