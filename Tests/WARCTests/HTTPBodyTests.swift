import Compression
import Learning
import Testing
import WARC

struct HTTPBodyTests {
  private static let text = Array(String(repeating: "<p>Größe</p>\n", count: 100).utf8)
  /// `<p>Größe</p>\n`, a hundred times, by Python's brotli and zlib.
  private static let brotli = Files.bytes(
    "1bdb05f89d07b693359a98967f25bae8d43c6570c3ead3367d5ee44ae1281c0c013a8cfc9302")
  private static let zlib = Files.bytes(
    "789cb329b0732f3abcedf0fc541bfd023b2e9b51ee2877943bca1de50e7d2e009bd55a77")
  private static let raw = Files.bytes(
    "b329b0732f3abcedf0fc541bfd023b2e9b51ee2877943bca1de50e7d2e00")

  private static func gzip(_ bytes: [UInt8]) -> [UInt8] { Compressor(.gzip).compressMember(bytes) }
  private static func zstd(_ bytes: [UInt8]) -> [UInt8] { Compressor(.zstd).compressMember(bytes) }

  private static func chunked(_ bytes: [UInt8], size: Int = 50) -> [UInt8] {
    let chunks = stride(from: 0, to: bytes.count, by: size).flatMap { start in
      let chunk = bytes[start..<min(start + size, bytes.count)]
      return Array("\(String(chunk.count, radix: 16));x=y\r\n".utf8) + chunk + [13, 10]
    }
    return chunks + Array("0\r\nTrailer: x\r\n\r\n".utf8)
  }

  private func message(_ fields: String, _ body: [UInt8]) -> HTTPMessage? {
    HTTPMessage(Array("HTTP/1.1 200 OK\r\n\(fields)\r\n\r\n".utf8) + body)
  }

  private func decoded(
    _ fields: String, _ body: [UInt8], limit: Int = 100_000
  ) throws -> HTTPBody {
    let message = try #require(self.message(fields, body))
    return try message.decodedBody(limit: limit)
  }

  @Test(arguments: [
    ("X: y", text), ("Content-Length: 1400", text),
    ("Content-Encoding: gzip", gzip(text)), ("content-encoding: X-GZIP", gzip(text)),
    ("Content-Encoding: br", brotli), ("Content-Encoding: zstd", zstd(text)),
    ("Content-Encoding: deflate", zlib), ("Content-Encoding: deflate", raw),
    ("Transfer-Encoding: chunked", chunked(text)),
    ("Transfer-Encoding: chunked\r\nContent-Encoding: gzip", chunked(gzip(text), size: 7)),
    ("Transfer-Encoding: gzip, chunked", chunked(gzip(text))),
    ("Content-Encoding: br, gzip", gzip(brotli)),
    ("Content-Encoding: br\r\nContent-Encoding: gzip", gzip(brotli)),
  ])
  func `codings are undone in their order`(fields: String, body: [UInt8]) throws {
    #expect(try decoded(fields, body) == HTTPBody(bytes: Self.text))
  }

  @Test(arguments: [
    "Transfer-Encoding: chunked", "Content-Encoding: gzip", "Content-Encoding: br",
    "Content-Encoding: zstd", "Content-Encoding: deflate", "Content-Encoding: unknown",
    "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\nContent-Length: 99999",
  ])
  func `a body that was stored decoded is left as it is`(fields: String) throws {
    #expect(try decoded(fields, Self.text) == HTTPBody(bytes: Self.text))
    #expect(try decoded(fields, []).bytes == [])
  }

  @Test(arguments: [
    ("Content-Length: 2000", text, true), ("Content-Length: 1300", text, false),
    ("Content-Length: 99999999999999999999", text, false), ("Content-Length: x", text, false),
    ("Transfer-Encoding: chunked", Array(chunked(text).prefix(1000)), true),
    ("Content-Encoding: gzip", Array(gzip(text).dropLast(9)), true),
    (
      "Content-Encoding: gzip\r\nTransfer-Encoding: chunked",
      Array(chunked(gzip(text)).dropLast(30)), true
    ),
  ])
  func `what is missing at the end is told`(
    fields: String, body: [UInt8], isTruncated: Bool
  ) throws {
    let decoded = try decoded(fields, body)
    #expect(decoded.isTruncated == isTruncated)
    #expect(Self.text.starts(with: decoded.bytes))
  }

  @Test(arguments: [
    ("5\r\nabc\r\n0\r\n\r\n", HTTPBodyError.badChunk(offset: 8)),
    ("2\r\nabc\r\n0\r\n\r\n", .badChunk(offset: 5)),
    ("3\r\nabc\r\nxyz\r\n", .badChunk(offset: 8)),
    ("FFFFFFFFFFFFFFFFFFFF\r\nabc\r\n", .badChunk(offset: 0)),
    ("FFFFFFF\r\nabc\r\n", .badChunk(offset: 9)),
    ("3\r\nabc\r\n-1\r\nx", .badChunk(offset: 8)),
  ])
  func `chunks that lie are errors`(text: String, error: HTTPBodyError) {
    #expect(throws: error) { try decoded("Transfer-Encoding: chunked", Array(text.utf8)) }
  }

  @Test func `a compressed body that is damaged is an error`() {
    var body = Self.gzip(Self.text)
    body[body.count - 6] ^= 1
    #expect(throws: HTTPBodyError.self) { try decoded("Content-Encoding: gzip", body) }
    #expect(throws: HTTPBodyError.self) {
      try decoded("Content-Encoding: br", [0xFF, 0x00, 0x01, 0x02])
    }
  }

  @Test(arguments: [
    ("Content-Encoding: gzip", gzip(text)), ("Content-Encoding: br", brotli),
    ("Transfer-Encoding: chunked", chunked(text)), ("X: y", text),
    ("Content-Encoding: gzip, gzip", gzip(gzip([UInt8](repeating: 0, count: 10_000_000)))),
  ])
  func `more than is allowed is refused`(fields: String, body: [UInt8]) {
    #expect(throws: HTTPBodyError.tooLarge(limit: 1000)) {
      try decoded(fields, body, limit: 1000)
    }
  }

  @Test func `damaged messages never crash`() {
    var random = SplitMix64(seed: 5)
    let fields = ["Transfer-Encoding: chunked", "Content-Encoding: gzip", "Content-Encoding: br"]
    let bodies = [Self.chunked(Self.text), Self.gzip(Self.text), Self.brotli]
    for round in 0..<3000 {
      let kind = round % fields.count
      var bytes = Array("HTTP/1.1 200 OK\r\n\(fields[kind])\r\n\r\n".utf8) + bodies[kind]
      for _ in 0...random.next() % 3 {
        let at = Int(random.next() % UInt64(bytes.count))
        if random.next() % 4 == 0 {
          bytes.remove(at: at)
        } else {
          bytes[at] = UInt8(truncatingIfNeeded: random.next())
        }
      }
      guard let message = HTTPMessage(bytes) else { continue }
      do {
        let body = try message.decodedBody(limit: 5000)
        #expect(body.bytes.count <= 5000)
      } catch {
        #expect(!"\(error)".isEmpty)
      }
    }
  }
}
