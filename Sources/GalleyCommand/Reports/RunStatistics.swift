internal import GalleyCore
internal import GalleyIO
internal import JSON

/// What runs did and took, by their manifests and rejects.
struct RunStatistics {
  private var left = RejectTally()
  private var runs = 0
  private var inputs = 0
  private var outputs = 0
  private var seconds = 0.0
  private var attempts = 0
  private var peakMemory = 0
  private var stages: [(name: String, seconds: Double)] = []

  /// Adds what a manifest says; nothing for that of an export, which is no run.
  mutating func add(_ account: OutputAccount) {
    guard let counts = account.counts else { return }
    runs += 1
    inputs &+= counts.inputs
    outputs &+= counts.outputs
    left.add(counts.left)
    let cost = account.cost
    seconds += cost.seconds ?? 0
    attempts &+= cost.attempts ?? 1
    peakMemory = max(peakMemory, cost.peakMemory ?? 0)
    for stage in cost.stages {
      if let index = stages.firstIndex(where: { $0.name == stage.name }) {
        stages[index].seconds += stage.seconds
      } else {
        stages.append((stage.name, stage.seconds))
      }
    }
  }

  /// Adds a line of rejects; what is wrong where it is none.
  mutating func addReject(_ line: JSONNode) -> String? { left.add(line) }

  /// The most frequent first.
  private var reasons: [(key: RejectTally.Key, count: Int)] {
    left.counts.map { ($0.key, $0.value) }.sorted { a, b in
      a.1 != b.1 ? a.1 > b.1 : a.0.description < b.0.description
    }
  }

  /// Tables for people; none of what is not known.
  var tables: [String] {
    var tables: [String] = []
    if runs > 0 { tables.append(runTable) }
    if !left.counts.isEmpty { tables.append(reasonTable) }
    if !stages.isEmpty { tables.append(stageTable) }
    return tables
  }

  private var runTable: String {
    func total(_ outcome: Reject.Outcome) -> Int {
      left.counts.reduce(0) { $0 &+ ($1.key.outcome == outcome ? $1.value : 0) }
    }
    var rows = [
      ["runs", NumberFormat.grouped(runs)], ["inputs", NumberFormat.grouped(inputs)],
      ["output", NumberFormat.grouped(outputs)],
      ["dropped", NumberFormat.grouped(total(.dropped))],
      ["failed", NumberFormat.grouped(total(.failed))],
    ]
    if seconds > 0 {
      rows.append(["time", NumberFormat.time(.seconds(seconds))])
      rows.append(["attempts", NumberFormat.grouped(attempts)])
    }
    if peakMemory > 0 {
      rows.append(["memory", NumberFormat.short(Double(peakMemory) / 1e6) + " MB"])
    }
    return TextTable.table(["", "total"], rows, right: [1])
  }

  private var reasonTable: String {
    TextTable.table(
      ["reason", "stage", "outcome", "documents"],
      reasons.map { key, count in
        [key.reason, key.stage, key.outcome.rawValue, NumberFormat.grouped(count)]
      }, right: [3])
  }

  private var stageTable: String {
    let whole = Duration.seconds(stages.reduce(0) { $0 + $1.seconds })
    return TextTable.table(
      ["stage", "time", "share"],
      stages.map { name, seconds in
        let time = Duration.seconds(seconds)
        return [name, NumberFormat.time(time), NumberFormat.percent(time, of: whole)]
      }, right: [1, 2])
  }

  /// The same for programs.
  var members: [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    if runs > 0 || !left.counts.isEmpty {
      members.append(
        .init("reasons", ["dropped": reasons(.dropped), "failed": reasons(.failed)]))
    }
    guard runs > 0 else { return members }
    members.append(
      .init(
        "run",
        [
          "runs": .integer(runs), "inputs": .integer(inputs), "outputs": .integer(outputs),
          "seconds": .number(seconds), "attempts": .integer(attempts),
          "memory_peak_bytes": .integer(peakMemory),
          "stages": .object(stages.map { .init($0.name, .number($0.seconds)) }),
        ]))
    return members
  }

  /// Counts by stage and reason.
  private func reasons(_ outcome: Reject.Outcome) -> JSONValue {
    var stages: [JSONValue.Member] = []
    for (key, count) in reasons where key.outcome == outcome {
      let reason = JSONValue.Member(key.reason, .integer(count))
      if let index = stages.firstIndex(where: { $0.key == key.stage }),
        case .object(let others) = stages[index].value
      {
        stages[index].value = .object(others + [reason])
      } else {
        stages.append(.init(key.stage, .object([reason])))
      }
    }
    return .object(stages)
  }
}
