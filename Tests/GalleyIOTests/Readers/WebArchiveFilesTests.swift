import Compression
import GalleyCore
import GalleyIO
import Learning
import Testing
import WARC

/// Whole archives, and damaged ones.
struct WebArchiveFilesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static func member(_ number: Int, _ kind: Compression = .gzip) -> [UInt8] {
    var encoder = WARCEncoder(compression: kind)
    let exchange = WARCRecord.Exchange(
      targetURI: "https://news.example/\(number)", date: "2026-01-31T12:00:00Z")
    let message = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>\(number)</p>"
    return encoder.member(
      .response(id: RecordID.urn(of: [UInt8(number)]), exchange, Array(message.utf8)))
  }

  private func outcomes(_ path: String) async throws -> [String] {
    try await reader("warc: { path: '\(folder.path)/\(path)' }").loaded().map {
      switch $0 {
      case .page(_, _, let text): text
      case .failed(_, let reason): reason
      }
    }
  }

  @Test func `files are read in the order of their paths`() async throws {
    try folder.write("crawl/b.warc", Self.member(3, .none))
    try folder.write("crawl/a.warc.gz", Self.member(1) + Self.member(2))
    try folder.write("crawl/c.warc.zst", Self.member(4, .zstd))
    try folder.write("crawl/d.warc", [])
    #expect(
      try await outcomes("crawl/*") == ["<p>1</p>", "<p>2</p>", "<p>3</p>", "<p>4</p>"])
  }

  @Test func `a file that is not there is an error of the surroundings`() throws {
    #expect(throws: EnvironmentError.self) { try reader("warc: { path: missing.warc }").open() }
    #expect(throws: EnvironmentError.self) { try reader("warc: { path: 'missing/*' }").open() }
    #expect(throws: OptionError.self) { try reader("warc: { path: [] }") }
  }

  @Test func `damage is a reject with its reason and place, and what follows is read`()
    async throws
  {
    var damaged = Self.member(2)
    damaged[damaged.count - 6] ^= 1
    let file =
      Self.member(1) + damaged + Self.member(3) + Array("junk".utf8) + Self.member(4)
      + Self.member(5).dropLast(20)
    let path = try folder.write("a.warc.gz", Array(file))
    #expect(
      try await outcomes("a.warc.gz") == [
        "<p>1</p>", "bad_warc_record", "<p>3</p>", "bad_warc_record", "<p>4</p>",
        "truncated_record",
      ])
    let sources = try await reader("warc: { path: '\(path)' }").sources()
    let place = Self.member(1).count
    #expect(throws: PageError.self) { try sources[1].load(PageLimits(bytes: 100)) }
    do {
      _ = try sources[1].load(PageLimits(bytes: 100))
    } catch {
      #expect(error.description.hasPrefix("\(path): at byte \(place): corrupt compressed data"))
    }
    #expect(sources[1].record == "\(place)")
    #expect(sources.last?.record == RecordID.urn(of: [5]))
  }

  @Test func `large records come few at a time`() async throws {
    var encoder = WARCEncoder(compression: .none)
    let large = WARCRecord(
      type: .resource, id: "a", date: "2026", block: [UInt8](repeating: 0x61, count: 3_000_000))
    let member = encoder.member(large)
    let path = try folder.write("a.warc", member + member + member)
    var stream = try reader("warc: { path: '\(path)' }").open()
    #expect(try await stream.next(32).count == 2)
    #expect(try await stream.next(32).count == 1)
    #expect(try await stream.next(32).isEmpty)
  }

  @Test func `damaged archives never crash`() async throws {
    var random = SplitMix64(seed: 3)
    for kind in Compression.allCases {
      let whole = (1...5).flatMap { Self.member($0, kind) }
      for _ in 0..<50 {
        var file = whole
        for _ in 0...random.next() % 3 {
          let at = Int(random.next() % UInt64(file.count))
          if random.next() % 2 == 0 {
            file[at] = UInt8(truncatingIfNeeded: random.next())
          } else {
            file.removeSubrange(at..<min(file.count, at + Int(random.next() % 100)))
          }
        }
        try folder.write("a.warc", file)
        for outcome in try await outcomes("a.warc") { #expect(!outcome.isEmpty) }
      }
    }
  }
}
