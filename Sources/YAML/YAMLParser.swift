/// Reads the strict part of YAML that configuration needs.
///
/// Files are read by libyaml (YAML 1.1 syntax). What makes YAML surprising is an error: duplicate
/// keys, tab indentation, tags, anchors, aliases, merge keys, explicit and non-text keys,
/// directives and a second document.
public enum YAMLParser {
  /// Mappings and sequences inside each other that are read.
  public static let maximumDepth = 64

  /// What could be read of a file, and everything that is wrong with it.
  public struct Result: Hashable, Sendable {
    /// The value of the file. After a problem it is what can still be checked: the first of two
    /// equal keys, nothing for an alias; `nil` after a syntax error.
    public let root: YAMLNode?
    /// The problems in the order of the file.
    public let problems: [YAMLProblem]
  }

  /// The value of a file that is free of problems.
  public static func parse(_ text: String) throws(YAMLErrors) -> YAMLNode {
    try parse(Array(text.utf8))
  }

  /// The value of a file that is free of problems.
  public static func parse(_ bytes: [UInt8]) throws(YAMLErrors) -> YAMLNode {
    let result = read(bytes)
    guard let root = result.root, result.problems.isEmpty else {
      throw YAMLErrors(problems: result.problems)
    }
    return root
  }

  /// Reads as much of a file as can be read.
  public static func read(_ bytes: [UInt8]) -> Result {
    if let problem = firstInvalidByte(of: bytes) {
      return Result(root: nil, problems: [problem])
    }
    var builder = TreeBuilder(Positions(bytes))
    let root = builder.build()
    return Result(root: root, problems: builder.problems.sorted { $0.mark < $1.mark })
  }

  private static func firstInvalidByte(of bytes: [UInt8]) -> YAMLProblem? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      let invalid = error.byteOffsets
      let positions = Positions(Array(bytes[..<invalid.lowerBound]))
      let mark = positions.mark(at: invalid.lowerBound)
      return YAMLProblem(.invalidUTF8, mark: mark, endMark: mark)
    }
  }
}
