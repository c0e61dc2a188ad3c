internal import GalleyCore
internal import JSON

/// The lines of a finished output as objects, one after the other: those of one file, or of all
/// files that a manifest lists.
struct OutputRecords {
  private var paths: ArraySlice<String>
  private var lines: LineReader?
  private var line = 0

  private static let maximumLine = 256_000_000

  /// The records of `path`, which is a file, a manifest, or what several files are named after.
  init(_ path: String) throws {
    if OutputAccount.isNeeded(for: path) {
      let account = try OutputAccount(of: path)
      for file in account.files where !SafeName.isBelow(file.path) {
        let fact = "'\(file.path)' leads out of the output's folder"
        throw WrongLine(account.path, file.line, fact)
      }
      paths = account.files.map { account.folder + $0.path }[...]
    } else {
      paths = [path]
    }
    for path in paths { try LineReader.check(path) }
  }

  /// Closes what is open.
  func close() { lines?.close() }

  /// The next record; `nil` at the end. Throws a `WrongLine` where a line is none, an
  /// `EnvironmentError` where reading fails.
  mutating func next() throws -> JSONNode? {
    while true {
      guard let read = try lines?.next() else {
        guard try openNext() else { return nil }
        continue
      }
      line += 1
      if !read.isBlank { return try record(read) }
    }
  }

  private mutating func openNext() throws -> Bool {
    lines?.close()
    lines = nil
    line = 0
    guard let path = paths.popFirst() else { return false }
    lines = try LineReader(path, limit: Self.maximumLine)
    return true
  }

  private func record(_ read: LineReader.Line) throws(WrongLine) -> JSONNode {
    guard case .line(let bytes) = read else {
      throw wrong("the line has more than \(Self.maximumLine) bytes")
    }
    let root: JSONNode
    do {
      root = try JSONDocument(bytes).root
    } catch {
      throw wrong("column \(error.column): \(error.fact)")
    }
    guard root["id"]?.kind == .string else {
      throw wrong("the line has no id, by which records are compared")
    }
    return root
  }

  private func wrong(_ fact: String) -> WrongLine { WrongLine(lines?.path ?? "", line, fact) }
}
