internal import CSync
internal import GalleyCore
internal import Glibc

/// Folders that outputs are in.
enum OutputFolder {
  /// The folder of a path, with its slash; empty where it has none.
  static func of(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// What the name of a journal ends in.
  static let journal = ".journal"

  /// The journal of an output: `out/.news.jsonl.journal` for `out/news.jsonl`.
  static func journal(of output: String) -> String {
    let folder = of(output)
    return folder + "." + output.dropFirst(folder.count) + journal
  }

  /// Makes all folders above `path`. Throws an `EnvironmentError`.
  static func make(above path: String) throws(EnvironmentError) {
    // Nearly always the folder is there.
    let folder = of(path)
    if folder.isEmpty || access(folder, F_OK) == 0 { return try checkIsFolder(folder, path) }
    var end = path.startIndex
    while let slash = path[end...].dropFirst().firstIndex(of: "/") {
      end = slash
      if mkdir(String(path[..<slash]), 0o755) != 0 && errno != EEXIST {
        throw OutputFile.failure(path, errno)
      }
    }
  }

  private static func checkIsFolder(
    _ folder: String, _ path: String
  ) throws(EnvironmentError) {
    var status = stat()
    if folder.isEmpty || stat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR { return }
    throw OutputFile.failure(path, ENOTDIR)
  }

  /// Waits until the names in a folder are on the disk.
  static func sync(_ folder: String) throws {
    let path = folder.isEmpty ? "." : folder
    let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputFile.failure(path, errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw OutputFile.failure(path, errno) }
  }

  /// Waits until all is on the disk that the file system of a folder holds: for many files at once.
  static func syncAll(_ folder: String) throws {
    let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputFile.failure(folder, errno) }
    defer { close(descriptor) }
    guard syncfs(descriptor) == 0 else { throw OutputFile.failure(folder, errno) }
  }

  /// What is free where a folder is; `nil` where the system does not say.
  static func freeSpace(_ folder: String) -> FreeSpace? {
    let path = folder.isEmpty ? "./" : folder
    var status = statvfs()
    guard statvfs(path, &status) == 0 else { return nil }
    // What is kept for the system is not free.
    let (bytes, isOver) = Int(clamping: status.f_bavail)
      .multipliedReportingOverflow(by: Int(clamping: status.f_frsize))
    return FreeSpace(folder: path, bytes: isOver ? .max : bytes)
  }

  /// Whether there is a folder at `path` with something in it.
  static func isInUse(_ path: String) -> Bool {
    guard let stream = opendir(path) else { return false }
    defer { closedir(stream) }
    // A folder has two entries of its own.
    for _ in 0..<3 where readdir(stream) == nil { return false }
    return true
  }
}
