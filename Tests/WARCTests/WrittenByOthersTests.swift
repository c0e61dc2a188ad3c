import Engines
import Testing
import WARC

/// What the programs that people use write is read here.
struct WrittenByOthersTests {
  /// Writes a request and an answer of an exchange with warcio, and a second answer, chunked.
  private static let warcio = """
    import io, sys
    from warcio.warcwriter import WARCWriter
    from warcio.statusandheaders import StatusAndHeaders
    with open(sys.argv[1], 'wb') as out:
      w = WARCWriter(out, gzip=sys.argv[2] == 'gzip', warc_version=sys.argv[3])
      w.write_record(w.create_warcinfo_record('a.warc', {'software': 'x'}))
      for body, fields in [(b'<p>1</p>', []),
          (b'8\\r\\n<p>2</p>\\r\\n0\\r\\n\\r\\n', [('Transfer-Encoding', 'chunked')])]:
        h = StatusAndHeaders('200 OK', [('Content-Type', 'text/html')] + fields,
          protocol='HTTP/1.1')
        r = w.create_warc_record('http://a.example/', 'response', payload=io.BytesIO(body),
          http_headers=h)
        q = w.create_warc_record('http://a.example/', 'request', http_headers=StatusAndHeaders(
          'GET / HTTP/1.1', [('Host', 'a.example')], is_http_request=True))
        w.write_request_response_pair(q, r)
    """

  /// Rewrites an archive with FastWARC.
  private static let fastwarc = """
    import sys
    from fastwarc.warc import ArchiveIterator
    from fastwarc.stream_io import GzipWriter
    out = open(sys.argv[2], 'wb')
    writer = GzipWriter(out) if sys.argv[3] == 'gzip' else out
    for r in ArchiveIterator(open(sys.argv[1], 'rb'), parse_http=False):
      r.write(writer, checksum_data=True)
      if writer is not out: writer.finish()
    out.close()
    """

  private func check(_ found: Found) throws {
    #expect(found.problems == [])
    #expect(
      found.records.map(\.type) == [.warcinfo, .response, .request, .response, .request])
    for record in found.records where record.type != .warcinfo {
      let message = try #require(HTTPMessage(record.block))
      let block = try #require(record.fields["WARC-Block-Digest"].flatMap { WARCDigest($0) })
      #expect(block.matches(record.block[...]))
      if let payload = record.fields["WARC-Payload-Digest"].flatMap({ WARCDigest($0) }) {
        #expect(payload.matches(message.body))
      }
    }
    let bodies = try found.records.filter { $0.type == .response }.map {
      try HTTPMessage($0.block)?.decodedBody(limit: 1000).bytes
    }
    #expect(bodies == [Array("<p>1</p>".utf8), Array("<p>2</p>".utf8)])
  }

  @Test(arguments: ["gzip", "plain"], ["1.0", "1.1"])
  func `warcio's archives are read`(kind: String, version: String) throws {
    let bytes = try Files.withFile("a.warc", []) { path in
      _ = try Engines.python(Self.warcio, path, kind, version)
      return try Files.read(path)
    }
    let found = Found(bytes)
    try check(found)
    #expect(found.records.allSatisfy { $0.version == version })
    #expect(found.places.allSatisfy { $0.length != nil })
  }

  @Test(arguments: ["gzip", "plain"])
  func `FastWARC's archives are read`(kind: String) throws {
    let bytes = try Files.withFile("a.warc", []) { path in
      _ = try Engines.python(Self.warcio, path, "plain", "1.1")
      _ = try Engines.python(Self.fastwarc, path, path + ".2", kind)
      return try Files.read(path + ".2")
    }
    try check(Found(bytes))
  }
}
