internal import Digest
internal import GalleyCore
internal import Glibc

/// What tells one list of input files from another.
enum InputFingerprint {
  /// The paths with their sizes, hashed; `nil` where one is no file, so that it may say something
  /// else the next time.
  static func of(_ paths: some Sequence<String>) -> String? {
    var hash = SHA256()
    for path in paths {
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      hash.update(Array("\(path)\0\(status.st_size)\0".utf8))
    }
    return hash.finish().hex
  }

  /// The size of the file at `path` in bytes. Throws an `EnvironmentError`.
  static func size(of path: String) throws(EnvironmentError) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { throw EnvironmentError.system(path, errno) }
    return Int(status.st_size)
  }

  /// The paths of a listing.
  static func of(_ paths: PathList) -> String {
    var hash = SHA256()
    for path in paths { hash.update(Array(path) + [0]) }
    return hash.finish().hex
  }
}
