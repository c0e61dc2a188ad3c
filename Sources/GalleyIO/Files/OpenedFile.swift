internal import GalleyCore
internal import Glibc

/// A file, pipe or device that is read piece by piece.
struct OpenedFile: Sendable {
  /// Where it is, for messages.
  let path: String
  private let descriptor: Int32

  /// Opens the file.
  init(_ path: String) throws(EnvironmentError) {
    self.path = path
    descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw EnvironmentError.system(path, errno) }
  }

  /// Its size in bytes; `nil` for a pipe or a device.
  var size: Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// What is in the file at `path` by now, which may be growing.
  static func content(_ path: String) throws(EnvironmentError) -> [UInt8] {
    var content: [UInt8] = []
    try forEachPiece(of: path) { content += $0 }
    return content
  }

  /// Reads the file at `path` piece by piece, `limit` bytes at most; how many there were.
  @discardableResult
  static func forEachPiece(
    of path: String, limit: Int = .max, _ body: (ArraySlice<UInt8>) -> Void
  ) throws(EnvironmentError) -> Int {
    let file = try OpenedFile(path)
    defer { file.close() }
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var bytes = 0
    while bytes < limit {
      let count = try piece.withUnsafeMutableBufferPointer { buffer throws(EnvironmentError) in
        try file.read(into: UnsafeMutableBufferPointer(rebasing: buffer.prefix(limit - bytes)))
      }
      guard count > 0 else { break }
      body(piece[..<count])
      bytes += count
    }
    return bytes
  }

  /// Closes the file.
  func close() { Glibc.close(descriptor) }

  /// Reads into `piece`; the number of bytes, 0 at the end.
  func read(into piece: UnsafeMutableBufferPointer<UInt8>) throws(EnvironmentError) -> Int {
    var count = -1
    repeat {
      count = Glibc.read(descriptor, piece.baseAddress, piece.count)
    } while count < 0 && errno == EINTR
    guard count >= 0 else { throw EnvironmentError.system(path, errno) }
    return count
  }
}
