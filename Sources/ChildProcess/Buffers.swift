internal import Glibc

/// Bytes that came, and where the first line of them ends.
struct LineBuffer {
  private var bytes: [UInt8] = []
  private var searched = 0

  var count: Int { bytes.count }
  var isEmpty: Bool { bytes.isEmpty }
  var hasLine: Bool { bytes.contains(0x0A) }

  mutating func append(_ more: ArraySlice<UInt8>) { bytes += more }

  /// The first line without its line feed, where it is whole.
  mutating func takeLine() -> [UInt8]? {
    guard let end = bytes[searched...].firstIndex(of: 0x0A) else {
      searched = bytes.count
      return nil
    }
    let line = Array(bytes[..<end])
    bytes.removeFirst(end + 1)
    searched = 0
    return line
  }
}

/// The last bytes of a stream.
struct TailBuffer {
  let limit: Int
  private var bytes: [UInt8] = []

  init(limit: Int) { self.limit = limit }

  mutating func append(_ more: ArraySlice<UInt8>) {
    bytes += more.suffix(limit)
    // Not at every byte, or a stream of single bytes would be copied as often.
    if bytes.count > 2 * limit { bytes.removeFirst(bytes.count - limit) }
  }

  var text: String { String(decoding: bytes.suffix(limit), as: UTF8.self) }
}

/// Reads of a pipe that does not block.
enum Reading {
  enum Result { case some, nothing, end }

  /// Takes at most one pipe full of bytes.
  static func next(_ descriptor: Int32, _ take: (ArraySlice<UInt8>) -> Void) -> Result {
    var error: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      let got = read(descriptor, buffer.baseAddress, buffer.count)
      if got < 0 { error = errno }
      count = max(0, got)
    }
    if error == EAGAIN || error == EINTR { return .nothing }
    if chunk.isEmpty { return .end }
    take(chunk[...])
    return .some
  }
}

extension Duration {
  /// Rounded to milliseconds, for people.
  var inMilliseconds: Duration { .milliseconds(Int64((self / .milliseconds(1)).rounded())) }
}

/// Waiting.
enum Pause {
  /// For `poll`: rounded up, so that it does not return just before the deadline; at most a minute.
  static func milliseconds(until deadline: ContinuousClock.Instant) -> Int32 {
    let left = ContinuousClock.now.duration(to: deadline)
    guard left < .seconds(60) else { return 60_000 }
    return Int32(max(0, (left / .milliseconds(1)).rounded(.up)))
  }

  static func sleep(_ time: Duration) {
    let (seconds, attoseconds) = time.components
    var time = timespec(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
    var rest = timespec()
    while nanosleep(&time, &rest) != 0, errno == EINTR { time = rest }
  }
}
