internal import CCurl
internal import Glibc

/// Wakes a thread that polls files (eventfd).
final class EventSignal: Sendable {
  /// Readable while the signal is raised.
  let descriptor: Int32

  init() {
    descriptor = eventfd(0, ccurl_event_flags)
    precondition(descriptor >= 0, "the system has no file left for a signal")
  }

  deinit { close(descriptor) }

  func raise() { eventfd_write(descriptor, 1) }

  func clear() {
    var count: eventfd_t = 0
    eventfd_read(descriptor, &count)
  }
}
