internal import Glibc

/// Reads whole files.
public enum FileContent {
  /// The bytes of the regular file at `path`, at most `limit`.
  public static func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    try read(Array(path.utf8), limit: limit)
  }

  /// The bytes of the regular file at `path`, which need not be UTF-8, at most `limit`.
  public static func read(_ path: [UInt8], limit: Int) throws(FileError) -> [UInt8] {
    // A pipe must not hold up the worker before it is found to be one.
    let file = open(path.map { CChar(bitPattern: $0) } + [0], O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw FileError(path, errno: errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FileError(path, errno: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw FileError(path, .isFolder)
    default: throw FileError(path, .isNoFile)
    }
    let size = Int(status.st_size)
    guard size <= limit else { throw FileError(path, .tooLarge(size: size, limit: limit)) }
    return try read(file, size: size, path)
  }

  /// Reads up to one byte more than there should be, to see whether the file grew.
  private static func read(
    _ file: Int32, size: Int, _ path: [UInt8]
  ) throws(FileError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count <= size {
        let got = Glibc.read(file, buffer.baseAddress.map { $0 + count }, size + 1 - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { return }
        count += got
        // A regular file gives all that it has, so the usual one needs no second call.
        if got == size { return }
      }
    }
    guard failure == 0 else { throw FileError(path, errno: failure) }
    guard bytes.count == size else { throw FileError(path, .changed) }
    return bytes
  }
}
