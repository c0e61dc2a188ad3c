internal import Compression
internal import Digest
internal import GalleyCore
internal import WARC

/// A record of a web archive that becomes a page.
struct WebArchivePage: Sendable {
  /// Which records become pages.
  struct Rules: Sendable {
    var mediaTypes: Set<String>
    var verifiesDigests: Bool
  }

  let record: WARCRecord
  let place: WARCPlace
  /// The archive.
  let path: String
  let rules: Rules

  /// The page that was found, or a source that tells what is wrong; `nil` for records that are
  /// about others.
  static func source(_ item: WARCItem, path: String, _ rules: Rules) -> PageSource? {
    switch item {
    case .problem(let problem):
      return PageSource(
        path: path, record: problem.id ?? name(problem.place), bytes: 0
      ) { _ throws(PageError) in
        throw PageError(reason: problem.fact.reason, "\(path): \(problem)")
      }
    case .record(let record, let place):
      guard record.type == .response || record.type == .resource else { return nil }
      let page = WebArchivePage(record: record, place: place, path: path, rules: rules)
      return PageSource(path: path, record: page.name, bytes: record.block.count) {
        limits throws(PageError) in
        try page.load(limits)
      }
    }
  }

  /// What the record is called: its own name, or its place.
  private var name: String { record.id ?? Self.name(place) }

  private static func name(_ place: WARCPlace) -> String {
    place.inside == 0 ? "\(place.offset)" : "\(place.offset)+\(place.inside)"
  }

  /// Decodes the page. Throws a `PageError` where the record holds none that is wanted.
  func load(_ limits: PageLimits) throws(PageError) -> Page {
    if rules.verifiesDigests, case .broken(let field) = record.checkDigests() {
      throw error(reason: "digest_mismatch", "the record is not what \(field) says")
    }
    let message = try message()
    let type = mediaType(message)
    guard rules.mediaTypes.contains(type.name) else {
      throw error(.dropped, reason: "media_type", "the media type is \(type.name)")
    }
    let body = try body(message, limits)
    guard !body.bytes.isEmpty else {
      throw error(.dropped, reason: "empty", "the answer is empty")
    }
    guard !BinaryContent.isBinary(body.bytes) else {
      throw error(.dropped, reason: "binary", "the answer holds binary data, not text")
    }
    return page(body, type, message)
  }

  /// The answer; `nil` where the record holds the content alone.
  private func message() throws(PageError) -> HTTPMessage? {
    guard record.isHTTP else { return nil }
    guard let message = HTTPMessage(record.block), let status = message.status else {
      throw error(reason: "bad_http_message", "the record holds no HTTP answer")
    }
    guard (200..<300).contains(status) else {
      throw error(.dropped, reason: "http_\(status)", "the status of the answer is \(status)")
    }
    return message
  }

  /// What the head says, or the program that made the archive; HTML where nobody says anything and
  /// the content begins with a tag.
  private func mediaType(_ message: HTTPMessage?) -> MediaType {
    let stated = message == nil ? record.contentType : message?.fields["Content-Type"]
    if let type = stated.flatMap({ MediaType($0) }) { return type }
    let identified = record.fields["WARC-Identified-Payload-Type"]
    if let type = identified.flatMap({ MediaType($0) }) { return type }
    let content = message?.body ?? record.block[...]
    let isTag = content.first { $0 > 0x20 && $0 < 0x80 } == UInt8(ascii: "<")
    return MediaType(name: isTag ? "text/html" : "application/octet-stream")
  }

  private func body(_ message: HTTPMessage?, _ limits: PageLimits) throws(PageError) -> HTTPBody {
    guard let message else {
      guard record.block.count <= limits.bytes else {
        throw bodyError(.tooLarge(limit: limits.bytes))
      }
      return HTTPBody(bytes: record.block)
    }
    do throws(HTTPBodyError) {
      return try message.decodedBody(limit: limits.bytes)
    } catch {
      throw bodyError(error)
    }
  }

  private func page(_ body: HTTPBody, _ type: MediaType, _ message: HTTPMessage?) -> Page {
    var origin = Page.Origin(
      path: path, record: name, bytes: body.bytes.count, sha256: SHA256.hash(body.bytes).hex,
      mediaType: type.name)
    origin.transport = transport(message)
    var facts = Page.Facts(from: "warc")
    facts.url = record.targetURI
    facts.fetched = record.date
    facts.charset = type.charset
    let isPlain = type.name.hasPrefix("text/") && type.name != "text/html"
    let id =
      record.id.map { PageIdentity.id(path: $0) } ?? PageIdentity.id(path: path, member: name)
    var page = Page(
      id: id, origin: origin, content: isPlain ? .plainText(body.bytes) : .html(body.bytes),
      facts: facts)
    if body.isTruncated || record.truncated != nil { page.warnings.append("truncated") }
    return page
  }

  private func transport(_ message: HTTPMessage?) -> Page.Transport {
    var transport = Page.Transport()
    transport.status = message?.status
    transport.ip = record.ipAddress
    transport.entityTag = message?.fields["ETag"]
    transport.lastModified = message?.fields["Last-Modified"]
    return transport
  }
}

extension WebArchivePage {
  private func error(
    _ outcome: Reject.Outcome = .failed, reason: String, _ sentence: String
  ) -> PageError {
    let inside = place.inside > 0 ? "+\(place.inside)" : ""
    return PageError(
      outcome, reason: reason, "\(path): at byte \(place.offset)\(inside): \(sentence)")
  }

  private func bodyError(_ body: HTTPBodyError) -> PageError {
    let reason =
      switch body {
      case .tooLarge: "too_large"
      case .badChunk: "bad_chunks"
      case .badCoding: "bad_content_coding"
      }
    return error(reason: reason, "\(body)")
  }
}

extension WARCProblem.Fact {
  /// The code of the reject.
  fileprivate var reason: String {
    switch self {
    case .truncated, .damaged(.truncated): "truncated_record"
    case .tooLarge: "too_large"
    case .noRecord, .badHead, .wrongLength, .damaged: "bad_warc_record"
    }
  }
}
