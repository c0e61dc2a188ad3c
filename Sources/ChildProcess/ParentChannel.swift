internal import Glibc

/// The other end of the messages of a `ChildProcess`: standard input and output of the child.
public enum ParentChannel {
  /// Ends this process when the parent is gone, whatever this process is doing then.
  ///
  /// A signal at the parent's death would come at the end of the thread that started the child.
  public static func endWithParent() {
    var thread = pthread_t()
    let body: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { _ in
      // Nothing is asked for: what is always told is that the other end was closed.
      var input = pollfd(fd: STDIN_FILENO, events: 0, revents: 0)
      while poll(&input, 1, -1) < 1 {}
      _exit(0)
    }
    pthread_create(&thread, nil, body, nil)
    pthread_detach(thread)
  }

  /// The next message of the parent; `nil` where there will be none.
  public static func receive() -> [UInt8]? {
    guard let head = read(MessageFrame.head) else { return nil }
    return Int(exactly: MessageFrame.length(head)).flatMap(read)
  }

  /// Says something to the parent. Where it is gone, this process ends.
  public static func send(_ message: [UInt8]) {
    let bytes = MessageFrame.framed(message)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { exit(0) }
      sent += count
    }
  }

  /// Bounds the data of this process to `bytes`: an allocation beyond them fails.
  public static func limitMemory(_ bytes: Int) {
    for (resource, value) in [(RLIMIT_DATA, bytes), (RLIMIT_CORE, 0)] {
      var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
      setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    }
  }

  private static func read(_ count: Int) -> [UInt8]? {
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = Glibc.read(STDIN_FILENO, buffer.baseAddress! + filled, count - filled)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { return }
        filled += got
      }
      isWhole = true
    }
    return isWhole ? bytes : nil
  }
}
