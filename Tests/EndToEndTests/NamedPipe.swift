import Glibc
import Testing

/// A pipe that holds up the program that writes to it, for as long as a test needs.
final class NamedPipe {
  private let descriptor: Int32

  init(_ path: String) throws {
    try #require(mkfifo(path, 0o644) == 0)
    descriptor = open(path, O_RDWR | O_NONBLOCK)
    try #require(descriptor >= 0)
  }

  deinit { close(descriptor) }

  /// Waits until the program cannot write any more.
  func waitUntilFull() throws {
    var before: Int32 = -1
    for _ in 0..<3000 {
      var waiting: Int32 = 0
      _ = ioctl(descriptor, UInt(FIONREAD), &waiting)
      if waiting > 32_768, waiting == before { return }
      before = waiting
      usleep(20_000)
    }
    throw NeverFull()
  }

  /// Reads all that comes until `isOver`, and what is left then.
  func drain(until isOver: () -> Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let isLast = isOver()
      var count = read(descriptor, &buffer, buffer.count)
      while count > 0 {
        bytes += buffer[..<count]
        count = read(descriptor, &buffer, buffer.count)
      }
      if isLast { return bytes }
      usleep(1000)
    }
  }

  struct NeverFull: Error {}
}
