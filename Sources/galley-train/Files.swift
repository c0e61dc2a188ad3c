import Glibc

/// Whole files.
enum Files {
  /// A file that cannot be read or written.
  struct Failure: Error, CustomStringConvertible {
    var path: String
    var code: CInt
    var description: String { "\(path): \(String(cString: strerror(code)))" }
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else { throw Failure(path: path, code: errno) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&piece, 1, piece.count, file)
      if count == 0 { break }
      bytes += piece[..<count]
    }
    if ferror(file) != 0 { throw Failure(path: path, code: errno) }
    return bytes
  }

  static func write(_ bytes: [UInt8], _ path: String) throws {
    guard let file = fopen(path, "w") else { throw Failure(path: path, code: errno) }
    let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count
    guard fclose(file) == 0, isWritten else { throw Failure(path: path, code: errno) }
  }
}
