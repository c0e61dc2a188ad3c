/// One record of a web archive: named fields and a block of bytes (ISO 28500, WARC 1.1).
public struct WARCRecord: Equatable, Sendable {
  /// The version of the format, as `1.1`.
  public var version: String
  /// The named fields. A `Content-Length` among them is not written: that of the block is.
  public var fields: HeaderFields
  /// What the record holds.
  public var block: [UInt8]

  /// A record of its parts. `id` is an address such as `urn:uuid:…`, without the angle brackets
  /// that the format puts around it; `date` is in UTC (W3C-DTF), as `2024-01-31T12:00:00Z`.
  public init(
    type: WARCRecordType, id: String, date: String, targetURI: String? = nil,
    contentType: String? = nil, fields: [(name: String, value: String)] = [], block: [UInt8]
  ) {
    version = "1.1"
    self.fields = HeaderFields([
      ("WARC-Type", type.rawValue), ("WARC-Record-ID", "<\(id)>"), ("WARC-Date", date),
    ])
    if let targetURI { self.fields.append("WARC-Target-URI", targetURI) }
    for field in fields { self.fields.append(field.name, field.value) }
    if let contentType { self.fields.append("Content-Type", contentType) }
    self.block = block
  }

  /// A record as it was read.
  init(version: String, fields: HeaderFields, block: [UInt8]) {
    self.version = version
    self.fields = fields
    self.block = block
  }
}

extension WARCRecord {
  /// What the record holds; an empty name if it does not say.
  public var type: WARCRecordType { fields.recordType }
  /// `WARC-Record-ID` without angle brackets.
  public var id: String? { fields.address("WARC-Record-ID") }
  /// `WARC-Date`.
  public var date: String? { fields["WARC-Date"] }
  /// `WARC-Target-URI` without the angle brackets that some programs put around it.
  public var targetURI: String? { fields.address("WARC-Target-URI") }
  /// The media type of the block.
  public var contentType: String? { fields["Content-Type"] }
  /// `WARC-IP-Address`.
  public var ipAddress: String? { fields["WARC-IP-Address"] }
  /// Why the block is not whole, where it was cut: `length`, `time`, `disconnect`, `unspecified`.
  public var truncated: String? { fields["WARC-Truncated"] }
  /// Whether the block is an HTTP message.
  public var isHTTP: Bool {
    guard let value = fields.value(of: "Content-Type") else { return false }
    let name = Array("application/http".utf8)
    return value.count >= name.count
      && zip(value, name).allSatisfy { $0.lowerCase == $1 }
      && !(value.dropFirst(name.count).first?.isTokenCharacter ?? false)
  }
}

extension HeaderFields {
  /// `WARC-Type` in small letters; an empty name if there is none.
  var recordType: WARCRecordType {
    let name = (value(of: "WARC-Type") ?? []).map(\.lowerCase)
    return WARCRecordType(rawValue: String(decoding: name, as: UTF8.self))
  }

  /// An address without the angle brackets around it; `nil` if there is none, or an empty one.
  func address(_ name: String) -> String? {
    guard var value = value(of: name) else { return nil }
    if value.first == UInt8(ascii: "<"), value.last == UInt8(ascii: ">") {
      value = value.dropFirst().dropLast()
    }
    return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
  }
}

extension UInt8 {
  /// Letters, digits, and what else may stand in a name (RFC 9110, section 5.6.2, roughly).
  var isTokenCharacter: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }
}
