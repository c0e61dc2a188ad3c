/// Why a pattern could not be compiled or could not finish.
public enum PatternError: Error, Hashable, Sendable {
  /// The pattern is wrong, in the words of PCRE2, at a byte of the pattern.
  case syntax(String, offset: Int)
  /// Matching was given up.
  case limit(Limit)
  /// The text searched is not UTF-8, or begins or ends inside a character.
  case invalidUTF8
  /// PCRE2 reports something else, in its words.
  case failure(String)

  /// What ran out.
  public enum Limit: Hashable, Sendable {
    /// Steps of backtracking.
    case steps
    /// Memory for backtracking.
    case memory
    /// The time given by the caller.
    case time
  }
}

extension PatternError: CustomStringConvertible {
  /// The sentence.
  public var description: String {
    switch self {
    case .syntax(let message, _): "\(message) in pattern"
    case .limit(.steps): "the pattern backtracks too much on this text"
    case .limit(.memory): "the pattern needs too much memory on this text"
    case .limit(.time): "the pattern takes too long on this text"
    case .invalidUTF8: "the text to be searched is not UTF-8"
    case .failure(let message): "matching failed: \(message)"
    }
  }
}
