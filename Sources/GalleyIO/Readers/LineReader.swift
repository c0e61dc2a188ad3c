internal import GalleyCore
internal import Glibc

/// Reads a file, plain or compressed by its extension, line by line with bounded memory.
struct LineReader: Sendable {
  /// A line without its end, or what was too long to be kept.
  enum Line: Sendable, Equatable {
    case line([UInt8])
    case tooLong

    /// Whether there is nothing but white space, such as the return of a line end of two bytes.
    var isBlank: Bool {
      guard case .line(let bytes) = self else { return false }
      return Self.isBlank(bytes[...])
    }

    static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
      bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }
  }

  private let file: InputFile
  private var lines: LineBuffer

  /// The file, for messages.
  var path: String { file.path }

  /// Opens a file whose lines are at most `limit` bytes. Throws an `EnvironmentError`.
  init(_ path: String, limit: Int, ignoresRest: Bool = true) throws(EnvironmentError) {
    file = try InputFile(path, ignoresRest: ignoresRest)
    lines = LineBuffer(limit: limit)
  }

  /// Throws an `EnvironmentError` where `path` cannot be read; a pipe is not opened.
  static func check(_ path: String) throws(EnvironmentError) {
    guard access(path, R_OK) == 0 else { throw EnvironmentError.system(path, errno) }
  }

  /// Closes the file.
  func close() { file.close() }

  /// The next line; `nil` at the end. Throws an `EnvironmentError` when reading fails.
  mutating func next() throws(EnvironmentError) -> Line? {
    let file = file
    return try lines.next { piece throws(EnvironmentError) in try file.read(into: piece) }
  }

  /// Passes over the next line; whether it is blank, `nil` at the end. Throws as `next` does.
  mutating func skip() throws(EnvironmentError) -> Bool? {
    let file = file
    return try lines.skip { piece throws(EnvironmentError) in try file.read(into: piece) }
  }
}

extension EnvironmentError {
  /// `path` and the system's own words for `code`.
  static func system(_ path: String, _ code: Int32) -> EnvironmentError {
    EnvironmentError("\(path): \(FileError.Fact.system(errno: code))")
  }
}
