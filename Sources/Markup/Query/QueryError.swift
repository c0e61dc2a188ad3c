/// Why a query of a tree gave no result.
public enum QueryError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The caller's deadline passed.
  case deadline
  /// An XPath expression took more steps than the limit.
  case tooManySteps(limit: Int)
  /// The page has more nodes than XPath may be asked about.
  case tooManyNodes(limit: Int)
  /// An XPath expression nests too deeply for this tree, or needs too much memory.
  case tooDeep
  /// libxml2 could not evaluate an XPath expression, for the reason that it gives.
  case failed(String)

  /// The error as a clause without a full stop.
  public var description: String {
    switch self {
    case .deadline: "selecting took longer than allowed"
    case .tooManySteps(let limit):
      "the XPath expression took more than \(limit) steps on this page; name elements and "
        + "use one '//' instead of several"
    case .tooManyNodes(let limit):
      "the page has more than \(limit) nodes, which is too many for XPath; select by CSS"
    case .tooDeep: "the XPath expression nests too deeply"
    case .failed(let message): "the XPath expression failed: \(message)"
    }
  }
}
