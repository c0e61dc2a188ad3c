import Compression
import Learning
import Testing

struct ContentCodingTests {
  private static let text = Array(String(repeating: "a line of some text\n", count: 200).utf8)

  /// The text as other programs compressed it: Python's brotli and zlib.
  private static let bodies: [(ContentCoding, [UInt8])] = [
    (
      .brotli,
      hex(
        "1b9f0ff81da9539fbb7019f63657206da550968da8f2588ef0c23f1cd4ad8d0e0000")
    ),
    (
      .deflate,
      hex(
        "789cedc8a10d00201004414f15d7da8b2321015ef082f2e902b5232734c7b6b2ebe4b2cab75a701c"
          + "c7711cc7711cc7711cf7f51e9b076014")
    ),
    (
      .deflate,
      hex(
        "edc8a10d00201004414f15d7da8b2321015ef082f2e902b5232734c7b6b2ebe4b2cab75a701cc771"
          + "1cc7711cc7711cf7f51e")
    ),
    (.gzip, Compressor(.gzip).compressMember(text)),
    (.zstd, Compressor(.zstd).compressMember(text)),
  ]

  private static func hex(_ text: String) -> [UInt8] {
    let digits = text.utf8.map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x61 + 10 }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  @Test(arguments: bodies)
  func `a body is decoded`(coding: ContentCoding, body: [UInt8]) throws {
    let decoded = try Decompressor().decode(body[...], coding, limit: 4000)
    #expect(decoded == DecodedContent(bytes: Self.text, isTruncated: false))
  }

  @Test func `frames that are to be skipped are no end`() throws {
    let frame = Compressor(.zstd).compressMember(Self.text)
    let skipped: [UInt8] = [0x5A, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3]
    let body = skipped + frame + skipped + frame
    let decoded = try Decompressor().decode(body[...], .zstd, limit: 8000)
    #expect(decoded == DecodedContent(bytes: Self.text + Self.text, isTruncated: false))
  }

  @Test(arguments: bodies)
  func `what follows a body is ignored`(coding: ContentCoding, body: [UInt8]) throws {
    let decoded = try Decompressor().decode((body + [0, 0, 7])[...], coding, limit: 4000)
    #expect(decoded == DecodedContent(bytes: Self.text, isTruncated: false))
  }

  @Test(arguments: bodies)
  func `a body that was cut gives what there is`(coding: ContentCoding, body: [UInt8]) throws {
    let decompressor = Decompressor()
    for count in 0..<body.count {
      let decoded = try decompressor.decode(body[..<count], coding, limit: 4000)
      #expect(decoded.isTruncated)
      #expect(Self.text.starts(with: decoded.bytes))
    }
  }

  @Test(arguments: bodies)
  func `a body that gives more than is allowed is refused`(
    coding: ContentCoding, body: [UInt8]
  ) {
    #expect(throws: CompressionError.tooLarge(limit: 3999)) {
      try Decompressor().decode(body[...], coding, limit: 3999)
    }
  }

  @Test func `a bomb costs no more than the limit`() {
    let bomb = Self.hex(
      "cbffff3ff82700e2b14020f7fe2fff2c31f04f00c46111808e2306")
    #expect(throws: CompressionError.tooLarge(limit: 1_000_000)) {
      try Decompressor().decode(bomb[...], .brotli, limit: 1_000_000)
    }
  }

  @Test func `several gzip members are one body`() throws {
    let member = Compressor(.gzip).compressMember([1, 2])
    let decoded = try Decompressor().decode((member + member)[...], .gzip, limit: 10)
    #expect(decoded.bytes == [1, 2, 1, 2])
  }

  @Test(arguments: [
    ("gzip", ContentCoding.gzip), ("x-gzip", .gzip), ("br", .brotli), ("deflate", .deflate),
    ("zstd", .zstd), ("compress", nil), ("", nil),
  ])
  func `is known by its name`(name: String, coding: ContentCoding?) {
    #expect(ContentCoding(name: name) == coding)
  }

  @Test(arguments: bodies)
  func `damaged bodies are errors or other bytes, never crashes`(
    coding: ContentCoding, body: [UInt8]
  ) {
    var random = SplitMix64(seed: 7)
    let decompressor = Decompressor()
    for _ in 0..<500 {
      var damaged = body
      for _ in 0..<Int(random.next() % 3 + 1) {
        let at = Int(random.next() % UInt64(damaged.count))
        damaged[at] = UInt8(truncatingIfNeeded: random.next())
      }
      do {
        let decoded = try decompressor.decode(damaged[...], coding, limit: 5000)
        #expect(decoded.bytes.count <= 5000)
      } catch {
        #expect(!"\(error)".isEmpty)
      }
    }
  }
}

struct GzipMemberDecoderTests {
  private func decode(_ input: [UInt8], room: Int) -> (GzipMemberDecoder.Outcome, [UInt8]) {
    var output = [UInt8](repeating: 0, count: room)
    let outcome = output.withUnsafeMutableBufferPointer { output in
      input.withUnsafeBufferPointer { GzipMemberDecoder().decode($0, into: output) }
    }
    return (outcome, output)
  }

  @Test func `a member is decoded, and its length told`() {
    let member = Compressor(.gzip).compressMember([1, 2, 3])
    let (outcome, output) = decode(member + [9, 9], room: 4)
    #expect(outcome == .whole(read: member.count, written: 3))
    #expect(output.prefix(3) == [1, 2, 3])
  }

  @Test func `too little room, a part of a member, and damage are told`() {
    let member = Compressor(.gzip).compressMember([1, 2, 3])
    #expect(decode(member, room: 2).0 == .noRoom)
    #expect(decode(Array(member.dropLast()), room: 4).0 == .notWhole)
    #expect(decode([], room: 4).0 == .notWhole)
    var damaged = member
    damaged[member.count - 6] ^= 1
    #expect(decode(damaged, room: 4).0 == .notWhole)
  }
}
