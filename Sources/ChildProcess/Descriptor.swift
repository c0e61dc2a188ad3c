internal import CSpawn
internal import Glibc

/// Owns a file descriptor.
struct Descriptor: ~Copyable {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  deinit { close(number) }

  /// Makes reads and writes return at once.
  func setNonBlocking() { _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK) }
}

/// Both ends of a pipe; children that other threads start do not inherit them.
struct Pipe: ~Copyable {
  let reading: Descriptor
  let writing: Descriptor

  /// Throws the system's reason.
  init() throws(SystemReason) {
    var ends: [Int32] = [-1, -1]
    guard pipe2(&ends, O_CLOEXEC) == 0 else { throw SystemReason(errno) }
    reading = Descriptor(ends[0])
    writing = Descriptor(ends[1])
  }
}

/// The system's sentence for an error number.
struct SystemReason: Error, CustomStringConvertible {
  let description: String

  init(_ errno: Int32) { description = String(cString: strerror(errno)) }
}

/// Writes to a pipe whose reader may be gone without the signal that would end this process.
enum QuietWrite {
  /// As `write`, but with `EPIPE` alone.
  static func write(_ descriptor: Int32, _ bytes: ArraySlice<UInt8>) -> (count: Int, errno: Int32) {
    var pipeSignal = sigset_t()
    var before = sigset_t()
    var pending = sigset_t()
    sigemptyset(&pipeSignal)
    sigaddset(&pipeSignal, SIGPIPE)
    sigpending(&pending)
    let wasPending = sigismember(&pending, SIGPIPE) == 1
    pthread_sigmask(SIG_BLOCK, &pipeSignal, &before)
    let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    let error = count < 0 ? errno : 0
    if error == EPIPE, !wasPending {
      // The signal waits on this thread: it is taken away before it is let through again.
      var none = timespec()
      while sigtimedwait(&pipeSignal, nil, &none) < 0, errno == EINTR {}
    }
    pthread_sigmask(SIG_SETMASK, &before, nil)
    return (count, error)
  }
}
