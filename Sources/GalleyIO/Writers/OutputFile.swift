internal import GalleyCore
internal import Glibc

/// A file that appears under its name only when it is whole.
///
/// Written to `NAME.partial` in the same folder; `finish` syncs and renames, `stop` leaves the
/// partial file, which holds complete members only. A device, a pipe or standard output (`-`) is
/// written directly.
struct OutputFile: MemberSink {
  let path: String
  private let temporary: String?
  private let descriptor: Int32

  /// Creates the file and its folders. Throws an `EnvironmentError`, or an `OptionError` where a
  /// file is there that may not be replaced.
  init(_ path: String, replaces: Bool) throws {
    self.path = path
    var status = stat()
    let exists = stat(path, &status) == 0
    if path == "-" {
      temporary = nil
      descriptor = STDOUT_FILENO
      return
    }
    if exists && status.st_mode & S_IFMT != S_IFREG {
      temporary = nil
      descriptor = Glibc.open(path, O_WRONLY | O_CLOEXEC)
    } else {
      guard !exists || replaces else {
        throw OptionError("\(path) exists; --fresh replaces it")
      }
      try Self.makeFolders(path)
      let partial = path + ".partial"
      temporary = partial
      descriptor = Glibc.open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    }
    guard descriptor >= 0 else { throw Self.failure(path, errno) }
  }

  mutating func write(_ member: [UInt8]) throws {
    var written = 0
    while written < member.count {
      let count = member[written...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw try rolledBack(errno, written) }
      written += count
    }
  }

  /// Cuts off the part of a member that was written before the error, so that what stays is whole.
  private func rolledBack(_ code: Int32, _ written: Int) throws -> EnvironmentError {
    if temporary != nil, written > 0 {
      let end = lseek(descriptor, 0, SEEK_CUR) - off_t(written)
      guard ftruncate(descriptor, end) == 0 else { throw Self.failure(path, errno) }
    }
    return Self.failure(path, code)
  }

  mutating func finish(manifest: [UInt8]?) throws {
    guard let temporary else { return }
    try sync()
    guard rename(temporary, path) == 0 else { throw Self.failure(path, errno) }
    try syncFolder()
    if let manifest {
      var file = try OutputFile(path + ".manifest.json", replaces: true)
      try file.write(manifest)
      try file.finish(manifest: nil)
    }
  }

  mutating func discard() {
    guard let temporary else { return }
    close(descriptor)
    unlink(temporary)
  }

  mutating func stop() throws -> String {
    guard let temporary else { return path }
    try sync()
    return temporary
  }

  private func sync() throws {
    guard fsync(descriptor) == 0, close(descriptor) == 0 else { throw Self.failure(path, errno) }
  }

  private func syncFolder() throws {
    let folder = Glibc.open(Self.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw Self.failure(path, errno) }
    defer { close(folder) }
    guard fsync(folder) == 0 || errno == EINVAL else { throw Self.failure(path, errno) }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func makeFolders(_ path: String) throws {
    var end = path.startIndex
    while let slash = path[end...].dropFirst().firstIndex(of: "/") {
      end = slash
      if mkdir(String(path[..<slash]), 0o755) != 0 && errno != EEXIST {
        throw failure(path, errno)
      }
    }
  }

  private static func failure(_ path: String, _ code: Int32) -> EnvironmentError {
    let reason = FileError.Fact.system(errno: code)
    return EnvironmentError("cannot write \(path): \(reason)")
  }
}
