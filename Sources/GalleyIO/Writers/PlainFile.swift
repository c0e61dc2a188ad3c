public import GalleyCore

/// A file that is written whole, without compression or placeholders.
public enum PlainFile {
  /// Opens the file, which appears under its name when it is finished. Throws an
  /// `EnvironmentError`, or an `OptionError` where a file is there that may not be replaced.
  public static func open(_ path: String, replaces: Bool) throws -> any MemberSink {
    try OutputFile(path, replaces: replaces)
  }
}
