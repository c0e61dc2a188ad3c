/// Why bytes could not be decompressed.
public enum CompressionError: Error, Equatable, Sendable {
  /// The result has more bytes than were allowed.
  case tooLarge(limit: Int)
  /// The bytes are not what the format asks for; the reason is the library's.
  case corrupt(reason: String)
  /// The bytes end before the format does.
  case truncated
}

extension CompressionError: CustomStringConvertible {
  /// The sentence.
  public var description: String {
    switch self {
    case .tooLarge(let limit): "more than \(limit) bytes when decompressed"
    case .corrupt(let reason): "corrupt compressed data: \(reason)"
    case .truncated: "the compressed data ends too early"
    }
  }
}
