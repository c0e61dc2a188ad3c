import Foundation
import JSON
import Testing

/// A pipeline over JSON Lines, all of whose outputs are in `out`, run by the program as users have it.
struct Survival {
  let folder: TemporaryFolder

  /// What the outputs are called, and how documents are written.
  struct Layout: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let output: String

    static let plain = Layout("plain", "jsonl: { path: out/o.jsonl }")
    static let gzip = Layout("gzip", "jsonl: { path: out/deep/er/o.jsonl.gz }")
    static let zstd = Layout("zstd", "jsonl: { path: out/o.jsonl.zst, level: 9 }")
    static let split = Layout(
      "split",
      "jsonl: { path: out/o.jsonl.gz, by: '{extra.kind}/{extra.day}', split: { records: 37 } }")
    static let text = Layout("text", "text: { path: out/tree }")
    static let tei = Layout("tei", "tei: { path: out/tree }")

    private init(_ name: String, _ output: String) {
      testDescription = name
      self.output = output
    }
  }

  /// `count` documents of about `size` bytes, of which some are dropped and some fail.
  init(_ layout: Layout, count: Int, size: Int, stages: String = "clean") throws {
    // Input, what is expected, and outputs that are as large.
    folder = try TemporaryFolder(inMemory: UInt64(count * size * 16) + 32 << 20)
    try folder.write(
      "p.galley.yaml",
      """
      galley: 1
      fetch:
        jsonl:
          path: input.jsonl
          fields: { id: id, html: html, extra.kind: kind, extra.day: day }
      stages:
        - \(stages)
        - drop: { when: "extra.day == \\"day-3\\" && extra.kind == \\"b\\"", reason: chosen }
      output: { \(layout.output) }
      rejects: { path: out/rejects.jsonl }
      limits: { failures: { rate: 100% }, disk_free: none }

      """)
    try folder.write("input.jsonl", Self.lines(count, size))
  }

  /// `count` documents of a line of text each.
  init(tiny count: Int) throws {
    folder = try TemporaryFolder(inMemory: UInt64(count) * 2000)
    try folder.write(
      "p.galley.yaml",
      """
      galley: 1
      fetch: { jsonl: { path: input.jsonl } }
      stages:
        - drop: { when: "stats.words > 8", reason: chosen }
      output: { jsonl: { path: out/o.jsonl } }
      rejects: { path: out/rejects.jsonl }
      limits: { disk_free: none }

      """)
    var lines: [UInt8] = []
    for number in 0..<count {
      let more = number % 50 == 0 ? " And then all of them went home again." : ""
      lines += #"{"id":"\#(number)","text":"Boat \#(number) came in.\#(more)"}"#.utf8
      lines.append(0x0A)
    }
    try folder.write("input.jsonl", lines)
  }

  private static func lines(_ count: Int, _ size: Int) -> [UInt8] {
    var lines: [UInt8] = []
    for number in 0..<count {
      // One in twenty is no JSON, and so fails.
      if number % 20 == 7 { lines += "{".utf8 }
      let kind = ["a", "b", "c"][number % 3]
      lines += #"{"id":"d\#(number)","kind":"\#(kind)","day":"day-\#(number % 5)","html":"#.utf8
      lines += #""<html><body><p>Harbour \#(number). "#.utf8
      while lines.count % size < size - 70 {
        lines += "The council met on day \(lines.count) and agreed on a plan. ".utf8
      }
      lines += "</p></body></html>\"}\n".utf8
    }
    return lines
  }

  /// Starts a run.
  func start(_ arguments: [String] = [], environment: [String] = []) throws -> Program {
    try Program(
      ["run", "p.galley.yaml", "--quiet"] + arguments, of: Program.release, in: folder,
      environment: environment)
  }

  /// Runs to the end.
  func run(_ arguments: String..., environment: [String] = []) throws -> Ending {
    try start(arguments, environment: environment).ending()
  }

  /// What an undisturbed run writes; it is removed.
  func undisturbed() throws -> [String: [UInt8]] {
    let ending = try run()
    #expect(ending.code == 0, "\(ending.error)")
    defer { clear() }
    return try results()
  }

  /// Removes all outputs.
  func clear() {
    do {
      try FileManager.default.removeItem(atPath: folder.file("out"))
    } catch {
      Issue.record("\(error)")
    }
  }

  /// All files below `out`, hidden ones as well. Of a manifest that without what says how long the run
  /// took.
  func results() throws -> [String: [UInt8]] {
    var results: [String: [UInt8]] = [:]
    for name in try folder.names() where name.hasPrefix("out/") {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: folder.file(name), isDirectory: &isFolder)
      if isFolder.boolValue { continue }
      let bytes = try folder.bytes(name)
      results[name] = name.hasSuffix(".manifest.json") ? try account(ofManifest: bytes) : bytes
    }
    return results
  }
}

/// What a manifest says, without what the run took.
func account(ofManifest bytes: [UInt8]) throws -> [UInt8] {
  guard case .object(let members) = JSONValue(try JSONDocument(bytes).root) else { return bytes }
  return JSONValue.object(members.filter { $0.key != "run" }).bytes()
}

/// Says where two sets of files differ, and not all that is in them.
func differences(_ found: [String: [UInt8]], _ expected: [String: [UInt8]]) -> [String] {
  let names = Set(found.keys).union(expected.keys).sorted()
  return names.filter { found[$0] != expected[$0] }.map { name in
    "\(name): \(found[name].map { "\($0.count)" } ?? "no") bytes, not "
      + "\(expected[name].map { "\($0.count)" } ?? "none")"
  }
}
