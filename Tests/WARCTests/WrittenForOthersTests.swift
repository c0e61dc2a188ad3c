import Compression
import Engines
import Testing
import WARC

/// What is written here is read by the programs that people use.
struct WrittenForOthersTests {
  /// Each record as `TYPE ID ADDRESS LENGTH`.
  private static let expected = Samples.all.map {
    "\($0.type.rawValue) \($0.id ?? "") \($0.targetURI ?? "-") \($0.block.count)\n"
  }.joined()

  private func withFile<Result>(
    _ kind: Compression, _ body: (String) throws -> Result
  ) throws -> Result {
    try Files.withFile(
      "a.warc\(kind.suffix)", Samples.file(Samples.all, WARCEncoder(compression: kind)), body)
  }

  @Test(arguments: [Compression.none, .gzip])
  func `warcio reads all records`(kind: Compression) throws {
    let program = """
      import sys
      from warcio.archiveiterator import ArchiveIterator
      for r in ArchiveIterator(open(sys.argv[1], 'rb'), no_record_parse=True):
        h = r.rec_headers
        print(r.rec_type, h['WARC-Record-ID'].strip('<>'), h.get_header('WARC-Target-URI', '-'),
          len(r.raw_stream.read()))
      """
    #expect(try withFile(kind) { try Engines.python(program, $0) } == Self.expected)
  }

  @Test(arguments: [Compression.none, .gzip])
  func `warcio finds nothing wrong with digests`(kind: Compression) throws {
    let output = try withFile(kind) { try Engines.run("warcio", ["check", "-v", $0]) }
    #expect(output.status == 0, "\(output.text)")
    #expect(output.text.contains("digest pass"))
    #expect(!output.text.contains("fail"), "\(output.text)")
  }

  @Test(arguments: [Compression.none, .gzip])
  func `FastWARC reads all records and finds nothing wrong with digests`(
    kind: Compression
  ) throws {
    let program = """
      import sys
      from fastwarc.warc import ArchiveIterator
      for r in ArchiveIterator(open(sys.argv[1], 'rb'), parse_http=False):
        h = r.headers
        assert r.verify_block_digest()
        print(h['WARC-Type'], h['WARC-Record-ID'].strip('<>'),
          h.get('WARC-Target-URI', '-'), len(r.reader.read()))
      for r in ArchiveIterator(open(sys.argv[1], 'rb'), parse_http=True):
        if r.headers['WARC-Type'] == 'response':
          assert r.verify_payload_digest()
          assert r.http_headers.status_code == 200
      """
    #expect(try withFile(kind) { try Engines.python(program, $0) } == Self.expected)
  }
}
