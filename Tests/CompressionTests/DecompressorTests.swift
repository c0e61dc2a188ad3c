import Compression
import Testing

struct DecompressorTests {
  private static let text = Array(
    String(repeating: "some text, again and again; ", count: 9000).utf8)

  private func error(_ bytes: [UInt8], _ kind: Compression, limit: Int = .max) -> CompressionError?
  {
    #expect(throws: CompressionError.self) {
      try Decompressor().decompress(bytes, kind, limit: limit)
    }
  }

  @Test(arguments: [Compression.none, .gzip, .zstd])
  func `a result of the limit is allowed, one byte more is not`(kind: Compression) throws {
    let member = Compressor(kind).compressMember(Self.text)
    let decompressor = Decompressor()
    #expect(try decompressor.decompress(member, kind, limit: Self.text.count) == Self.text)
    let limit = Self.text.count - 1
    #expect(throws: CompressionError.tooLarge(limit: limit)) {
      try decompressor.decompress(member, kind, limit: limit)
    }
  }

  @Test(arguments: [Compression.gzip, .zstd])
  func `every cut is noticed`(kind: Compression) {
    let member = Compressor(kind).compressMember(Array("a few words".utf8))
    for length in 0..<member.count {
      #expect(error(Array(member[..<length]), kind) == .truncated)
    }
  }

  @Test(arguments: [Compression.gzip, .zstd])
  func `a second member cut off is noticed`(kind: Compression) {
    let member = Compressor(kind).compressMember(Array("a few words".utf8))
    #expect(error(member + member.dropLast(3), kind) == .truncated)
  }

  @Test(arguments: [Compression.gzip, .zstd])
  func `a changed byte is noticed`(kind: Compression) {
    var member = Compressor(kind).compressMember(Self.text)
    member[member.count / 2] ^= 0x55
    guard case .corrupt = error(member, kind) else {
      Issue.record("the damage was not noticed")
      return
    }
  }

  @Test(arguments: [Compression.gzip, .zstd])
  func `other bytes are refused`(kind: Compression) {
    guard case .corrupt = error(Array("<html> is no compressed page".utf8), kind) else {
      Issue.record("plain text was taken for compressed data")
      return
    }
  }

  @Test(arguments: [[0], [0, 0, 0, 0], [0x1F], Array("rubbish".utf8)] as [[UInt8]])
  func `what follows the last gzip member is ignored`(rubbish: [UInt8]) throws {
    let file = Compressor(.gzip).compressMember([1, 2, 3]) + rubbish
    #expect(try Decompressor().decompress(file, .gzip, limit: 10) == [1, 2, 3])
  }

  @Test func `what follows the last zstd frame is an error`() {
    let file = Compressor(.zstd).compressMember([1, 2, 3]) + Array("rubbish".utf8)
    #expect(error(file, .zstd) != nil)
  }

  @Test(arguments: [Compression.gzip, .zstd])
  func `is as good as new after an error`(kind: Compression) throws {
    let member = Compressor(kind).compressMember(Self.text)
    let decompressor = Decompressor()
    #expect(throws: CompressionError.self) {
      try decompressor.decompress(Array(member.dropLast(9)), kind, limit: .max)
    }
    #expect(throws: CompressionError.self) { try decompressor.decompress(member, kind, limit: 5) }
    #expect(try decompressor.decompress(member, kind, limit: .max) == Self.text)
  }

  @Test(arguments: [Compression.gzip, .zstd])
  func `a bomb is stopped at the limit`(kind: Compression) {
    let million = [UInt8](repeating: 0, count: 1 << 20)
    let member = Compressor(kind).compressMember(million)
    let bomb = Array(repeatElement(member, count: 1000).joined())
    #expect(error(bomb, kind, limit: 1 << 21) == .tooLarge(limit: 1 << 21))
  }

  @Test(arguments: [
    (CompressionError.tooLarge(limit: 7), "more than 7 bytes when decompressed"),
    (.corrupt(reason: "bad"), "corrupt compressed data: bad"),
    (.truncated, "the compressed data ends too early"),
  ])
  func `errors are sentences`(error: CompressionError, sentence: String) {
    #expect(error.description == sentence)
  }
}
