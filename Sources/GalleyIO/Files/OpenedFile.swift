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
    let file = try OpenedFile(path)
    defer { file.close() }
    var content: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try piece.withUnsafeMutableBufferPointer { buffer throws(EnvironmentError) in
        try file.read(into: buffer)
      }
      if count == 0 { return content }
      content += piece[..<count]
    }
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
