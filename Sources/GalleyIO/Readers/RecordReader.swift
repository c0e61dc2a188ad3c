public import GalleyCore
public import JSON

/// A line of a file that cannot be read as what it should be.
public struct WrongLine: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file, the line from one, and what is wrong.
  public let description: String

  /// What is wrong in a line.
  public init(_ path: String, _ line: Int, _ problem: String) {
    description = "\(path):\(line): \(problem)"
  }
}

/// Reads the records that a run wrote, one after the other, from a file that is plain or compressed
/// by its extension.
public struct RecordReader {
  /// The file, for messages.
  public let path: String
  /// The line of the last record, from one.
  public private(set) var line = 0

  private var lines: LineReader

  private static let maximumLine = 256_000_000

  /// Opens a file.
  public init(_ path: String) throws(EnvironmentError) {
    self.path = path
    lines = try LineReader(path, limit: Self.maximumLine)
  }

  /// Throws an `EnvironmentError` where `path` cannot be read; nothing is opened.
  public static func check(_ path: String) throws(EnvironmentError) { try LineReader.check(path) }

  /// Closes the file.
  public func close() { lines.close() }

  /// The next record; `nil` at the end.
  ///
  /// Throws a `WrongLine` where a line holds no record, an `EnvironmentError` where reading fails.
  public mutating func next() throws -> JSONNode? {
    guard let root = try nextValue() else { return nil }
    return try record(root)
  }

  private func record(_ root: JSONNode) throws(WrongLine) -> JSONNode {
    let schema = root["schema"]?.string
    guard schema == RecordSchema.identifier else {
      let found = schema.map { ", but of '\($0)'" } ?? ""
      throw wrong("the line holds no record of '\(RecordSchema.identifier)'\(found)")
    }
    return root
  }

  /// What a line of the files of a run is.
  public enum Line {
    case record(JSONNode)
    case reject(JSONNode)
  }

  /// The next record or reject; `nil` at the end. Throws as `next` does.
  public mutating func nextLine() throws -> Line? {
    guard let root = try nextValue() else { return nil }
    if root["schema"] == nil, root["outcome"] != nil { return .reject(root) }
    return .record(try record(root))
  }

  /// The same of lines that need not be records, but have an id.
  mutating func nextWithID() throws -> JSONNode? {
    guard let root = try nextValue() else { return nil }
    guard root["id"]?.kind == .string else {
      throw wrong("the line has no id, by which records are compared")
    }
    return root
  }

  private mutating func nextValue() throws -> JSONNode? {
    while let read = try lines.next() {
      line += 1
      if !read.isBlank { return try value(read) }
    }
    return nil
  }

  private func value(_ line: LineReader.Line) throws(WrongLine) -> JSONNode {
    guard case .line(let bytes) = line else {
      throw wrong("the line has more than \(Self.maximumLine) bytes")
    }
    do {
      return try JSONDocument(bytes).root
    } catch {
      throw wrong("column \(error.column): \(error.fact)")
    }
  }

  /// A `WrongLine` for the last record.
  public func wrong(_ problem: String) -> WrongLine { WrongLine(path, line, problem) }
}
