/// Why a page was not parsed.
public enum MarkupError: Error, Equatable, Sendable {
  /// Elements are nested deeper than the limit.
  case tooDeep(limit: Int)
  /// The page has more nodes than the limit.
  case tooManyNodes(limit: Int)
  /// The page has more bytes than the limit.
  case tooLarge(limit: Int)
  /// The caller's deadline passed.
  case deadline
}

extension MarkupError: CustomStringConvertible {
  /// The error as a clause without a full stop.
  public var description: String {
    switch self {
    case .tooDeep(let limit): "elements are nested deeper than \(limit) levels"
    case .tooManyNodes(let limit): "the page has more than \(limit) nodes"
    case .tooLarge(let limit): "the page has more than \(limit) bytes"
    case .deadline: "parsing took longer than allowed"
    }
  }
}
