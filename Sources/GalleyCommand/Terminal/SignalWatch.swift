internal import Dispatch
internal import Glibc
internal import Synchronization

/// Turns the first SIGINT or SIGTERM into a request to stop, and leaves at the second.
final class SignalWatch {
  private let sources: [any DispatchSourceSignal]

  /// Calls `stop` at the first signal. At the second the process ends with 130 or 143. No signal is missed
  /// that comes after this.
  init(_ stop: @escaping @Sendable () -> Void) {
    let queue = DispatchQueue(label: "signals")
    let isAsked = Box()
    let registrations = DispatchGroup()
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        if isAsked.exchange() { _exit(128 + number) }
        stop()
      }
      registrations.enter()
      source.setRegistrationHandler { registrations.leave() }
      source.resume()
      return source
    }
    registrations.wait()
  }

  /// The run is over: a signal finds nothing to stop, and must not make a failure of it.
  func stop() {
    for source in sources { source.cancel() }
  }

  private final class Box: Sendable {
    private let value = Atomic(false)
    func exchange() -> Bool { value.exchange(true, ordering: .relaxed) }
  }
}
