internal import Glibc

/// Bytes that came, and where the first line or message of them ends.
struct AnswerBuffer {
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

  /// The first message, where it is whole.
  mutating func takeMessage() -> [UInt8]? {
    let head = MessageFrame.head
    guard bytes.count >= head else { return nil }
    let length = MessageFrame.length(bytes[..<head])
    guard length <= UInt64(bytes.count - head) else { return nil }
    let end = head + Int(length)
    let message = Array(bytes[head..<end])
    bytes.removeFirst(end)
    return message
  }
}

/// Messages in a pipe: each has the number of its bytes before it, in eight bytes, the lowest first.
enum MessageFrame {
  static let head = 8

  static func framed(_ message: [UInt8]) -> [UInt8] {
    (0..<head).map { UInt8(truncatingIfNeeded: message.count >> ($0 * 8)) } + message
  }

  /// The bytes of the message behind a head.
  static func length(_ head: some BidirectionalCollection<UInt8>) -> UInt64 {
    head.reversed().reduce(0) { $0 << 8 | UInt64($1) }
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
