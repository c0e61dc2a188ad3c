internal import Digest
public import GalleyCore
internal import Glibc

/// A journal in a file, a line an entry: eight digits of the entry's SHA-256, a space, the entry.
///
/// One run at a time holds it. A last line that was not written whole is forgiven; any other damage
/// stops with its place.
public struct JournalFile: RunJournal {
  /// Where it is.
  public let path: String
  private let file: Locked

  private static let mark = 8

  /// Opens the journal at `path`, or makes it. Throws an `EnvironmentError` where another run holds it.
  public init(_ path: String) throws {
    self.path = path
    try OutputFolder.make(above: path)
    file = try Locked(path)
  }

  /// The entries; a last one that was not written whole is cut off.
  public func lines() throws -> [[UInt8]] {
    let (lines, end) = try Self.entries(of: OpenedFile.content(path), path)
    guard ftruncate(file.descriptor, off_t(end)) == 0 else {
      throw OutputFile.failure(path, errno)
    }
    return lines
  }

  /// The entries of the journal at `path`, which another run may be writing, and whether one is; `nil`
  /// where there is none.
  public static func look(at path: String) throws -> (lines: [[UInt8]], isHeld: Bool)? {
    guard PageList.exists(path) else { return nil }
    let isHeld = FileLock.isTaken(path)
    return (try entries(of: OpenedFile.content(path), path).lines, isHeld)
  }

  /// The entries that `bytes` hold, and where the last of them ends. Throws for damage.
  static func entries(
    of bytes: [UInt8], _ path: String
  ) throws(EnvironmentError) -> (lines: [[UInt8]], end: Int) {
    var lines: [[UInt8]] = []
    var start = 0
    // What has no end was being written when the run ended.
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      let line = bytes[start..<end]
      let entry = Array(line.dropFirst(mark + 1))
      guard line.count > mark, line.elementsEqual(framed(entry).dropLast()) else {
        if end == bytes.count - 1 { break }
        throw EnvironmentError(
          "\(path):\(lines.count + 1): the journal is damaged; --fresh starts over")
      }
      lines.append(entry)
      start = end + 1
    }
    return (lines, start)
  }

  /// An entry as it stands in the file.
  static func framed(_ entry: [UInt8]) -> [UInt8] { digits(entry) + [0x20] + entry + [0x0A] }

  /// Forgets all entries.
  public mutating func clear() throws {
    guard ftruncate(file.descriptor, 0) == 0 else { throw OutputFile.failure(path, errno) }
    try OutputFolder.sync(OutputFolder.of(path))
  }

  /// Adds an entry, and waits until it is on the disk.
  public mutating func append(_ line: [UInt8]) throws {
    if let failure = WholeWrite.write(Self.framed(line), to: file.descriptor) {
      // A part of an entry is forgiven, so it does not matter whether it goes.
      let size = lseek(file.descriptor, 0, SEEK_END)
      if size >= off_t(failure.written) {
        _ = ftruncate(file.descriptor, size - off_t(failure.written))
      }
      throw OutputFile.failure(path, failure.code)
    }
    guard fsync(file.descriptor) == 0 else { throw OutputFile.failure(path, errno) }
  }

  /// Removes the file.
  public mutating func remove() throws {
    guard unlink(path) == 0 || errno == ENOENT else { throw OutputFile.failure(path, errno) }
  }

  private static func digits(_ entry: [UInt8]) -> [UInt8] {
    Array(SHA256.hash(entry).hex(prefixBytes: mark / 2).utf8)
  }

  /// A file that one run at a time has open.
  private final class Locked: Sendable {
    let descriptor: Int32

    init(_ path: String) throws {
      while true {
        let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw OutputFile.failure(path, errno) }
        do {
          try FileLock.take(descriptor, path)
        } catch {
          close(descriptor)
          throw error
        }
        if FileIdentity.isSame(descriptor, path) {
          self.descriptor = descriptor
          return
        }
        // The run that held it has removed it since it was opened.
        close(descriptor)
      }
    }

    deinit { close(descriptor) }
  }
}
