import Compression
import Engines
import Testing
import WARC

struct WARCReaderTests {
  private static let kinds = Compression.allCases

  /// What is read has no `Content-Length` more than what was written.
  private func withoutLength(_ record: WARCRecord) -> WARCRecord {
    var record = record
    record.fields = HeaderFields(record.fields.pairs.filter { $0.name != "Content-Length" })
    return record
  }

  @Test(arguments: kinds, [1, 7, 1 << 20])
  func `what was written is read back`(kind: Compression, piece: Int) {
    let found = Found(Samples.file(Samples.all, WARCEncoder(compression: kind)), piece: piece)
    #expect(found.problems == [])
    #expect(found.records.map(withoutLength) == Samples.all)
  }

  @Test(arguments: kinds)
  func `a record can be read again from its place`(kind: Compression) throws {
    let file = Samples.file(Samples.all, WARCEncoder(compression: kind))
    let found = Found(file)
    for (record, place) in zip(found.records, found.places) {
      let length = try #require(place.length)
      #expect(place.inside == 0)
      let part = Found(Array(file[place.offset..<place.offset + length]))
      #expect(part.records == [record])
      #expect(part.problems == [])
    }
    #expect(found.places.reduce(0) { $0 + ($1.length ?? 0) } == file.count)
  }

  @Test(arguments: [Compression.gzip, .zstd], [7, 1 << 20])
  func `a file compressed as a whole is read`(kind: Compression, piece: Int) {
    let plain = Samples.all.flatMap(\.encoded)
    let found = Found(Compressor(kind).compressMember(plain), piece: piece)
    #expect(found.records.map(withoutLength) == Samples.all)
    #expect(found.places.map(\.offset) == Array(repeating: 0, count: Samples.all.count))
    #expect(found.places.map(\.inside) == Found(plain).places.map(\.offset))
    #expect(found.places.allSatisfy { $0.length == nil })
  }

  @Test(arguments: [Compression.gzip, .zstd], [64, 500, 5000])
  func `records that go on in the next member are read`(kind: Compression, size: Int) {
    let plain = (0..<9).flatMap {
      Samples.response($0, String(repeating: "text \($0) ", count: 300)).encoded
    }
    let compressor = Compressor(kind)
    let file = stride(from: 0, to: plain.count, by: size).flatMap {
      compressor.compressMember(Array(plain[$0..<min($0 + size, plain.count)]))
    }
    let found = Found(file)
    #expect(found.records == Found(plain).records)
    #expect(found.problems == [])
  }

  @Test func `members larger than any buffer are read`() {
    let large = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 9) }
    let record = WARCRecord(type: .resource, id: "a", date: Samples.date, block: large)
    for kind in Self.kinds {
      let file = Samples.file([record, Samples.all[0]], WARCEncoder(compression: kind))
      let found = Found(file, piece: 100_000, limit: 4_000_000)
      #expect(found.records.first?.block == large)
      #expect(found.records.count == 2)
      #expect(found.places.allSatisfy { $0.length != nil })
    }
  }

  @Test func `frames may need the dictionary at the start of the file`() throws {
    // Made with Python's zstandard: the dictionary, a record compressed with it.
    let dictionary = Array("HTTP/1.1 200 OK\r\nWARC/1.1\r\nWARC-Type: response\r\n".utf8)
    var skippable: [UInt8] = [0x5D, 0x2A, 0x4D, 0x18]
    skippable += (0..<4).map { UInt8(truncatingIfNeeded: dictionary.count >> ($0 * 8)) }
    let program = """
      import sys, zstandard
      d = zstandard.ZstdCompressionDict(bytes.fromhex(sys.argv[1]),
        dict_type=zstandard.DICT_TYPE_RAWCONTENT)
      sys.stdout.write(zstandard.ZstdCompressor(dict_data=d).compress(
        bytes.fromhex(sys.argv[2])).hex())
      """
    let record = Samples.response(1, "<p>text</p>")
    let frame = try Engines.python(program, Files.hex(dictionary), Files.hex(record.encoded))
    let file = skippable + dictionary + Files.bytes(frame)
    #expect(Found(file).records.map(withoutLength) == [record])
    #expect(Found(Files.bytes(frame)).outline == "!")
    let small = Compressor(.zstd).compressMember(dictionary)
    let size = (0..<4).map { UInt8(truncatingIfNeeded: small.count >> ($0 * 8)) }
    let nested = Array(skippable.prefix(4)) + size + small + Files.bytes(frame)
    #expect(Found(nested).records.map(withoutLength) == [record])
  }

  @Test(arguments: ["WARC/0.17", "WARC/0.18", "WARC/1.0", "WARC/1.1"])
  func `older versions are read`(version: String) {
    let text =
      "\(version)\nWARC-TYPE: Response\nwarc-target-uri: <http://a.example/1>\n"
      + "X: a\n\tb\ncontent-length: 3\n\nabc\n\n"
    let found = Found(Array(text.utf8))
    #expect(found.records.first?.type == .response)
    #expect(found.records.first?.targetURI == "http://a.example/1")
    #expect(found.records.first?.fields["x"].map { $0.split(separator: " ") } == ["a", "b"])
    #expect(found.records.first?.block == Array("abc".utf8))
    #expect(version.hasSuffix(found.records.first?.version ?? "-"))
  }

  @Test func `line ends between records may be missing or more`() {
    let one = Samples.response(1, "a").encoded
    let file = Array("\r\n\n".utf8) + one.dropLast(4) + one.dropLast(2) + one + [10, 10, 10] + one
    #expect(Found(file).outline == "1111")
    #expect(Found([]).items == [])
    #expect(Found([10]).problems.count == 1)
  }
}
