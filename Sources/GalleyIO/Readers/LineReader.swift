internal import GalleyCore
internal import Glibc

/// Reads a file line by line with bounded memory.
struct LineReader: Sendable {
  /// A line without its end, or what was too long to be kept.
  enum Line: Sendable, Equatable {
    case line([UInt8])
    case tooLong

    /// Whether there is nothing but white space, such as the return of a line end of two bytes.
    var isBlank: Bool {
      guard case .line(let bytes) = self else { return false }
      return bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }
  }

  /// The file, for messages.
  let path: String
  private let descriptor: Int32
  private let limit: Int
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  private var isAtStart = true

  private static let chunk = 1 << 18

  /// Opens a file whose lines are at most `limit` bytes. Throws an `EnvironmentError`.
  init(_ path: String, limit: Int) throws(EnvironmentError) {
    self.path = path
    self.limit = limit
    descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw EnvironmentError.system(path, errno) }
  }

  /// Throws an `EnvironmentError` where `path` cannot be read; a pipe is not opened.
  static func check(_ path: String) throws(EnvironmentError) {
    guard access(path, R_OK) == 0 else { throw EnvironmentError.system(path, errno) }
  }

  /// Closes the file.
  func close() { Glibc.close(descriptor) }

  /// The next line; `nil` at the end. Throws an `EnvironmentError` when reading fails.
  mutating func next() throws(EnvironmentError) -> Line? {
    var isTooLong = false
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { position = end + 1 }
        return line(to: end, isTooLong)
      }
      if isAtEnd {
        guard position < buffer.count || isTooLong else { return nil }
        defer { position = buffer.count }
        return line(to: buffer.count, isTooLong)
      }
      // What is too long is not kept, however long it gets.
      if isTooLong || buffer.count - position > limit {
        isTooLong = true
        position = buffer.count
      }
      try fill()
      searched = isTooLong ? position : max(position, buffer.count - Self.chunk)
    }
  }

  /// The line from where the last one ended.
  private func line(to end: Int, _ isTooLong: Bool) -> Line {
    isTooLong || end - position > limit ? .tooLong : .line(Array(buffer[position..<end]))
  }

  private mutating func fill() throws(EnvironmentError) {
    buffer.removeFirst(position)
    position = 0
    let used = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: Self.chunk))
    let count = buffer.withUnsafeMutableBytes { bytes in
      var count = -1
      repeat {
        count = read(descriptor, bytes.baseAddress?.advanced(by: used), Self.chunk)
      } while count < 0 && errno == EINTR
      return count
    }
    guard count >= 0 else { throw EnvironmentError.system(path, errno) }
    buffer.removeLast(Self.chunk - count)
    isAtEnd = count == 0
    skipMark()
  }

  /// A byte order mark at the start of the file is no part of its first line.
  private mutating func skipMark() {
    guard isAtStart else { return }
    isAtStart = false
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }
}

extension EnvironmentError {
  /// `path` and the system's own words for `code`.
  static func system(_ path: String, _ code: Int32) -> EnvironmentError {
    EnvironmentError("\(path): \(FileError.Fact.system(errno: code))")
  }
}
