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

/// Keeps a file for one run at a time.
enum FileLock {
  /// Takes the open file at `path` until it is closed. Throws where another run has it, and where the
  /// file system keeps no locks.
  static func take(_ file: Int32, _ path: String) throws(EnvironmentError) {
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      throw failure(path, errno)
    }
  }

  /// Why the lock was not taken.
  static func failure(_ path: String, _ code: Int32) -> EnvironmentError {
    code == EWOULDBLOCK
      ? EnvironmentError("\(path) is in use by another run")
      : EnvironmentError("cannot lock \(path): \(FileError.Fact.system(errno: code))")
  }
}
