internal import Dispatch
internal import Synchronization

/// Asks for addresses over the web, politely: keeps to robots files and to each host's pace, waits
/// where a server asks to, and tries again what failed for what may pass.
///
/// One thread does all of it, by libcurl's multi interface. Redirects are answers as others are:
/// whoever asked decides whether to follow.
public final class Fetcher: Sendable {
  private let inbox: FetchInbox

  /// Starts the thread, which calls `deliver` with each result, in the order in which they come, and
  /// `ended` when it is closed and all is done.
  public init(
    _ options: FetchOptions, deliver: @escaping @Sendable (FetchResult) -> Void,
    ended: @escaping @Sendable () -> Void
  ) {
    let inbox = FetchInbox()
    self.inbox = inbox
    DispatchQueue(label: "fetch").async {
      let loop = FetchLoop(options, inbox, deliver: deliver)
      loop.run()
      ended()
    }
  }

  /// Asks for more addresses.
  public func submit(_ jobs: [FetchJob]) { inbox.send { $0.jobs += jobs } }

  /// Says that `bytes` of what was delivered are held no longer: no more is asked for while too much
  /// is.
  public func release(_ bytes: Int) { inbox.send { $0.released += bytes } }

  /// Says that no more jobs will come.
  public func close() { inbox.send { $0.isClosed = true } }

  /// Ends at once; what has not been answered is delivered as stopped.
  public func cancel() { inbox.send { $0.isCancelled = true } }
}

/// What reaches the fetch loop from other threads.
final class FetchInbox: Sendable {
  struct Content {
    var jobs: [FetchJob] = []
    var released = 0
    var isClosed = false
    var isCancelled = false
  }

  private let content = Mutex(Content())
  /// Becomes readable when there is something new.
  let signal = EventSignal()

  func send(_ change: (inout Content) -> Void) {
    content.withLock { change(&$0) }
    signal.raise()
  }

  /// What came since the last time; what is closed stays so.
  func take() -> Content {
    signal.clear()
    return content.withLock { content in
      defer {
        content.jobs = []
        content.released = 0
      }
      return content
    }
  }
}
