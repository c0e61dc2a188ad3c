internal import Digest
internal import GalleyCore

/// Size and hash of a file as it lies on the disk, read piece by piece.
struct FileDigest {
  /// Its bytes.
  let bytes: Int
  /// Its SHA-256 in hexadecimal digits.
  let sha256: String

  /// Reads the file at `path`.
  init(_ path: String) throws(EnvironmentError) {
    var hash = SHA256()
    bytes = try OpenedFile.forEachPiece(of: path) { hash.update($0) }
    sha256 = hash.finish().hex
  }
}
