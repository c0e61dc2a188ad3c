internal import GalleyCore
internal import GalleyIO
internal import GalleyPipeline
internal import Synchronization

/// Keeps the figures of a run in a file, for the textfile collector of Prometheus' node exporter.
final class MetricsFile: Sendable {
  private struct State {
    var metrics: RunMetrics
    var pace = Pace(.seconds(5))
    var isBroken = false
  }

  private let file: ReplacedFile
  private let state: Mutex<State>

  /// Writes the first figures to `path`. Throws an `EnvironmentError` where that cannot be done.
  init(_ path: String, name: String, shard: String) throws {
    file = try ReplacedFile(path)
    let metrics = RunMetrics(name: name, shard: shard, begun: .now)
    try Self.write(metrics, to: file)
    state = Mutex(State(metrics: metrics))
  }

  /// Takes up an event, and writes the file where it is time; what went wrong, the first time.
  func take(_ event: RunEvent) -> String? {
    state.withLock { state in
      state.metrics.take(event)
      guard isDue(event, &state.pace) else { return nil }
      do {
        try Self.write(state.metrics, to: file)
        return nil
      } catch {
        defer { state.isBroken = true }
        return state.isBroken ? nil : "\(error)"
      }
    }
  }

  private func isDue(_ event: RunEvent, _ pace: inout Pace) -> Bool {
    switch event {
    case .started, .ended: true
    case .progress: pace.passes()
    case .warning: false
    }
  }

  private static func write(_ metrics: RunMetrics, to file: ReplacedFile) throws {
    try file.write(Array(metrics.text(memory: ProcessMemory.peak).utf8))
  }
}
