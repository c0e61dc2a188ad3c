public import Compression

/// Where a record stands in a file.
public struct WARCPlace: Equatable, Sendable {
  /// Where in the file the record begins, or the compressed member that it is in.
  public var offset: Int
  /// Where it begins in what the member holds; zero where each record has its own.
  public var inside: Int
  /// How many bytes of the file it takes, where it has a member of its own or none is around it.
  public var length: Int?

  /// A place.
  public init(offset: Int, inside: Int = 0, length: Int? = nil) {
    self.offset = offset
    self.inside = inside
    self.length = length
  }
}

/// A part of a file that is no record, or that of one that was left out.
public struct WARCProblem: Error, Equatable, Sendable {
  /// What is wrong.
  public enum Fact: Equatable, Sendable {
    /// What stands there is no head of a record.
    case noRecord
    /// A head that no record can have: its reason.
    case badHead(String)
    /// The record ends before its length.
    case truncated(length: Int, found: Int)
    /// Behind the record, by its length, there is no other.
    case wrongLength(Int)
    /// The record has more bytes than were allowed.
    case tooLarge(length: Int, limit: Int)
    /// The compressed data are damaged.
    case damaged(CompressionError)
  }

  /// What is wrong.
  public let fact: Fact
  /// Where; its length is that of what was left out, if it is known.
  public var place: WARCPlace
  /// The record's name, where its head could be read.
  public var id: String?
}

extension WARCProblem: CustomStringConvertible {
  /// The sentence, with the place.
  public var description: String {
    let inside = place.inside > 0 ? ", byte \(place.inside) of what is compressed there" : ""
    return "at byte \(place.offset)\(inside): \(fact)"
  }
}

extension WARCProblem.Fact: CustomStringConvertible {
  /// The sentence, without the place.
  public var description: String {
    switch self {
    case .noRecord: "what stands here is no WARC record"
    case .badHead(let reason): "the head of the record \(reason)"
    case .truncated(let length, let found):
      "the record should have \(length) bytes and ends after \(found)"
    case .wrongLength(let length): "behind the \(length) bytes of the record there is no other"
    case .tooLarge(let length, let limit):
      "the record has \(length) bytes, more than the limit of \(limit)"
    case .damaged(let error): "\(error)"
    }
  }
}

/// What a reader finds.
public enum WARCItem: Equatable, Sendable {
  /// A record.
  case record(WARCRecord, WARCPlace)
  /// What is no record.
  case problem(WARCProblem)
}
