internal import GalleyCore
internal import Glibc

/// Writes all of some bytes, which the system may take in pieces.
enum WholeWrite {
  /// What stood in the way, and how many bytes had been written before.
  struct Failure {
    let written: Int
    let code: Int32
  }

  /// Writes `bytes` where the file is at, or at `offset`; `nil` where all went well.
  static func write(_ bytes: [UInt8], to file: Int32, at offset: Int? = nil) -> Failure? {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { rest in
        offset.map { pwrite(file, rest.baseAddress, rest.count, off_t($0 + written)) }
          ?? Glibc.write(file, rest.baseAddress, rest.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return Failure(written: written, code: errno) }
      written += count
    }
    return nil
  }
}

/// Keeps a file for one run at a time: a lock of the open file description (fcntl(2)), which network
/// file systems know as well, and which is gone with the process.
enum FileLock {
  /// Takes the open file at `path` until it is closed. Throws where another run has it, and where the
  /// file system keeps no locks.
  static func take(_ file: Int32, _ path: String) throws(EnvironmentError) {
    var lock = whole(F_WRLCK)
    while fcntl(file, Self.set, &lock) != 0 {
      if errno == EINTR { continue }
      throw failure(path, errno)
    }
  }

  /// Why the lock was not taken.
  static func failure(_ path: String, _ code: Int32) -> EnvironmentError {
    code == EAGAIN || code == EACCES
      ? EnvironmentError("\(path) is in use by another run")
      : EnvironmentError("cannot lock \(path): \(FileError.Fact.system(errno: code))")
  }

  /// Whether a run has the file at `path`.
  static func isTaken(_ path: String) -> Bool {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    // A lock for reading would be refused by one for writing, and asking takes none.
    var lock = whole(F_RDLCK)
    return fcntl(file, Self.ask, &lock) == 0 && lock.l_type != F_UNLCK
  }

  /// Commands of <fcntl.h> that are there for _GNU_SOURCE alone: F_OFD_GETLK and F_OFD_SETLK.
  private static let (ask, set): (Int32, Int32) = (36, 37)

  private static func whole(_ type: Int32) -> Glibc.flock {
    var lock = Glibc.flock()
    lock.l_type = Int16(type)
    lock.l_whence = Int16(SEEK_SET)
    return lock
  }
}
