internal import GalleyCore
internal import GalleyPipeline
internal import JSON

/// How far runs are, for people and for programs.
struct StateReport {
  /// One run.
  struct Row {
    let number: ShardNumber?
    /// What it reads, where that is planned.
    let files: Int?
    let bytes: Int?
    let state: RunState
  }

  let rows: [Row]

  /// A table, and the sums below.
  var text: String {
    let planned = rows.contains { $0.files != nil }
    let header = planned ? ["shard", "files", "MB", "state", ""] : ["run", "state", ""]
    let table = TextTable.table(
      header,
      rows.map { row in
        let plan =
          planned ? [row.files ?? 0].map(NumberFormat.grouped) + [Self.size(row.bytes)] : []
        return [row.number?.text ?? "all"] + plan + [row.state.name, row.state.detail]
      }, right: planned ? [0, 1, 2] : [])
    return rows.count > 1 ? table + "\n" + sums : table
  }

  private static func size(_ bytes: Int?) -> String { NumberFormat.short(Double(bytes ?? 0) / 1e6) }

  private var sums: String {
    let states = RunState.names.compactMap { name -> String? in
      let count = rows.count { $0.state.name == name }
      return count > 0 ? "\(NumberFormat.grouped(count)) \(name)" : nil
    }
    return "  \(NumberFormat.grouped(rows.count)) shards: \(states.joined(separator: ", "))\n"
  }

  /// An object with a list of runs.
  var json: JSONValue { ["runs": .array(rows.map(Self.json))] }

  private static func json(_ row: Row) -> JSONValue {
    var members: [JSONValue.Member] = []
    if let number = row.number {
      members += [.init("shard", .integer(number.index)), .init("of", .integer(number.count))]
    }
    if let files = row.files { members.append(.init("files", .integer(files))) }
    if let bytes = row.bytes { members.append(.init("bytes", .integer(bytes))) }
    members.append(.init("state", .string(row.state.name)))
    members += row.state.counts?.outcomes ?? []
    if let changes = row.state.changes { members.append(.init("why", .string(changes))) }
    return .object(members)
  }

  /// The tasks of an array that are still to be started, as `sbatch --array` takes them: `0-3,7`.
  var arrayTasks: String {
    var ranges: [ClosedRange<Int>] = []
    for row in rows where row.state.isToBeStarted {
      let index = row.number?.index ?? 0
      if let last = ranges.last, last.upperBound + 1 == index {
        ranges[ranges.count - 1] = last.lowerBound...index
      } else {
        ranges.append(index...index)
      }
    }
    return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: ",")
  }
}

extension StateReport {
  /// The states of all runs of a plan, or of the one of a pipeline.
  init(_ runs: PlannedRuns) throws {
    let whole = try runs.plan == nil ? runs.pipeline.filesIfAny() : nil
    rows = try runs.parts.map { part in
      let files = part?.files ?? whole
      return Row(
        number: part?.number, files: files?.count, bytes: files?.bytes,
        state: try runs.state(of: part))
    }
  }
}

extension RunState {
  /// All names, in the order in which they are counted.
  static let names = ["done", "running", "stopped", "waiting", "changed", "damaged"]

  /// One word.
  var name: String {
    switch self {
    case .done: "done"
    case .running: "running"
    case .stopped: "stopped"
    case .waiting: "waiting"
    case .changed: "changed"
    case .damaged: "damaged"
    }
  }

  /// What became of documents by now.
  var counts: RunCounts? {
    switch self {
    case .done(let run): run.counts
    case .stopped(let counts): counts
    case .running(let counts): counts
    case .waiting, .changed, .damaged: nil
    }
  }

  /// Why what is there is of no use.
  var changes: String? {
    switch self {
    case .changed(let changes): changes.joined(separator: "; ")
    case .damaged(let place): place
    default: nil
    }
  }

  /// What stands behind the name.
  var detail: String {
    if let changes { return changes }
    guard let counts else { return "" }
    return Summary.account(counts)
  }

  /// Whether nobody works on it and something is left to do.
  var isToBeStarted: Bool {
    switch self {
    case .done, .running: false
    case .waiting, .stopped, .changed, .damaged: true
    }
  }
}
