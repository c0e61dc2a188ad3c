import Compression
import Foundation
import GalleyCore
import GalleyIO
import Learning
import Testing

/// Forms of JSON Lines: compressed, several files, bytes of pages in base64, keys inside each other.
struct JSONLinesInputsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ name: String, _ text: String, members: Int = 1) throws -> String {
    let compressor = Compressor(Compression(path: name))
    let bytes = (0..<members).flatMap { _ in compressor.compressMember(Array(text.utf8)) }
    return try folder.write(name, bytes)
  }

  private func pages(_ path: String, _ options: String = "") async throws -> [Page] {
    try await reader("jsonl: { path: '\(path)'\(options) }").sources()
      .map { try $0.load(PageLimits(bytes: 1_000_000)) }
  }

  private func failure(_ text: String, _ options: String = "") async throws -> PageError? {
    let path = try write("a.jsonl", text)
    let source = try await reader("jsonl: { path: '\(path)'\(options) }").sources().last
    do throws(PageError) {
      _ = try source?.load(PageLimits(bytes: 1000))
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["a.jsonl", "a.jsonl.gz", "a.jsonl.zst"])
  func `files are read plain and compressed, of one member or several`(name: String) async throws {
    let path = try write(name, "{\"text\":\"a\"}\n{\"text\":\"b\"}\n", members: 3)
    let pages = try await pages(path)
    #expect(pages.map(\.string) == ["a", "b", "a", "b", "a", "b"])
    #expect(pages.map(\.origin.record) == ["1", "2", "3", "4", "5", "6"])
  }

  @Test func `lines longer than a piece come out of compressed files whole`() async throws {
    let long = String(repeating: "words and ", count: 60_000)
    let path = try write("a.jsonl.gz", "{\"text\":\"\(long)\"}\n{\"text\":\"b\"}\n")
    #expect(try await pages(path).map(\.string) == [long, "b"])
  }

  @Test(arguments: ["a.jsonl.gz", "a.jsonl.zst"])
  func `a compressed file that is cut off breaks the run, behind what it has`(
    name: String
  ) async throws {
    var random = SplitMix64(seed: 1)
    let lines = (0..<40_000).map { _ in "{\"text\":\"\(random.next())\"}\n" }.joined()
    let whole = Compressor(Compression(path: name)).compressMember(Array(lines.utf8))
    let path = try folder.write(name, Array(whole.dropLast(whole.count / 3)))
    var stream = try reader("jsonl: { path: '\(path)' }").open()
    #expect(try await stream.next(10).count == 10)
    await #expect(throws: EnvironmentError.self) {
      while try await !stream.next(1000).isEmpty {}
    }
  }

  @Test func `patterns of files are followed`() async throws {
    _ = try write("x/b.jsonl", "{\"text\":\"b\"}")
    _ = try write("x/a.jsonl.gz", "{\"text\":\"a\"}")
    #expect(try await pages(folder.path + "/x/*.jsonl*").map(\.string) == ["a", "b"])
  }

  @Test func `bytes of a page come in base64 and keep their character set`() async throws {
    let bytes: [UInt8] = Array("<meta charset=koi8-r><p>".utf8) + [0xC1]
    let text = Data(bytes).base64EncodedString()
    let page = try #require(
      try await pages(try write("a.jsonl", "{\"html_b64\":\"\(text)\"}")).first)
    guard case .html(bytes) = page.content else {
      Issue.record("the bytes are not those of the page")
      return
    }
    #expect(page.facts.charset == nil)
    #expect(page.origin.mediaType == "text/html")
  }

  @Test func `what is not base64 fails alone`() async throws {
    let error = try await failure(#"{"page":"PHA-"}"#, ", fields: { html_b64: page }")
    #expect(error == PageError(reason: "bad_base64", "what stands under 'page' is not base64"))
  }

  @Test func `a wrong line is told with its place`() async throws {
    let path = folder.path + "/a.jsonl"
    #expect(
      try await failure("{\"text\":\"x\"}\n\n{\"text\": x}")
        == PageError(reason: "bad_json", "\(path):3:10: expected a value"))
    #expect(
      try await failure("[]")
        == PageError(reason: "bad_json", "\(path):1:1: the line holds no JSON object"))
  }

  @Test func `keys inside each other are read, and others go to extra`() async throws {
    let path = try write(
      "a.jsonl", #"{"body":"x","metadata":{"url":"https://a.example/","desk":"city"},"n":[1]}"#)
    let page = try #require(
      try await pages(
        path,
        ", fields: { text: body, url: metadata.url, extra.desk: metadata.desk }, extra: rest"
      ).first)
    #expect(page.facts.url == "https://a.example/")
    #expect(page.extra.map(\.key) == ["desk", "metadata", "n"])
  }

  @Test(arguments: [
    (", fields: { text: body, extra.topic: x }", ["page", "text", "extra.topic"]),
    (", extra: [a.b, c]", ["page", "text", "extra.b", "extra.c"]),
    (", extra: rest", ["page", "text"]),
  ])
  func `members of extra are provided`(options: String, slots: [String]) throws {
    let entry = try #require(Registry.builtinReaders.first { $0.spec.name == "jsonl" })
    var reader = ConfigReader(file: "test.yaml")
    let node = try yaml("{ path: a\(options) }")
    #expect(entry.configure(node, &reader)?.provides.map(\.name) == slots)
  }

  @Test func `the word for the rest is no list`() throws {
    #expect(throws: OptionError("expected list of text or rest, found 'topic'")) {
      try reader("jsonl: { path: a, extra: topic }")
    }
  }

  @Test func `damaged lines are pages or fail alone`() async throws {
    let line =
      #"{"id":"a","html_b64":"PHA+eA==","url":"u","authors":[{"name":"A"}],"x":{"y":[1,-2.5e3,null]}}"#
    var lines: [UInt8] = []
    for bytes in Mutations(line, marks: "\"{}[],:\\u=", seed: 11, count: 2000) {
      lines += bytes.filter { $0 != 0x0A } + [0x0A]
    }
    let path = try folder.write("a.jsonl", lines)
    let loaded = try await reader("jsonl: { path: '\(path)', extra: rest }").loaded()
    #expect(loaded.count > 1900)
    #expect(loaded.contains { if case .page = $0 { true } else { false } })
  }
}
