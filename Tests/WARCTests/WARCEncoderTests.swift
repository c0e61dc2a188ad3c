import Compression
import Testing
import WARC

struct WARCEncoderTests {
  @Test func `a record is written as the format wants it`() {
    let record = WARCRecord(
      type: .response, id: "urn:uuid:1", date: Samples.date, targetURI: "https://news.example/",
      contentType: "application/http; msgtype=response", fields: [("WARC-Truncated", "length")],
      block: Array("abc".utf8))
    var encoder = WARCEncoder(compression: .none)
    let text = """
      WARC/1.1
      WARC-Type: response
      WARC-Record-ID: <urn:uuid:1>
      WARC-Date: 2026-01-31T12:00:00Z
      WARC-Target-URI: https://news.example/
      WARC-Truncated: length
      Content-Type: application/http; msgtype=response
      Content-Length: 3

      abc


      """
    let expected = text.replacing("\n", with: "\r\n")
    #expect(String(decoding: encoder.member(record), as: UTF8.self) == expected)
  }

  @Test func `a value with line ends stays one field`() {
    let record = WARCRecord(
      type: .metadata, id: "a", date: Samples.date, fields: [("X", "a\r\nWARC-Type: response")],
      block: [])
    #expect(record.fields.pairs.last?.value == "a  WARC-Type: response")
    #expect(record.type == .metadata)
  }

  @Test(arguments: Compression.allCases)
  func `a member is the compressed record, the same each time`(kind: Compression) throws {
    var encoder = WARCEncoder(compression: kind)
    let record = Samples.response(1, "<p>text</p>")
    let member = encoder.member(record)
    #expect(try Decompressor().decompress(member, kind, limit: 10_000) == record.encoded)
    #expect(encoder.member(record) == member)
  }

  @Test func `a record that was read is written with one length`() throws {
    let written = Samples.response(1, "<p>text</p>").encoded
    var reader = WARCReader()
    var rest = written[...]
    let item = reader.next { buffer in
      let part = rest.prefix(buffer.count)
      _ = buffer.update(fromContentsOf: part)
      rest = rest.dropFirst(part.count)
      return part.count
    }
    guard case .record(let record, _)? = item else {
      Issue.record("no record")
      return
    }
    #expect(record.encoded == written)
  }

  @Test func `an answer has the digests of block and payload`() {
    let record = WARCRecord.response(
      id: "a", Samples.exchange(), Array("HTTP/1.1 200 OK\r\n\r\nabc".utf8), truncated: "length")
    #expect(
      record.fields.pairs.dropFirst(4).map { "\($0.name): \($0.value)" } == [
        "WARC-IP-Address: 192.0.2.1",
        "WARC-Truncated: length",
        "WARC-Block-Digest: sha1:HQKNH2NGZ2BZ27KBTACJFDT37URZITEZ",
        "WARC-Payload-Digest: sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5",
        "Content-Type: application/http; msgtype=response",
      ])
  }

  @Test func `a revisit names what it repeats`() {
    let record = Samples.all[3]
    #expect(record.fields["warc-refers-to"] == "<\(Samples.id(3))>")
    #expect(record.fields["WARC-Profile"]?.hasSuffix("/identical-payload-digest") == true)
    let unchanged = WARCRecord.revisit(
      id: "a", Samples.exchange(), head: Array("HTTP/1.1 304 Not Modified\r\n\r\n".utf8),
      of: Samples.exchange())
    #expect(unchanged.fields["WARC-Profile"]?.hasSuffix("/server-not-modified") == true)
  }

  @Test func `names of records depend on what is given alone`() {
    let name = RecordID.urn(type: .response, targetURI: "https://a.example/", date: Samples.date)
    #expect(
      name == RecordID.urn(type: .response, targetURI: "https://a.example/", date: Samples.date))
    #expect(
      name != RecordID.urn(type: .request, targetURI: "https://a.example/", date: Samples.date))
    let digits = name.dropFirst("urn:uuid:".count).split(separator: "-")
    #expect(name.hasPrefix("urn:uuid:"))
    #expect(digits.map(\.count) == [8, 4, 4, 4, 12])
    #expect(digits[2].first == "5")
    #expect(digits[3].first.map { "89ab".contains($0) } == true)
  }
}
