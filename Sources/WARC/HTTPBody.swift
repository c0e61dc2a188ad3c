/// The body of a message without what was put around it for the way.
public struct HTTPBody: Equatable, Sendable {
  /// The content.
  public var bytes: [UInt8]
  /// Whether some of it is missing at the end.
  public var isTruncated: Bool

  /// A body.
  public init(bytes: [UInt8], isTruncated: Bool = false) {
    self.bytes = bytes
    self.isTruncated = isTruncated
  }
}

/// Why a body could not be decoded.
public enum HTTPBodyError: Error, Equatable, Sendable {
  /// The content has more bytes than were allowed.
  case tooLarge(limit: Int)
  /// What stands where a chunk should begin or end is none; the place is one in the body.
  case badChunk(offset: Int)
  /// The content is not what its coding asks for; the reason is the library's.
  case badCoding(name: String, reason: String)
}

extension HTTPBodyError: CustomStringConvertible {
  /// The sentence.
  public var description: String {
    switch self {
    case .tooLarge(let limit): "the body has more than \(limit) bytes"
    case .badChunk(let offset): "the chunks of the body break off at byte \(offset) of it"
    case .badCoding(let name, let reason): "the body is no \(name): \(reason)"
    }
  }
}
