/// How the program ends.
public enum ExitStatus: Int32, Sendable, Equatable {
  /// Finished; failures are within the limit.
  case success = 0
  /// Failed, or more documents failed than the limit allows.
  case failure = 1
  /// Wrong configuration or usage: never worth a retry.
  case usage = 2
  /// Input missing, disk full, output not writable.
  case environment = 3
  /// With `--strict`: some documents failed.
  case documentsFailed = 4
  /// Stopped on request with work left.
  case stopped = 75
}
