import Compression
import Digest
import GalleyCore
import GalleyIO
import Testing
import WARC

struct WebArchiveReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let date = "2026-01-31T12:00:00Z"

  private static func response(
    _ number: Int, _ message: String, truncated: String? = nil
  ) -> WARCRecord {
    .response(
      id: RecordID.urn(of: [UInt8(number)]),
      WARCRecord.Exchange(
        targetURI: "https://news.example/\(number)", date: date, ipAddress: "192.0.2.1"),
      Array(message.utf8), truncated: truncated)
  }

  private static func html(_ body: String, _ fields: String = "") -> String {
    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\(fields)\r\n\(body)"
  }

  private func write(
    _ records: [WARCRecord], _ name: String = "a.warc.gz", _ kind: Compression = .gzip
  ) throws -> String {
    var encoder = WARCEncoder(compression: kind)
    return try folder.write(name, records.flatMap { encoder.member($0) })
  }

  private func pages(_ records: [WARCRecord], _ options: String = "") async throws -> [Page] {
    try await reader("warc: { path: '\(try write(records))'\(options) }").sources()
      .map { try $0.load(PageLimits(bytes: 100_000)) }
  }

  /// What becomes of a record: its text, or the reason and whether it failed.
  private func outcome(_ record: WARCRecord, _ options: String = "") async throws -> String {
    let sources = try await reader("warc: { path: '\(try write([record]))'\(options) }").sources()
    guard let source = sources.first else { return "nothing" }
    do {
      return try source.load(PageLimits(bytes: 1000)).string
    } catch {
      #expect(error.description.contains("a.warc.gz: at byte 0"))
      return "\(error.outcome) \(error.reason)"
    }
  }

  @Test func `an answer is a page with its facts`() async throws {
    let message = """
      HTTP/1.1 200 OK
      Content-Type: Text/HTML; Charset="UTF-8"
      ETag: "abc"
      Last-Modified: Fri, 30 Jan 2026 10:00:00 GMT

      <p>Größe</p>
      """
    let record = Self.response(1, message.replacing("\n", with: "\r\n"))
    let page = try #require(try await pages([record]).first)
    #expect(page.string == "<p>Größe</p>")
    #expect(page.id == PageIdentity.id(path: try #require(record.id)))
    #expect(page.origin.record == record.id)
    #expect(page.origin.mediaType == "text/html")
    #expect(page.origin.bytes == page.string.utf8.count)
    #expect(page.origin.transport?.status == 200)
    #expect(page.origin.transport?.ip == "192.0.2.1")
    #expect(page.origin.transport?.entityTag == "\"abc\"")
    #expect(page.origin.transport?.lastModified == "Fri, 30 Jan 2026 10:00:00 GMT")
    #expect(page.facts.url == "https://news.example/1")
    #expect(page.facts.fetched == Self.date)
    #expect(page.facts.charset == "UTF-8")
    #expect(page.facts.from == "warc")
    #expect(page.warnings == [])
  }

  @Test func `only answers and resources are pages`() async throws {
    let exchange = WARCRecord.Exchange(targetURI: "https://news.example/", date: Self.date)
    let message = Array(Self.html("<p>a</p>").utf8)
    let pages = try await pages([
      .warcinfo(id: "urn:1", date: Self.date, [("software", "x")]),
      .request(id: "urn:2", exchange, Array("GET / HTTP/1.1\r\n\r\n".utf8)),
      .response(id: "urn:3", exchange, message),
      .revisit(id: "urn:4", exchange, head: message, of: exchange),
      .metadata(id: "urn:5", exchange, [("a", "b")]),
      .resource(id: "urn:6", exchange, contentType: "text/html", Array("<p>b</p>".utf8)),
      WARCRecord(
        type: .conversion, id: "urn:7", date: Self.date, contentType: "text/html", block: message),
    ])
    #expect(pages.map(\.string) == ["<p>a</p>", "<p>b</p>"])
    #expect(pages.last?.origin.transport?.status == nil)
  }

  @Test(arguments: [
    (html("<p>a</p>"), "<p>a</p>"),
    (html("3\r\n<p>\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n"), "<p>"),
    (html("<p>a</p>", "Content-Encoding: gzip\r\n"), "<p>a</p>"),
    ("HTTP/1.1 200 OK\r\n\r\n <html>", " <html>"),
    ("HTTP/2 200\n\n<html>", "<html>"),
    ("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>", "dropped http_404"),
    ("HTTP/1.1 301 Moved\r\nLocation: /a\r\n\r\n", "dropped http_301"),
    ("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nabc", "dropped media_type"),
    ("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nabc", "dropped media_type"),
    ("HTTP/1.1 200 OK\r\n\r\nabc", "dropped media_type"),
    (html(""), "dropped empty"), (html("\u{1}\u{2}\u{3}\u{1}"), "dropped binary"),
    (html("5\r\n<p>\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n"), "failed bad_chunks"),
    (html("FFFFFFFFFF\r\n<p>", "Transfer-Encoding: chunked\r\n"), "failed bad_chunks"),
    (html("x\u{1}\u{7}\u{7}", "Content-Encoding: deflate\r\n"), "failed bad_content_coding"),
    (html(String(repeating: "a", count: 1001)), "failed too_large"),
    ("this is no answer", "failed bad_http_message"),
    ("GET / HTTP/1.1\r\n\r\n", "failed bad_http_message"),
  ])
  func `what becomes of an answer`(message: String, outcome: String) async throws {
    #expect(try await self.outcome(Self.response(1, message)) == outcome)
  }

  @Test func `other media types may be asked for`() async throws {
    let record = Self.response(1, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nabc")
    let page = try await pages([record], ", media_types: [text/plain]").first
    guard case .plainText = page?.content else {
      Issue.record("no plain text")
      return
    }
    let html = Self.response(1, Self.html("<p>"))
    #expect(try await outcome(html, ", media_types: [text/plain]") == "dropped media_type")
  }

  @Test(arguments: ["[]", "[html]", "[Text/HTML]", "[text/html, '']", "[text/]"])
  func `what is no media type is refused`(types: String) throws {
    let path = try write([])
    #expect(throws: OptionError.self) {
      try reader("warc: { path: '\(path)', media_types: \(types) }")
    }
  }

  @Test(arguments: [
    ("WARC-Block-Digest", "failed digest_mismatch"), ("WARC-Payload-Digest", "<p>a</p>"),
  ])
  func `a wrong digest of all bytes fails, one that another disproves does not`(
    field: String, outcome: String
  ) async throws {
    let wrong = WARCDigest(of: [1]).description
    var record = Self.response(1, Self.html("<p>a</p>"))
    record.fields = HeaderFields(
      record.fields.pairs.map { $0.name == field ? ($0.name, wrong) : $0 })
    #expect(try await self.outcome(record) == outcome)
    #expect(try await self.outcome(record, ", verify_digests: false") == "<p>a</p>")
  }

  @Test func `a wrong digest of the payload fails where there is no other`() async throws {
    let chunked = Self.html("3\r\n<p>\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n")
    for (payload, outcome) in [
      ("3\r\n<p>\r\n0\r\n\r\n", "<p>"), ("<p>", "<p>"), ("x", "failed digest_mismatch"),
    ] {
      var record = Self.response(1, chunked)
      record.fields = HeaderFields(
        record.fields.pairs.filter { !$0.name.hasSuffix("Digest") }
          + [("WARC-Payload-Digest", WARCDigest(.md5, of: Array(payload.utf8)[...]).description)])
      #expect(try await self.outcome(record) == outcome)
    }
  }

  @Test func `what was cut is a page with a warning`() async throws {
    let pages = try await pages([
      Self.response(1, Self.html("<p>a"), truncated: "length"),
      Self.response(2, Self.html("<p>a", "Content-Length: 100\r\n")),
      Self.response(3, Self.html("5\r\n<p>", "Transfer-Encoding: chunked\r\n")),
      Self.response(4, Self.html("<p>a", "Content-Length: 4\r\n")),
    ])
    #expect(pages.map(\.warnings) == [["truncated"], ["truncated"], ["truncated"], []])
  }
}
