internal import Compression

/// Reads the records of a web archive, one after the other, in memory that does not grow with it.
///
/// The file may be plain, compressed as a whole, or have a gzip member or a Zstandard frame for
/// each record. What is damaged is reported, and reading goes on with the next record that can be
/// found: at the next member, or at the next line that begins as a record does.
public struct WARCReader {
  /// Reads into a piece; the number of bytes, 0 at the end.
  public typealias Filling<Failure: Error> =
    (UnsafeMutableBufferPointer<UInt8>) throws(Failure) -> Int

  /// What comes next in a member.
  enum Ahead: Equatable {
    /// A record, behind so many bytes of line ends.
    case record(Int)
    /// Nothing but so many bytes of line ends.
    case end(Int)
    /// Something else, behind so many bytes of line ends.
    case other(Int)
    case damaged(CompressionError)
  }

  var stream = MemberStream()
  var isInMember = false
  /// How many bytes were read twice, because a record's length was wrong.
  var readTwice = 0
  let limit: Int
  let size: Int?

  /// A reader of records of at most `limit` bytes, of a file of `size` bytes, if that is known:
  /// then a length that leads behind the end of the file is known to be wrong.
  public init(limit: Int = 256_000_000, size: Int? = nil) {
    self.limit = limit
    self.size = size
  }

  /// The next record, or what is none; `nil` at the end. Throws what `fill` throws.
  public mutating func next<Failure: Error>(
    _ fill: Filling<Failure>
  ) throws(Failure) -> WARCItem? {
    while true {
      if !isInMember {
        switch try stream.begin(fill) {
        case .end: return nil
        case .junk: return .problem(try skipToMember(.noRecord, place, fill))
        case .member: isInMember = true
        }
      }
      switch try lookAhead(fill) {
      case .record(let blank):
        stream.text.consume(blank)
        return try readRecord(fill)
      case .end: isInMember = false
      case .other: return .problem(try skipText(.noRecord, place, fill))
      case .damaged(let error): return .problem(try skipToMember(.damaged(error), place, fill))
      }
    }
  }

  /// Where what comes next is.
  var place: WARCPlace {
    guard stream.isCompressed else { return WARCPlace(offset: stream.text.offset) }
    return WARCPlace(offset: stream.memberStart, inside: max(0, stream.text.offset))
  }

  /// With so many bytes of line ends behind it, a record has ended where it should.
  static let leastEnd = 4

  /// What comes next, after line ends, which are not taken.
  func ahead() -> Ahead? {
    let bytes = stream.text.bytes
    let first = bytes.firstIndex { $0 != 0x0D && $0 != 0x0A } ?? bytes.endIndex
    let blank = first - bytes.startIndex
    return WARCHead.begins(bytes[first...]).map { $0 ? .record(blank) : .other(blank) }
  }

  /// What comes next, reading on until that can be told.
  mutating func lookAhead<Failure: Error>(_ fill: Filling<Failure>) throws(Failure) -> Ahead {
    while true {
      if let ahead = ahead() { return ahead }
      switch try stream.more(fill) {
      case .grew: continue
      case .memberEnded:
        let blank = stream.text.bytes.prefix { $0 == 0x0D || $0 == 0x0A }.count
        if blank == stream.text.count { return .end(blank) }
        guard blank == 0, try join(fill) else { return .other(blank) }
      case .damaged(let error): return .damaged(error)
      }
    }
  }
}
