/// What a record of a web archive holds (WARC 1.1, section 6). Others than these may be met.
public struct WARCRecordType: RawRepresentable, Hashable, Sendable {
  /// The value of `WARC-Type`.
  public let rawValue: String

  /// A type by its name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// What is said of the records that follow.
  public static let warcinfo = WARCRecordType(rawValue: "warcinfo")
  /// An answer with its protocol's head, as it was received.
  public static let response = WARCRecordType(rawValue: "response")
  /// Something that was got without a protocol's head.
  public static let resource = WARCRecordType(rawValue: "resource")
  /// A request, as it was sent.
  public static let request = WARCRecordType(rawValue: "request")
  /// What is said of another record.
  public static let metadata = WARCRecordType(rawValue: "metadata")
  /// Content that was met again and is stored elsewhere.
  public static let revisit = WARCRecordType(rawValue: "revisit")
  /// Another form of what is stored elsewhere.
  public static let conversion = WARCRecordType(rawValue: "conversion")
  /// More of a record that was begun elsewhere.
  public static let continuation = WARCRecordType(rawValue: "continuation")
}
