internal import GalleyPipeline
internal import JSON
internal import Synchronization

/// Events for programs: a line of JSON each.
final class JSONLog: EventRenderer {
  private let console: Console
  private let isQuiet: Bool
  private let pace: Mutex<Pace>

  init(_ console: Console, isQuiet: Bool) {
    self.console = console
    self.isQuiet = isQuiet
    // A line that is drawn again and again is for terminals alone.
    pace = Mutex(Pace(console.isTerminal ? .seconds(10) : console.progressInterval))
  }

  func show(_ event: RunEvent) {
    guard isWanted(event) else { return }
    console.note(event.json(at: .now).compact)
  }

  private func isWanted(_ event: RunEvent) -> Bool {
    switch event {
    case .warning: true
    case .started: !isQuiet
    case .progress: !isQuiet && pace.withLock { $0.passes() }
    case .ended(let end): !isQuiet || end.outcome == .failed
    }
  }
}
