import Compression
import Foundation
import GalleyCore
import GalleyIO
import Glibc
import Testing

struct JSONLinesWriterTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func writer(_ path: String) throws -> any Writer {
    try GalleyIOTests.writer("jsonl: { path: '\(path)' }")
  }

  private func open(_ name: String, replaces: Bool = false) throws -> any OutputSink {
    try writer(folder.path + "/" + name).open(
      OutputContext(name: "news", shard: "00", replaces: replaces))
  }

  private func content(_ name: String) -> String? {
    FileManager.default.contents(atPath: folder.path + "/" + name)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func `an output appears under its name when it is whole`() throws {
    var sink = try open("out.jsonl")
    try sink.write(OutputPart("{}\n"))
    try sink.write(OutputPart(""))
    try sink.write(OutputPart("[]\n"))
    #expect(try names() == ["out.jsonl.partial"])
    try sink.finish { _ in nil }
    #expect(try names() == ["out.jsonl"])
    #expect(content("out.jsonl") == "{}\n[]\n")
  }

  @Test func `what was stopped stays as partial`() throws {
    var sink = try open("out.jsonl")
    try sink.write(OutputPart("{}\n"))
    #expect(try sink.stop() == folder.path + "/out.jsonl.partial")
    #expect(try names() == ["out.jsonl.partial"])
    #expect(content("out.jsonl.partial") == "{}\n")
  }

  @Test func `an empty output is a file, too`() throws {
    var sink = try open("out.jsonl")
    try sink.finish { _ in nil }
    #expect(content("out.jsonl") == "")
  }

  @Test func `an old output stays unless it may be replaced`() throws {
    try folder.write("out.jsonl", Array("old".utf8))
    let error = #expect(throws: OptionError.self) { try open("out.jsonl") }
    #expect(error?.description == "\(folder.path)/out.jsonl exists; --fresh replaces it")
    #expect(try names() == ["out.jsonl"])
    #expect(content("out.jsonl") == "old")
  }

  @Test func `an old output stays until the new one is whole`() throws {
    try folder.write("out.jsonl", Array("old and longer".utf8))
    var sink = try open("out.jsonl", replaces: true)
    try sink.write(OutputPart("new"))
    #expect(content("out.jsonl") == "old and longer")
    try sink.finish { _ in nil }
    #expect(content("out.jsonl") == "new")
  }

  @Test func `folders are made and placeholders replaced`() throws {
    var sink = try open("{name}/a/{name}-{shard}.jsonl")
    #expect(sink.path == folder.path + "/news/a/news-00.jsonl")
    try sink.finish { _ in nil }
    #expect(content("news/a/news-00.jsonl") == "")
  }

  @Test(arguments: ["out/{date}.jsonl", "{name", "name}", "{{name}}", "{}", "", "out/"])
  func `a path that cannot be is refused`(path: String) {
    #expect(throws: OptionError.self) { try writer(path) }
  }

  @Test(arguments: ["out.jsonl.gz", "out.jsonl.zst", "out.jsonl"])
  func `members read back as all lines`(name: String) throws {
    var encoder = try writer(name).makeEncoder()
    let parts = [["a"], ["b", "c"]].flatMap { ids in
      for id in ids { encoder.append(document(id)) }
      return encoder.finish()
    }
    #expect(parts.map(\.records) == [1, 2])
    #expect(encoder.finish() == [])
    var sink = try open(name)
    for part in parts { try sink.write(part) }
    try sink.finish { _ in nil }
    let stored = try #require(FileManager.default.contents(atPath: folder.path + "/" + name))
    #expect(Array(stored) == parts.flatMap(\.member))
    let kind = Compression(path: name)
    let lines = ["a", "b", "c"].map { line(document($0)) }
    #expect(
      try Decompressor().decompress(Array(stored), kind, limit: 100_000)
        == Array(lines.joined().utf8))
    #expect(
      try Decompressor().decompress(parts[0].member, kind, limit: 100_000)
        == Array(lines[0].utf8))
  }

  @Test func `the same documents give the same bytes`() throws {
    for name in ["a.gz", "a.zst", "a"] {
      var first = try writer(name).makeEncoder()
      var second = try writer(name).makeEncoder()
      second.append(document("before"))
      _ = second.finish()
      for number in 0..<500 {
        first.append(document("\(number)"))
        second.append(document("\(number)"))
      }
      #expect(first.finish() == second.finish())
    }
  }

  @Test(arguments: [("gzip", "gz"), ("zcat", "gz"), ("zstd", "zst"), ("zstdcat", "zst")])
  func `the system's own programs read the output`(program: String, suffix: String) throws {
    guard
      let found = ["/usr/bin/", "/bin/"].map({ $0 + program }).first(where: {
        FileManager.default.isExecutableFile(atPath: $0)
      })
    else { return }
    let name = "out.jsonl." + suffix
    var encoder = try writer(name).makeEncoder()
    var sink = try open(name)
    for id in ["a", "b"] {
      encoder.append(document(id))
      for part in encoder.finish() { try sink.write(part) }
    }
    try sink.finish { _ in nil }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: found)
    process.arguments = (program.hasSuffix("cat") ? [] : ["-dc"]) + [folder.path + "/" + name]
    process.standardOutput = output
    try process.run()
    let read = try output.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(
      read.map { String(decoding: $0, as: UTF8.self) } == line(document("a")) + line(document("b")))
  }

  @Test func `a full disk is told in the system's words`() throws {
    var sink = try writer("/dev/full").open(
      OutputContext(name: "news", shard: "00", replaces: false))
    #expect(throws: EnvironmentError("cannot write /dev/full: No space left on device")) {
      try sink.write(OutputPart("abc"))
    }
  }

  @Test func `a folder in the output's place cannot be written`() throws {
    try folder.write("out.jsonl/x")
    #expect(throws: EnvironmentError("cannot write \(folder.path)/out.jsonl: Is a directory")) {
      try open("out.jsonl", replaces: true)
    }
  }

  @Test func `a file in a folder's place cannot be written below`() throws {
    try folder.write("out", Array("x".utf8))
    let error = #expect(throws: EnvironmentError.self) { try open("out/a.jsonl") }
    #expect(error?.description.hasSuffix("out/a.jsonl: Not a directory") == true)
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `a folder without permission cannot be written`() throws {
    chmod(folder.path, 0o500)
    defer { chmod(folder.path, 0o700) }
    let error = #expect(throws: EnvironmentError.self) { try open("a.jsonl") }
    #expect(error?.description.hasSuffix("a.jsonl: Permission denied") == true)
  }

  @Test func `a dash is standard output`() throws {
    let sink = try writer("-").open(OutputContext(name: "news", shard: "00", replaces: false))
    var copy = sink
    #expect(sink.path == "-")
    #expect(try copy.stop() == "-")
    #expect(!FileManager.default.fileExists(atPath: "-.partial"))
  }

  @Test func `a pipe is written directly`() throws {
    let path = folder.path + "/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    // Open for reading, too, so that nobody waits for the other.
    let end = Glibc.open(path, O_RDWR)
    defer { close(end) }
    var sink = try open("pipe")
    try sink.write(OutputPart("{}\n"))
    try sink.finish { _ in nil }
    var bytes = [UInt8](repeating: 0, count: 8)
    #expect(read(end, &bytes, 8) == 3)
    #expect(Array(bytes[..<3]) == Array("{}\n".utf8))
    #expect(try names() == ["pipe"])
  }
}
