internal import Glibc

/// Tells files apart, whatever they are called.
enum FileIdentity {
  /// Whether two paths lead to one file that is there.
  static func isSame(_ first: String, _ second: String) -> Bool {
    var status = stat()
    return stat(first, &status) == 0 && isSame(status, second)
  }

  /// Whether a path leads to an open file.
  static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && isSame(status, path)
  }

  private static func isSame(_ first: stat, _ path: String) -> Bool {
    var second = stat()
    return stat(path, &second) == 0 && first.st_dev == second.st_dev
      && first.st_ino == second.st_ino
  }
}
