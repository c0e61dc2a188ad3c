public import JSON

/// What became of the documents of a run, or of a part of it. Parts add up in any order.
public struct RunCounts: Sendable, Equatable {
  /// Documents that the reader offered.
  public var inputs = 0
  /// Documents in the output.
  public var outputs = 0
  /// Bytes of pages after decompression.
  public var bytes = 0
  /// Fetching, each step, and writing, in order.
  public var stages: [StageCounts]

  /// Nothing yet, for steps of these names.
  public init(stages names: [String]) {
    stages = names.map(StageCounts.init)
  }

  /// Documents that were not wanted.
  public var dropped: Int { stages.reduce(0) { $0 &+ $1.dropped.total } }
  /// Documents that could not be processed.
  public var failed: Int { stages.reduce(0) { $0 &+ $1.failed.total } }

  /// Whether every document that came in is in the output, dropped or failed.
  var isBalanced: Bool { inputs == outputs &+ dropped &+ failed }

  /// Counts of what was dropped or failed, by stage and reason, of stages that have any.
  public func reasons(_ kind: KeyPath<StageCounts, ReasonCounts>) -> JSONValue {
    .object(
      stages.filter { $0[keyPath: kind].total > 0 }.map { .init($0.name, $0[keyPath: kind].json) })
  }

  /// Adds the counts of another part of the same run.
  public mutating func add(_ other: RunCounts) {
    inputs += other.inputs
    outputs += other.outputs
    bytes += other.bytes
    for index in stages.indices { stages[index].add(other.stages[index]) }
  }
}

/// What happened at one step.
public struct StageCounts: Sendable, Equatable {
  /// The step's id.
  public let name: String
  /// Documents that reached it.
  public var entered = 0
  /// Documents that it did not want, by reason.
  public var dropped = ReasonCounts()
  /// Documents that it could not process, by reason.
  public var failed = ReasonCounts()
  /// Time spent in it, over all workers.
  public var time = Duration.zero

  init(name: String) { self.name = name }

  mutating func add(_ other: StageCounts) {
    entered += other.entered
    dropped.add(other.dropped)
    failed.add(other.failed)
    time += other.time
  }
}

/// Counts by reason code.
public struct ReasonCounts: Sendable, Equatable {
  private var counts: [String: Int] = [:]

  /// Sum over all reasons; what was read of a file may hold any numbers, the sum of which is none.
  public var total: Int { counts.values.reduce(0, &+) }

  /// Reasons with their counts, the most frequent first, then by name.
  public var sorted: [(reason: String, count: Int)] {
    counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }

  mutating func add(_ reason: String) { counts[reason, default: 0] += 1 }

  /// Takes one out again; `false` where there is none.
  mutating func remove(_ reason: String) -> Bool {
    guard let count = counts[reason], count > 0 else { return false }
    counts[reason] = count > 1 ? count - 1 : nil
    return true
  }

  /// Reasons with their counts.
  var json: JSONValue { .object(sorted.map { .init($0.reason, .integer($0.count)) }) }

  init() {}

  /// Counts as they were written.
  init?(_ node: JSONNode?) {
    guard let node, node.kind == .object else { return nil }
    for member in node.members {
      guard let count = member.value.count else { return nil }
      counts[member.key] = count
    }
  }

  mutating func add(_ other: ReasonCounts) {
    counts.merge(other.counts, uniquingKeysWith: +)
  }
}
