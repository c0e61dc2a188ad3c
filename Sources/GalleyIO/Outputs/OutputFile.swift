internal import Digest
internal import GalleyCore
internal import Glibc

/// A file that appears under its name only when it is whole.
///
/// Written to `NAME.partial` in the same folder; `finish` syncs and renames, `stop` leaves the
/// partial file, which holds complete members only. A device, a pipe or standard output (`-`) is
/// written directly.
struct OutputFile: Sendable {
  let path: String
  /// What the name of a file ends in that is not whole.
  static let partial = ".partial"
  /// Bytes written so far.
  private(set) var bytes = 0
  /// Records written so far.
  private(set) var records = 0
  private var hash = SHA256()
  /// The hash of a file that does not grow any more.
  private var sealed: String?
  /// Whether all that was written is on the disk.
  private var isSynced = false
  private let temporary: String?
  /// `nil` while the file is closed to be opened again.
  private var descriptor: Int32?

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
      descriptor = try Self.open(path, path, O_WRONLY)
      return
    }
    guard !exists || replaces else {
      throw OptionError("\(path) exists; --fresh replaces it")
    }
    try OutputFolder.make(above: path)
    temporary = path + Self.partial
    descriptor = try Self.open(path + Self.partial, path, O_WRONLY | O_CREAT | O_TRUNC)
  }

  /// Goes on with the partial file of a run that was stopped, from where it had come to: what is
  /// behind that is cut off. Throws an `EnvironmentError` where less is there.
  init(_ path: String, goingOn extent: WrittenExtent) throws {
    self.path = path
    let partial = path + Self.partial
    temporary = partial
    bytes = extent.bytes
    records = extent.records
    sealed = extent.sha256
    try Self.takeBack(path, partial)
    try Self.check(partial, extent)
    if sealed != nil {
      isSynced = true
      return
    }
    try hashAgain(partial)
    let descriptor = try Self.open(partial, path, O_WRONLY | O_APPEND)
    self.descriptor = descriptor
    guard ftruncate(descriptor, off_t(extent.bytes)) == 0 else { throw Self.failure(path, errno) }
  }

  /// Throws an `EnvironmentError` where less is in a file than was noted, or other than a whole one.
  static func check(_ path: String, _ extent: WrittenExtent) throws {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw EnvironmentError(
        "\(path) is in the journal: \(FileError.Fact.system(errno: errno)); --fresh starts over")
    }
    let size = Int(status.st_size)
    guard extent.sha256 == nil ? size >= extent.bytes : size == extent.bytes else {
      throw EnvironmentError(
        "\(path) has \(size) bytes, not the \(extent.bytes) of the journal; --fresh starts over")
    }
  }

  private mutating func hashAgain(_ partial: String) throws {
    var hash = hash
    let read = try OpenedFile.forEachPiece(of: partial, limit: bytes) { hash.update($0) }
    guard read == bytes else { throw EnvironmentError("\(partial) has become shorter") }
    self.hash = hash
  }

  /// A run that ended while its files got their names had not ended.
  private static func takeBack(_ path: String, _ partial: String) throws {
    guard access(partial, F_OK) != 0, isRegular(path) else { return }
    guard access(OutputManifest.path(of: path), F_OK) != 0 else {
      throw OptionError("\(path) exists; --fresh replaces it")
    }
    guard rename(path, partial) == 0 else { throw failure(path, errno) }
  }

  /// Whether nobody but the system knows where the bytes go.
  var isDirect: Bool { temporary == nil }

  /// Appends a member that holds `records`.
  mutating func write(_ member: [UInt8], records: Int = 0) throws {
    let descriptor = try opened()
    isSynced = false
    if let failure = WholeWrite.write(member, to: descriptor) {
      throw rolledBack(failure.code, descriptor, failure.written)
    }
    bytes += member.count
    self.records += records
    if !isDirect { hash.update(member) }
  }

  /// Cuts off the part of a member that was written before the error, so that what stays is whole.
  private func rolledBack(_ code: Int32, _ descriptor: Int32, _ written: Int) -> EnvironmentError {
    if temporary != nil, written > 0, ftruncate(descriptor, off_t(bytes)) != 0 {
      return Self.failure(path, errno)
    }
    return Self.failure(path, code)
  }

  /// Whether nothing more may be written.
  var isSealed: Bool { sealed != nil }

  /// Closes the file for good: from here on its extent has its hash.
  mutating func seal() throws {
    try suspend()
    sealed = hash.finish().hex
  }

  /// Closes the file until more is written.
  mutating func suspend() throws {
    guard temporary != nil, let descriptor else { return }
    self.descriptor = nil
    guard Glibc.close(descriptor) == 0 else { throw Self.failure(path, errno) }
  }

  private mutating func opened() throws -> Int32 {
    if let descriptor { return descriptor }
    let opened = try Self.open(temporary ?? path, path, O_WRONLY | O_APPEND)
    descriptor = opened
    return opened
  }

  /// Closes the file and gives it its name; `syncs` unless many files are synced at once.
  mutating func finish(syncs: Bool = true) throws {
    guard let temporary else { return }
    if syncs { try sync() } else { try suspend() }
    guard rename(temporary, path) == 0 else { throw Self.failure(path, errno) }
  }

  /// Removes what was written.
  mutating func discard() {
    guard let temporary else { return }
    if let descriptor { close(descriptor) }
    descriptor = nil
    unlink(temporary)
  }

  /// Closes the file and leaves it as partial; returns where it is.
  mutating func stop() throws -> String {
    guard let temporary else { return path }
    try sync()
    return temporary
  }

  private mutating func sync() throws {
    try flush()
    try suspend()
  }

  /// Waits until what was written is on the disk.
  mutating func flush() throws {
    guard !isDirect, !isSynced else { return }
    guard fsync(try opened()) == 0 else { throw Self.failure(path, errno) }
    isSynced = true
  }

  /// Whether a file is at `path`, and no folder, pipe or device.
  static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The file's account, under the name that it has in its output.
  func written(as name: String) -> WrittenFile {
    WrittenFile(extent(as: name), sha256: sealed ?? hash.finish().hex)
  }

  /// How far the file has come.
  func extent(as name: String) -> WrittenExtent {
    WrittenExtent(path: name, bytes: bytes, records: records, sha256: sealed)
  }

  private static func open(_ file: String, _ path: String, _ flags: Int32) throws -> Int32 {
    let descriptor = Glibc.open(file, flags | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(path, errno) }
    return descriptor
  }

  static func failure(_ path: String, _ code: Int32) -> EnvironmentError {
    let reason = FileError.Fact.system(errno: code)
    return EnvironmentError("cannot write \(path): \(reason)")
  }
}
