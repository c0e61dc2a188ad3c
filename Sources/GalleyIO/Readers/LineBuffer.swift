internal import GalleyCore
internal import Glibc

/// Cuts bytes that come piece by piece into lines.
struct LineBuffer: Sendable {
  /// Reads into a piece; the number of bytes, 0 at the end.
  typealias Filling = (UnsafeMutableBufferPointer<UInt8>) throws(EnvironmentError) -> Int

  private let limit: Int
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  private var isAtStart = true

  private static let chunk = 1 << 18

  /// A buffer for lines of at most `limit` bytes.
  init(limit: Int) { self.limit = limit }

  /// The next line of what `fill` reads; `nil` at the end.
  mutating func next(_ fill: Filling) throws(EnvironmentError) -> LineReader.Line? {
    guard let found = try find(fill) else { return nil }
    return found.isTooLong ? .tooLong : .line(Array(buffer[found.range]))
  }

  /// Whether a whole line is there without anything being read.
  var hasLine: Bool { lineEnd(from: position) != nil }

  /// Passes over the next line without a copy of it; whether it is blank, `nil` at the end.
  mutating func skip(_ fill: Filling) throws(EnvironmentError) -> Bool? {
    guard let found = try find(fill) else { return nil }
    return !found.isTooLong && LineReader.Line.isBlank(buffer[found.range])
  }

  /// The next line and whether it is too long to be kept.
  private typealias Found = (range: Range<Int>, isTooLong: Bool)

  private mutating func find(_ fill: Filling) throws(EnvironmentError) -> Found? {
    var isTooLong = false
    var searched = position
    while true {
      if let end = lineEnd(from: searched) {
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
      let kept = buffer.count - position
      try append(fill)
      searched = isTooLong ? position : max(position, kept)
    }
  }

  /// The line from where the last one ended.
  private func line(to end: Int, _ isTooLong: Bool) -> Found {
    (position..<end, isTooLong || end - position > limit)
  }

  /// Where the next line feed is; the C library looks at many bytes at once.
  private func lineEnd(from start: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, 0x0A, bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  private mutating func append(_ fill: Filling) throws(EnvironmentError) {
    buffer.removeFirst(position)
    position = 0
    let used = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: Self.chunk))
    let count = try buffer.withUnsafeMutableBufferPointer { bytes throws(EnvironmentError) in
      try fill(UnsafeMutableBufferPointer(rebasing: bytes[used...]))
    }
    buffer.removeLast(Self.chunk - count)
    isAtEnd = count == 0
    skipMark()
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// A byte order mark at the start of the file, which may come in pieces, is no part of its first line.
  private mutating func skipMark() {
    guard isAtStart else { return }
    if !isAtEnd, buffer.count < Self.mark.count, Self.mark.starts(with: buffer) { return }
    isAtStart = false
    if buffer.starts(with: Self.mark) { position = Self.mark.count }
  }
}
