internal import Digest
internal import GalleyCore

/// Size and hash of a file as it lies on the disk, read piece by piece.
struct FileDigest {
  /// Its bytes.
  private(set) var bytes = 0
  /// Its SHA-256 in hexadecimal digits.
  let sha256: String

  /// Reads the file at `path`.
  init(_ path: String) throws(EnvironmentError) {
    let file = try OpenedFile(path)
    defer { file.close() }
    var hash = SHA256()
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try piece.withUnsafeMutableBufferPointer { piece throws(EnvironmentError) in
        try file.read(into: piece)
      }
      guard count > 0 else { break }
      hash.update(piece[..<count])
      bytes += count
    }
    sha256 = hash.finish().hex
  }
}
