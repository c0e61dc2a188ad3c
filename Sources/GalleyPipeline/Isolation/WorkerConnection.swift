/// A worker process, as the run sees it. It ends when nobody holds it.
public protocol WorkerConnection: AnyObject {
  /// Sends a message. Throws where it is not taken by `deadline`; the process is then ended.
  func send(_ message: [UInt8], deadline: ContinuousClock.Instant) throws(WorkerDeath)
  /// The next message. Throws where none comes by `deadline`; the process is then ended.
  func receive(deadline: ContinuousClock.Instant) throws(WorkerDeath) -> [UInt8]
}

/// What ended a worker process.
public enum WorkerDeath: Error, Equatable, Sendable {
  /// It ended by itself, which a sentence tells: "it ended by signal 11".
  case crashed(String)
  /// It neither said nor took anything in time.
  case overdue
}

/// Starts a worker process. Throws an `EnvironmentError`.
public typealias WorkerLauncher = @Sendable () throws -> any WorkerConnection
