/// Why a text is no pattern for paths, and where.
public struct GlobError: Error, Equatable, Sendable {
  /// What is wrong.
  public enum Fact: String, Equatable, Sendable {
    case empty = "the pattern is empty"
    case absolute = "the pattern must not begin with '/'"
    case endsWithSlash = "the pattern ends with '/' and would match no file"
    case unclosedSet = "'[' is not closed"
    case reversedRange = "the range is reversed"
    case unclosedBrace = "'{' is not closed"
    case unopenedBrace = "'}' without '{'"
    case danglingEscape = "nothing follows '\\'"
    case partialDoubleStar = "'**' must stand alone between slashes"
    case tooDeep = "braces are nested deeper than 16 levels"
    case tooLong = "the pattern is longer than 4096 bytes"
  }

  /// The whole pattern.
  public let pattern: String
  /// What is wrong.
  public let fact: Fact
  /// Where in the pattern, in code points from one.
  public let column: Int
}

extension GlobError: CustomStringConvertible {
  /// The pattern, the place and the sentence.
  public var description: String { "pattern '\(pattern)', character \(column): \(fact.rawValue)" }
}
