import Foundation
import GalleyCore
import Testing

@testable import GalleyIO

/// Outputs that go on where those of a run that was stopped had come to.
struct ResumedOutputTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func context(
    _ resumed: [WrittenExtent]? = nil, abandoned: [String] = []
  ) -> OutputContext {
    var context = OutputContext(name: "news", shard: "00", replaces: false)
    context.resumed = resumed
    context.abandoned = abandoned
    return context
  }

  private static let layouts = [
    "jsonl: { path: '/o/n.jsonl', fields: [id] }",
    "jsonl: { path: '/o/n.jsonl.gz', split: { records: 3 }, by: '{extra.x}', fields: [id] }",
    "jsonl: { path: '/o/n.jsonl.zst', split: { bytes: 60B }, fields: [id] }",
    "text: { path: '/o/n' }", "tei: { path: '/o/n' }",
  ]

  /// Documents of which many have one name.
  private func batches() -> [[Document]] {
    (0..<6).map { batch in
      (0..<5).map { index in
        let number = batch * 5 + index
        return document(
          "\(number)", text: "Text \(number).",
          path: ["a.html", "a-2.html", "b-\(number).html"][index % 3],
          extra: [.init("x", .integer(number % 2))])
      }
    }
  }

  private func result() throws -> [String: Data] {
    var result: [String: Data] = [:]
    for name in try folder.files {
      result[name] = FileManager.default.contents(atPath: folder.path + "/" + name)
    }
    return result
  }

  private func clear() throws { try FileManager.default.removeItem(atPath: folder.path + "/o") }

  @Test(arguments: layouts)
  func `stopped after any batch, the files are those of a whole run`(yaml: String) throws {
    let writer = try writer(yaml.replacing("/o/", with: folder.path + "/o/"))
    let parts = batches().map { writer.parts([$0]) }
    var sink = try writer.open(context())
    for part in parts.joined() { try sink.write(part) }
    try sink.finish(manifest: manifest)
    let whole = try result()
    try clear()
    for stop in 0...parts.count {
      var sink = try writer.open(context())
      var extents: [WrittenExtent] = []
      for part in parts[..<stop].joined() { extents += try sink.write(part) }
      try sink.sync()
      // What comes after the last entry is written again.
      for part in parts[stop...].prefix(2).joined() { try sink.write(part) }
      _ = try sink.stop()
      var again = try writer.open(context(latest(extents)))
      for part in parts[stop...].joined() { extents += try again.write(part) }
      if stop % 2 == 0 {
        // Noted once more, and killed when some files had their names.
        try again.sync()
        for name in try folder.files.filter({ $0.hasSuffix(".partial") }).prefix(3) {
          let path = folder.path + "/" + name
          #expect(rename(path, String(path.dropLast(".partial".count))) == 0)
        }
        again = try writer.open(context(latest(extents)))
      }
      try again.finish(manifest: manifest)
      #expect(try result() == whole, "\(stop)")
      try clear()
    }
  }

  /// The last extent of each file, as a journal keeps them.
  private func latest(_ extents: [WrittenExtent]) -> [WrittenExtent] {
    var names: [String] = []
    for extent in extents where !names.contains(extent.path) { names.append(extent.path) }
    return names.compactMap { name in extents.last { $0.path == name } }
  }

  @Test func `a file that is not what was noted is told`() throws {
    let writer = try writer("text: { path: '\(folder.path)/n' }")
    var sink = try writer.open(context())
    var extents: [WrittenExtent] = []
    for part in writer.parts(batches()) { extents += try sink.write(part) }
    #expect(extents.allSatisfy { $0.sha256?.utf8.count == 64 })
    _ = try sink.stop()
    let file = folder.path + "/" + extents[3].path
    #expect(truncate(file, 2) == 0)
    var error = #expect(throws: EnvironmentError.self) { try writer.open(context(extents)) }
    #expect(
      error?.description
        == "\(file) has 2 bytes, not the \(extents[3].bytes) of the journal; --fresh starts over")
    #expect(unlink(file) == 0)
    error = #expect(throws: EnvironmentError.self) { try writer.open(context(extents)) }
    #expect(error?.description.hasPrefix("\(file) is in the journal: ") == true)
    error = #expect(throws: EnvironmentError.self) {
      try writer.open(context([WrittenExtent(path: "m/a.txt", bytes: 1, records: 1, sha256: "00")]))
    }
    #expect(error?.description == "the journal names m/a.txt, which is no file of this output")
  }

  @Test func `what starts over removes what was begun under other names`() throws {
    let old = try writer("jsonl: { path: '\(folder.path)/n.jsonl', by: '{extra.x}' }")
    var sink = try old.open(context())
    for part in old.parts(batches()) { try sink.write(part) }
    _ = try sink.stop()
    try folder.write("1/m.jsonl.partial")
    try folder.write("keep.partial")
    let new = try writer("jsonl: { path: '\(folder.path)/n.jsonl', split: { records: 100 } }")
    let names = ["0/n.jsonl", "1/n.jsonl", "../n/keep", "gone/n.jsonl"]
    var fresh = try new.open(context(abandoned: names))
    #expect(try folder.files == ["1/m.jsonl.partial", "keep.partial"])
    for part in new.parts(batches()) { try fresh.write(part) }
    try fresh.finish(manifest: manifest)
    #expect(
      try folder.files
        == ["1/m.jsonl.partial", "keep.partial", "n-00000.jsonl", "n.jsonl.manifest.json"])
  }

  @Test func `a folder of files that starts over keeps none that it does not write`() throws {
    let text = try writer("text: { path: '\(folder.path)/n' }")
    var sink = try text.open(context())
    var names: [String] = []
    for part in text.parts(batches()) { names += try sink.write(part).map(\.path) }
    _ = try sink.stop()
    var fresh = context(abandoned: names)
    fresh.replaces = true
    var again = try text.open(fresh)
    for part in text.parts([batches()[0]]) { try again.write(part) }
    try again.finish(manifest: manifest)
    #expect(try folder.files.filter { $0.hasPrefix("n/") }.count == 5)
  }

  @Test func `a lock that is not given says why`() {
    #expect(FileLock.failure("a", EWOULDBLOCK).description == "a is in use by another run")
    for code in [ENOLCK, ENOSYS] {
      #expect(
        FileLock.failure("a", code).description
          == "cannot lock a: \(String(cString: strerror(code)))")
    }
  }
}
