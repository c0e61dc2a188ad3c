internal import Digest

/// Makes names for records.
public enum RecordID {
  /// The namespace of the names that are made here: the SHA-1 based UUID of `warc-record` in the
  /// namespace of zeros.
  private static let namespace = uuid([UInt8](repeating: 0, count: 16) + Array("warc-record".utf8))

  /// A name that depends on `bytes` alone (RFC 9562, section 5.5, UUID version 5), as `urn:uuid:…`.
  ///
  /// What tells records apart must be in the bytes: address, date and type, for instance.
  public static func urn(of bytes: [UInt8]) -> String {
    let digits = Array(BaseText.hex(uuid(namespace + bytes)).utf8)
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map {
      String(decoding: digits[$0], as: UTF8.self)
    }
    return "urn:uuid:" + groups.joined(separator: "-")
  }

  /// The name of the record of this type that an exchange of this address and date gives.
  public static func urn(type: WARCRecordType, targetURI: String, date: String) -> String {
    urn(of: Array("\(type.rawValue)\0\(targetURI)\0\(date)".utf8))
  }

  private static func uuid(_ bytes: [UInt8]) -> [UInt8] {
    var uuid = Array(HashFunction.sha1.hash(bytes).prefix(16))
    uuid[6] = uuid[6] & 0x0F | 0x50
    uuid[8] = uuid[8] & 0x3F | 0x80
    return uuid
  }
}
