internal import GalleyPipeline
internal import Synchronization

/// Shows how far a run is: a line drawn again and again on a terminal, a line now and then
/// elsewhere.
final class ProgressPrinter: Sendable {
  private struct State {
    var expected: Int?
    var lastShown = ContinuousClock.now
    var isDrawn = false
  }

  private let console: Console
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  init(_ console: Console) { self.console = console }

  /// Says how many inputs there are, where that is known.
  func begin(expected: Int?) { state.withLock { $0.expected = expected } }

  /// Shows `counts`, unless something was shown a moment ago.
  func show(_ counts: RunCounts) {
    guard let interval = console.progressInterval else { return }
    let line = state.withLock { state -> String? in
      let now = ContinuousClock.now
      guard now - state.lastShown >= interval else { return nil }
      state.lastShown = now
      state.isDrawn = console.isTerminal
      return Self.line(counts, expected: state.expected, elapsed: now - start)
    }
    guard let line else { return }
    console.error(
      console.isTerminal ? "\r\u{1B}[K" + line.prefix(console.columns - 1) : line + "\n")
  }

  /// Removes a drawn line.
  func end() {
    if state.withLock({ $0.isDrawn }) { console.error("\r\u{1B}[K") }
  }

  /// Time since the start.
  var elapsed: Duration { ContinuousClock.now - start }

  static func line(_ counts: RunCounts, expected: Int?, elapsed: Duration) -> String {
    let rate = Double(counts.inputs) / max(elapsed / .seconds(1), 0.001)
    var parts: [String] = []
    if let expected {
      parts.append(bar(counts.inputs, expected))
      parts.append(
        "\(NumberFormat.grouped(counts.inputs)) of \(NumberFormat.grouped(expected)) documents")
    } else {
      parts.append("\(NumberFormat.grouped(counts.inputs)) documents")
    }
    parts.append("\(NumberFormat.short(rate))/s")
    if let expected, counts.inputs > 0 {
      let left = Double(max(0, expected - counts.inputs)) / rate
      parts.append("\(NumberFormat.time(.seconds(left))) left")
    }
    parts.append("\(NumberFormat.grouped(counts.dropped)) dropped")
    parts.append("\(NumberFormat.grouped(counts.failed)) failed")
    return parts.joined(separator: "  ")
  }

  private static func bar(_ done: Int, _ expected: Int) -> String {
    let width = 20
    let filled = expected > 0 ? min(width, done * width / expected) : width
    let percent = expected > 0 ? min(100, done * 100 / expected) : 100
    return "[" + String(repeating: "#", count: filled)
      + String(repeating: "-", count: width - filled) + "] \(percent) %"
  }
}
