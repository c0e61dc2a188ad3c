internal import GalleyPipeline
internal import Synchronization

/// Shows how far a run is: a line drawn again and again on a terminal, a line now and then
/// elsewhere.
final class ProgressPrinter: Sendable {
  private struct State {
    var pace: Pace
    var isDrawn = false
  }

  private let console: Console
  private let state: Mutex<State>

  init(_ console: Console) {
    self.console = console
    state = Mutex(State(pace: Pace(console.progressInterval)))
  }

  /// Shows how far the run is, unless something was shown a moment ago.
  func show(_ progress: RunProgress) {
    let isDue = state.withLock { state in
      let isDue = state.pace.passes()
      if isDue { state.isDrawn = console.isTerminal }
      return isDue
    }
    guard isDue else { return }
    let line = Self.line(progress)
    console.error(
      console.isTerminal ? "\r\u{1B}[K" + line.prefix(console.columns - 1) : line + "\n")
  }

  /// Removes a drawn line.
  func end() {
    let wasDrawn = state.withLock { state in
      defer { state.isDrawn = false }
      return state.isDrawn
    }
    if wasDrawn { console.error("\r\u{1B}[K") }
  }

  static func line(_ progress: RunProgress) -> String {
    let counts = progress.counts
    var parts: [String] = []
    if let expected = progress.expected {
      parts.append(bar(counts.inputs, expected))
      parts.append(
        "\(NumberFormat.grouped(counts.inputs)) of \(NumberFormat.grouped(expected)) documents")
    } else {
      parts.append("\(NumberFormat.grouped(counts.inputs)) documents")
    }
    parts.append("\(NumberFormat.short(progress.rate))/s")
    if let left = progress.secondsLeft {
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
