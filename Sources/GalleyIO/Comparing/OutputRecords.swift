internal import GalleyCore
internal import JSON

/// The lines of a finished output as objects, one after the other: those of one file, or of all
/// files that a manifest lists.
struct OutputRecords {
  private var paths: ArraySlice<String>
  private var reader: RecordReader?

  /// The records of `path`, which is a file, a manifest, or what several files are named after.
  init(_ path: String) throws {
    if OutputAccount.isNeeded(for: path) {
      paths = try OutputAccount(of: path).paths()[...]
    } else {
      paths = [path]
    }
    for path in paths { try LineReader.check(path) }
  }

  /// Closes what is open.
  func close() { reader?.close() }

  /// The next record; `nil` at the end. Throws a `WrongLine` where a line is none, an
  /// `EnvironmentError` where reading fails.
  mutating func next() throws -> JSONNode? {
    while true {
      if let record = try reader?.nextWithID() { return record }
      reader?.close()
      guard let path = paths.popFirst() else { return nil }
      reader = try RecordReader(path)
    }
  }
}
