/// Why an archive, or a member of it, cannot be read.
public enum ArchiveError: Error, Equatable, Sendable {
  /// The file cannot be opened or read; the words are the library's.
  case unreadable(String)
  /// The file is of no format that is read.
  case unknownFormat
  /// The whole archive is compressed more than once.
  case compressedTwice
  /// What follows cannot be read; the words are the library's.
  case damaged(String)
  /// The archive gives far more bytes than it has.
  case tooExpanded(ratio: Int)
  /// The member cannot be read, those behind it can; the words are the library's.
  case damagedMember(String)
  /// The member is encrypted.
  case encrypted
  /// The member has more bytes than were allowed.
  case tooLarge(limit: Int)

  /// Whether this is an archive that was whole once.
  public var isDamage: Bool {
    switch self {
    case .damaged, .tooExpanded: true
    default: isOfMember
    }
  }

  /// Whether other members may still be read.
  public var isOfMember: Bool {
    switch self {
    case .damagedMember, .encrypted, .tooLarge: true
    default: false
    }
  }
}

extension ArchiveError: CustomStringConvertible {
  /// The sentence.
  public var description: String {
    switch self {
    case .unreadable(let words), .damaged(let words), .damagedMember(let words): words
    case .unknownFormat: "not an archive of a known format"
    case .compressedTwice: "compressed more than once"
    case .tooExpanded(let ratio): "gives more than \(ratio) times the bytes that it has"
    case .encrypted: "the member is encrypted"
    case .tooLarge(let limit): "the member has more than \(limit) bytes"
    }
  }
}
