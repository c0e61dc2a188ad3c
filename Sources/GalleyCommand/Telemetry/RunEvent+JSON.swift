internal import GalleyPipeline
internal import JSON

extension RunEvent {
  /// The event as it stands in a log for programs.
  func json(at time: Timestamp) -> JSONValue {
    .object([.init("time", .string(time.text)), .init("event", .string(name))] + members)
  }

  private var name: String {
    switch self {
    case .started: "started"
    case .warning: "warning"
    case .progress: "progress"
    case .ended(let end): end.outcome.rawValue
    }
  }

  private var members: [JSONValue.Member] {
    switch self {
    case .started(let start): start.members
    case .warning(let message): [.init("message", .string(message))]
    case .progress(let progress): progress.members
    case .ended(let end): end.members
    }
  }
}

extension RunStart {
  fileprivate var members: [JSONValue.Member] {
    [
      .init("pipeline", .string(name)), .init("shard", .string(shard)),
      .init("engine", .string(Engine.version)),
      .init("inputs_expected", expected.map { .integer($0) } ?? .null),
      .init("workers", .integer(workers)), .init("attempt", .integer(usage.attempts)),
      .init("resumed", resumed?.totals ?? .null),
    ]
  }
}

extension RunProgress {
  fileprivate var members: [JSONValue.Member] {
    [
      .init("inputs_expected", expected.map { .integer($0) } ?? .null),
      .init("counts", counts.totals), .init("seconds", .seconds(time)),
      .init("documents_per_second", .rounded(rate)),
      .init("seconds_left", secondsLeft.map { .rounded($0) } ?? .null),
    ]
  }
}

extension RunEnd {
  fileprivate var members: [JSONValue.Member] {
    var members: [JSONValue.Member] = [.init("status", .integer(Int(status)))]
    if let message { members.append(.init("message", .string(message))) }
    if let report { members += report.members }
    return members
  }
}

extension RunReport {
  fileprivate var members: [JSONValue.Member] {
    [
      .init("counts", counts.totals),
      .init("reasons", ["dropped": counts.reasons(\.dropped), "failed": counts.reasons(\.failed)]),
      .init("resumed", resumed?.totals ?? .null), .init("seconds", .seconds(usage.time)),
      .init("attempts", .integer(usage.attempts)),
      .init("attempt_seconds", .seconds(usage.attemptTime)),
      .init(
        "stage_seconds", .object(counts.stages.map { .init($0.name, .seconds($0.time)) })),
      .init("memory_peak_bytes", .integer(usage.peakMemory)),
      .init("outputs", .array(outputs.map { .string($0) })),
    ]
  }
}

extension RunCounts {
  /// Inputs, and what became of them.
  var outcomes: [JSONValue.Member] {
    [
      .init("inputs", .integer(inputs)), .init("outputs", .integer(outputs)),
      .init("dropped", .integer(dropped)), .init("failed", .integer(failed)),
    ]
  }

  fileprivate var totals: JSONValue { .object(outcomes + [.init("bytes", .integer(bytes))]) }
}

extension JSONValue {
  /// To a thousandth.
  fileprivate static func rounded(_ number: Double) -> JSONValue {
    .number((number * 1000).rounded() / 1000)
  }

  fileprivate static func seconds(_ time: Duration) -> JSONValue { rounded(time / .seconds(1)) }
}
