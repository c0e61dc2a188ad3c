internal import Dispatch
internal import GalleyCore
internal import Glibc

/// Lines of standard input. Waits for them on a thread of its own, so that no worker's is held.
actor PipeInput {
  private let thread = WaitingThread()
  private let longest: Int
  private var lines: LineBuffer
  private var number = 0
  private var isCancelled = false

  /// Lines are held in memory until they are worked on: long ones come few at a time.
  private static let mostBytesAtOnce = 4_000_000
  /// How long it takes at most to notice that nobody wants more, in milliseconds.
  private static let patience: Int32 = 100

  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  /// Lines of at most `longest` bytes.
  init(longest: Int) {
    self.longest = longest
    lines = LineBuffer(limit: longest)
  }

  /// Waits for a line, and gives all that are there with it, at most `count`, with their numbers;
  /// none at the end, and when the task is cancelled. Throws an `EnvironmentError`.
  func next(_ count: Int) throws(EnvironmentError) -> [(line: LineReader.Line, number: Int)] {
    var found: [(LineReader.Line, Int)] = []
    var bytes = 0
    repeat {
      let line = try lines.next { piece throws(EnvironmentError) in try read(into: piece) }
      guard let line, !isCancelled else { return found }
      number += 1
      found.append((line, number))
      if case .line(let own) = line { bytes += own.count }
    } while found.count < count && bytes < Self.mostBytesAtOnce && lines.hasLine
    return found
  }

  private func read(
    into piece: UnsafeMutableBufferPointer<UInt8>
  ) throws(EnvironmentError) -> Int {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    while true {
      isCancelled = isCancelled || Task.isCancelled
      if isCancelled { return 0 }
      let ready = poll(&input, 1, Self.patience)
      if ready == 0 || ready < 0 && errno == EINTR { continue }
      let count = Glibc.read(STDIN_FILENO, piece.baseAddress, piece.count)
      if count >= 0 { return count }
      guard errno == EINTR || errno == EAGAIN else {
        throw .system("standard input", errno)
      }
    }
  }
}

/// Runs an actor where it may wait.
private final class WaitingThread: SerialExecutor {
  private let queue = DispatchQueue(label: "standard input")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}
