/// The usual records, made of their parts, with the digests that readers check.
extension WARCRecord {
  /// What is known of an exchange besides its messages.
  public struct Exchange: Sendable {
    /// Address that was asked for.
    public var targetURI: String
    /// When, in UTC (W3C-DTF).
    public var date: String
    /// Address of the server, IPv4 or IPv6.
    public var ipAddress: String?
    /// Name of the `warcinfo` record that is about this one.
    public var warcinfoID: String?
    /// Names of records of the same exchange.
    public var concurrentTo: [String] = []

    /// An exchange.
    public init(targetURI: String, date: String, ipAddress: String? = nil) {
      self.targetURI = targetURI
      self.date = date
      self.ipAddress = ipAddress
    }

    fileprivate var fields: [(name: String, value: String)] {
      var fields = concurrentTo.map { (name: "WARC-Concurrent-To", value: "<\($0)>") }
      if let ipAddress { fields.append(("WARC-IP-Address", ipAddress)) }
      if let warcinfoID { fields.append(("WARC-Warcinfo-ID", "<\(warcinfoID)>")) }
      return fields
    }
  }

  /// What is said of the records that follow: `software`, `format`, `robots` and the like.
  public static func warcinfo(
    id: String, date: String, filename: String? = nil, _ lines: [(name: String, value: String)]
  ) -> WARCRecord {
    let block = HeaderFields(lines).encoded
    var fields = [blockDigest(block)]
    if let filename { fields.insert(("WARC-Filename", filename), at: 0) }
    return WARCRecord(
      type: .warcinfo, id: id, date: date, contentType: "application/warc-fields", fields: fields,
      block: block)
  }

  /// A request as it was sent: head and body.
  public static func request(id: String, _ exchange: Exchange, _ message: [UInt8]) -> WARCRecord {
    http(.request, id: id, exchange, message, more: [])
  }

  /// An answer as it was received: head and body. `truncated` says why it is not whole: `length`,
  /// `time`, `disconnect` or `unspecified`.
  public static func response(
    id: String, _ exchange: Exchange, _ message: [UInt8], truncated: String? = nil
  ) -> WARCRecord {
    let more = truncated.map { [(name: "WARC-Truncated", value: $0)] } ?? []
    return http(.response, id: id, exchange, message, more: more)
  }

  /// An answer whose content is that of an earlier record; `head` is the head of the answer alone.
  /// Without `payloadDigest`, the server said that nothing has changed (status 304).
  public static func revisit(
    id: String, _ exchange: Exchange, head: [UInt8], of earlier: Exchange,
    earlierID: String? = nil, payloadDigest: String? = nil
  ) -> WARCRecord {
    let profile = payloadDigest == nil ? "server-not-modified" : "identical-payload-digest"
    var fields = exchange.fields
    fields.append(("WARC-Profile", revisitProfiles + profile))
    fields.append(("WARC-Refers-To-Target-URI", earlier.targetURI))
    fields.append(("WARC-Refers-To-Date", earlier.date))
    if let earlierID { fields.append(("WARC-Refers-To", "<\(earlierID)>")) }
    fields.append(blockDigest(head))
    if let payloadDigest { fields.append(("WARC-Payload-Digest", payloadDigest)) }
    return WARCRecord(
      type: .revisit, id: id, date: exchange.date, targetURI: exchange.targetURI,
      contentType: "application/http; msgtype=response", fields: fields, block: head)
  }

  /// What is said of another record of the same exchange.
  public static func metadata(
    id: String, _ exchange: Exchange, _ lines: [(name: String, value: String)]
  ) -> WARCRecord {
    let block = HeaderFields(lines).encoded
    return WARCRecord(
      type: .metadata, id: id, date: exchange.date, targetURI: exchange.targetURI,
      contentType: "application/warc-fields", fields: exchange.fields + [blockDigest(block)],
      block: block)
  }

  /// Something that was got without a protocol's head.
  public static func resource(
    id: String, _ exchange: Exchange, contentType: String, _ payload: [UInt8]
  ) -> WARCRecord {
    let digests = [blockDigest(payload), payloadDigest(payload[...])]
    return WARCRecord(
      type: .resource, id: id, date: exchange.date, targetURI: exchange.targetURI,
      contentType: contentType, fields: exchange.fields + digests, block: payload)
  }

  /// The profiles of WARC 1.1, section 6.7.
  private static let revisitProfiles = "http://netpreserve.org/warc/1.1/revisit/"

  private static func http(
    _ type: WARCRecordType, id: String, _ exchange: Exchange, _ message: [UInt8],
    more: [(name: String, value: String)]
  ) -> WARCRecord {
    let body = message[HTTPMessage.bodyStart(of: message)...]
    let fields = exchange.fields + more + [blockDigest(message), payloadDigest(body)]
    return WARCRecord(
      type: type, id: id, date: exchange.date, targetURI: exchange.targetURI,
      contentType: "application/http; msgtype=\(type.rawValue)", fields: fields, block: message)
  }

  private static func blockDigest(_ block: [UInt8]) -> (name: String, value: String) {
    ("WARC-Block-Digest", WARCDigest(of: block[...]).description)
  }

  private static func payloadDigest(_ body: ArraySlice<UInt8>) -> (name: String, value: String) {
    ("WARC-Payload-Digest", WARCDigest(of: body).description)
  }
}

extension HeaderFields {
  /// The fields as lines.
  var encoded: [UInt8] {
    var output: [UInt8] = []
    write(to: &output)
    return output
  }
}
