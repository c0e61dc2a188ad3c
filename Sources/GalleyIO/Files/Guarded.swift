internal import Synchronization

/// Holds what only one task may use at a time, as an object of a C library, for streams that move
/// from task to task.
final class Guarded<Value>: Sendable {
  private let value: Mutex<Value>

  /// Takes over a value that nobody else knows.
  init(_ value: consuming sending Value) { self.value = Mutex(value) }

  /// Uses the value; everybody else waits.
  func use<Result: Sendable, Failure: Error>(
    _ body: (inout Value) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try value.withLock { (value: inout sending Value) throws(Failure) -> Result in
      try body(&value)
    }
  }
}
