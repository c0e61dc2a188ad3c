/// A pattern for relative paths.
///
/// `*` stands for any characters of one segment, `?` for one of them, `[a-z]` and `[!a-z]` for one
/// of a set, `{a,b}` for either, `**` as a whole segment for any number of segments, and `\` takes
/// the meaning from what follows. A leading dot needs no special mention. The time to match grows
/// with the length of the path times that of the pattern at worst.
public struct Glob: Sendable {
  /// The text of the pattern.
  public let pattern: String
  private let program: GlobProgram

  /// Reads a pattern; throws at the first mistake.
  public init(_ pattern: String) throws(GlobError) {
    self.pattern = pattern
    program = try GlobParser.parse(pattern)
  }

  /// Whether the whole of `path` is matched.
  public func matches(_ path: String) -> Bool {
    matches(Array(path.utf8)[...])
  }

  /// Whether the whole of `path` is matched; what is not UTF-8 counts byte by byte as U+FFFD.
  public func matches(_ path: ArraySlice<UInt8>) -> Bool {
    program.matches(path)
  }

  /// Whether anything below `folder` may be matched; false only if nothing can.
  public func mayMatch(below folder: ArraySlice<UInt8>) -> Bool {
    program.mayMatch(below: folder)
  }
}

extension Glob: Equatable {
  /// Whether both have the same text.
  public static func == (a: Glob, b: Glob) -> Bool { a.pattern == b.pattern }
}
