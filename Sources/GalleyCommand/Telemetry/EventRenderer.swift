internal import GalleyPipeline

/// Shows what a run tells, in one form.
protocol EventRenderer: Sendable {
  /// Shows an event, from whatever thread.
  func show(_ event: RunEvent)
}

/// Lets something pass now and then.
struct Pace {
  private let interval: Duration?
  private var last = ContinuousClock.now

  /// Lets something pass when `interval` has gone by; never, where that is `nil`.
  init(_ interval: Duration?) { self.interval = interval }

  /// Whether it is time.
  mutating func passes() -> Bool {
    guard let interval else { return false }
    let now = ContinuousClock.now
    guard now - last >= interval else { return false }
    last = now
    return true
  }
}
