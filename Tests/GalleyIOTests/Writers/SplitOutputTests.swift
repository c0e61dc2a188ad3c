import Compression
import Foundation
import GalleyCore
import GalleyIO
import Testing

/// Outputs of many files that grow record by record.
struct SplitOutputTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func writer(_ name: String, _ options: String) throws -> any Writer {
    try GalleyIOTests.writer("jsonl: { path: '\(folder.path)/\(name)', \(options) }")
  }

  private func documents(_ range: Range<Int>) -> [Document] {
    range.map { document("\($0)") }
  }

  /// The ids of the lines of a file.
  private func ids(_ name: String) throws -> [String] {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name))
    let lines = try Decompressor().decompress(
      Array(bytes), Compression(path: name.replacing(".partial", with: "")), limit: 10_000_000)
    return String(decoding: lines, as: UTF8.self).split(separator: "\n").map {
      String($0.firstMatch(of: #/"id":"([^"]*)"/#)?.1 ?? "")
    }
  }

  @Test(arguments: ["n.jsonl", "n.jsonl.gz", "n.jsonl.zst"])
  func `a file has as many records as were asked for, wherever batches end`(name: String) throws {
    let batches = [documents(0..<4), documents(4..<5), documents(5..<15), documents(15..<17)]
    try writer(name, "split: { records: 3 }, fields: [id]").write(batches)
    let ending = name.dropFirst()
    let files = (0..<6).map { "n-0000\($0)\(ending)" }
    #expect(try folder.files == files + [name + ".manifest.json"])
    let found = try files.map { try ids($0) }
    #expect(found.map(\.count) == [3, 3, 3, 3, 3, 2])
    #expect(found.joined().elementsEqual((0..<17).map(String.init)))
  }

  @Test func `a file has at most as many bytes as were asked for, or one member`() throws {
    let batches = (0..<20).map { documents($0 * 3..<$0 * 3 + 3) }
    try writer("n.jsonl", "split: { bytes: 500B }").write(batches)
    let files = try folder.files.dropLast()
    #expect(files.count > 10)
    var all: [String] = []
    for file in files {
      let found = try ids(file)
      let size = try #require(FileManager.default.contents(atPath: folder.path + "/" + file)).count
      #expect(size <= 500 || found.count == 3)
      all += found
    }
    #expect(all == (0..<60).map(String.init))
  }

  @Test func `a sink says which files have grown, and up to where`() throws {
    let writer = try writer("a/n.jsonl", "split: { records: 2 }, by: \"{extra.x}\", fields: [id]")
    let batch = ["1", "2", "1", "1"].enumerated().map {
      document("\($0)", extra: [.init("x", .string($1))])
    }
    var sink = try writer.opened()
    let extents = try writer.parts([batch]).flatMap { try sink.write($0) }
    let line = #"{"id":"0"}"#.utf8.count + 1
    #expect(
      extents.map { WrittenExtent(path: $0.path, bytes: $0.bytes, records: $0.records) } == [
        WrittenExtent(path: "1/n-00000.jsonl", bytes: 2 * line, records: 2),
        WrittenExtent(path: "1/n-00001.jsonl", bytes: line, records: 1),
        // It is full, and this is its hash.
        WrittenExtent(path: "1/n-00000.jsonl", bytes: 2 * line, records: 2),
        WrittenExtent(path: "2/n-00000.jsonl", bytes: line, records: 1),
      ])
    #expect(extents.map { $0.sha256 != nil } == [false, false, true, false])
  }

  @Test func `thousands of folders need few open files`() throws {
    let writer = try writer("n.jsonl", "by: \"{extra.x}\", fields: [id]")
    var sink = try writer.opened()
    let open = Self.openFiles
    var most = 0
    for round in 0..<2 {
      for first in stride(from: 0, to: 3000, by: 50) {
        let batch = (first..<first + 50).map {
          document("\($0)-\(round)", extra: [.init("x", .integer($0))])
        }
        for part in writer.parts([batch]) { try sink.write(part) }
        most = max(most, Self.openFiles - open)
      }
    }
    // Other tests run at the same time and have files of their own.
    #expect(most < 64 + 200)
    try sink.finish { _ in nil }
    let files = try folder.files
    #expect(files.count == 3000)
    for name in [0, 1234, 2999] {
      #expect(try ids("\(name)/n.jsonl") == ["\(name)-0", "\(name)-1"])
    }
  }

  private static var openFiles: Int {
    (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0
  }

  @Test func `what was stopped is there as partial, each file whole`() throws {
    let writer = try writer("n.jsonl.gz", "by: \"{extra.x}\"")
    var sink = try writer.opened()
    let batch = (0..<5).map { document("\($0)", extra: [.init("x", .integer($0 % 2))]) }
    for part in writer.parts([batch, batch]) { try sink.write(part) }
    #expect(try sink.stop() == "2 files .partial below \(folder.path)/")
    #expect(try folder.files == ["0/n.jsonl.gz.partial", "1/n.jsonl.gz.partial"])
    #expect(try ids("1/n.jsonl.gz.partial") == ["1", "3", "1", "3"])
  }

  @Test func `an old output stays unless it may be replaced, and then goes as a whole`() throws {
    try writer("n.jsonl", "split: { records: 1 }").write([documents(0..<3)])
    try folder.write("n-00009.jsonl")
    let again = try writer("n.jsonl", "split: { records: 2 }")
    let error = #expect(throws: OptionError.self) { try again.opened() }
    #expect(
      error?.description
        == "\(folder.path)/n.jsonl.manifest.json exists; --fresh replaces its files")
    try again.write([documents(0..<3)], replaces: true)
    // What is not in the old manifest is not ours.
    #expect(
      try folder.files
        == ["n-00000.jsonl", "n-00001.jsonl", "n-00009.jsonl", "n.jsonl.manifest.json"])
  }

  @Test func `a manifest that leads out of its folder removes nothing`() throws {
    try folder.write("keep.txt", Array("x".utf8))
    try folder.write(
      "out/n.jsonl.manifest.json",
      Array(#"{"files":[{"path":"../keep.txt"},{"path":"/etc/none"},{"path":""}]}"#.utf8))
    try writer("out/n.jsonl", "split: { records: 1 }").write([documents(0..<1)], replaces: true)
    #expect(try folder.files.contains("keep.txt"))
  }

  @Test(arguments: [
    ("-", "split: { records: 1 }", "standard output is one file, which cannot be split"),
    ("-", "by: \"{id}\"", "standard output is one file, which cannot be split"),
    ("a.jsonl", "level: 3", "'level' is there for compressed files alone"),
    ("a.jsonl.gz", "level: 10", "gzip has no level 10"),
    ("a.jsonl.zst", "level: 20", "zstd has no level 20"),
    ("a.gz", "split: { records: 0 }", "'records' must be at least 1"),
    ("a.gz", "split: { records: 1, bytes: 1MB }", "'split' takes records or bytes"),
    (
      "a.gz", "fields: [id], rows: extra.rows",
      "'fields' chooses from the record, and 'rows' writes something else"
    ),
  ])
  func `options that do not go together are refused`(
    path: String, options: String, message: String
  ) {
    let error = #expect(throws: OptionError.self) {
      try GalleyIOTests.writer("jsonl: { path: '\(path)', \(options) }")
    }
    #expect(error?.description == "writer 'jsonl': " + message)
  }

  @Test func `a level is what the files are compressed with`() throws {
    let text = String(repeating: "Die Größe der Stadt, und was sie kostet. ", count: 300)
    let sizes = try ["level: 1", "level: 6", "level: 9", "split: {}"].map { options in
      let writer = try writer("a.jsonl.gz", options)
      return writer.parts([(0..<9).map { document("\($0)", text: text + "\($0)") }])[0].member.count
    }
    #expect(sizes[0] > sizes[2] && sizes[1] == sizes[3], "\(sizes)")
  }
}

extension TemporaryFolder {
  /// All files, by path.
  var files: [String] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: path).filter {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path + "/" + $0, isDirectory: &isFolder)
          && !isFolder.boolValue
      }.sorted()
    }
  }
}
