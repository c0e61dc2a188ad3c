internal import GalleyCore

/// A file that is written whole, without compression or placeholders.
public struct PlainFile {
  private var file: OutputFile

  /// Creates the file, which appears under its name when it is finished. Throws an
  /// `EnvironmentError`, or an `OptionError` where a file is there that may not be replaced.
  public init(_ path: String, replaces: Bool) throws {
    file = try OutputFile(path, replaces: replaces)
  }

  /// Writes all of a file, or nothing. Throws an `EnvironmentError`, or an `OptionError` where a file
  /// is there that may not be replaced.
  public static func write(_ bytes: [UInt8], to path: String, replaces: Bool) throws {
    var file = try PlainFile(path, replaces: replaces)
    do {
      try file.write(bytes)
      try file.finish()
    } catch {
      file.discard()
      throw error
    }
  }

  /// Appends bytes. Throws an `EnvironmentError`.
  public mutating func write(_ bytes: [UInt8]) throws { try file.write(bytes) }

  /// Gives the file its name. Throws an `EnvironmentError`.
  public mutating func finish() throws {
    try file.finish()
    if !file.isDirect { try OutputFolder.sync(OutputFolder.of(file.path)) }
  }

  /// Removes what was written.
  public mutating func discard() { file.discard() }
}
