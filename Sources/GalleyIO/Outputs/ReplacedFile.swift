public import GalleyCore
internal import Glibc

/// A small file that is written anew from time to time, and is always whole for those who read it.
///
/// What is written goes to a hidden temporary beside it, which then takes its name. Nothing waits for
/// the disk: after a crash of the machine the file may be an older one. A device or a pipe is written
/// directly.
public struct ReplacedFile: Sendable {
  private let path: String
  private let isDirect: Bool

  /// A file at `path`, whose folders are made. Throws an `EnvironmentError`.
  public init(_ path: String) throws(EnvironmentError) {
    self.path = path
    try OutputFolder.make(above: path)
    isDirect = access(path, F_OK) == 0 && !OutputFile.isRegular(path)
  }

  /// Replaces what the file holds. Throws an `EnvironmentError`, and leaves the file as it was.
  public func write(_ bytes: [UInt8]) throws(EnvironmentError) {
    if isDirect {
      let file = open(path, O_WRONLY | O_CLOEXEC)
      guard file >= 0 else { throw OutputFile.failure(path, errno) }
      return try fill(file, bytes)
    }
    let folder = OutputFolder.of(path)
    // Each process has a temporary of its own, so that two of them do not mix.
    var temporary = Array("\(folder).\(path.dropFirst(folder.count)).XXXXXX".utf8CString)
    let file = mkstemp(&temporary)
    guard file >= 0 else { throw OutputFile.failure(path, errno) }
    do throws(EnvironmentError) {
      try fill(file, bytes, mode: 0o644)
      guard rename(temporary, path) == 0 else { throw OutputFile.failure(path, errno) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Writes and closes an open file, which gets the rights of `mode`: others than its owner read it.
  private func fill(_ file: Int32, _ bytes: [UInt8], mode: mode_t? = nil) throws(EnvironmentError) {
    let isSet = mode.map { fchmod(file, $0) == 0 } ?? true
    let code = isSet ? WholeWrite.write(bytes, to: file)?.code : errno
    let isClosed = close(file) == 0
    if let code { throw OutputFile.failure(path, code) }
    guard isClosed else { throw OutputFile.failure(path, errno) }
  }
}
