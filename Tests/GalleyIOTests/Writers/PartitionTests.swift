import Foundation
import GalleyCore
import GalleyIO
import Learning
import Testing
import YAML

/// Folders that are named by what documents say.
struct PartitionTests {
  private func place(_ template: String, _ document: Document) throws -> String {
    try writer("jsonl: { path: a.jsonl, by: \"\(template)\" }").parts([[document]])[0].place
  }

  private func document(_ value: Value) -> Document {
    GalleyIOTests.document("7", extra: [.init("x", value)])
  }

  @Test(arguments: [
    ("{id}", "7"), ("{id}/{extra.x}", "7/a"), ("n-{id}-{extra.x}/all", "n-7-a/all"),
    ("{title}", "_none"), ("{language.tag}/{published.value[:7]}", "_none/_none"),
    ("{stats.words}", "1"), ("{source.path[:3]}", "a.h"), ("{provenance.title}", "_none"),
  ])
  func `a document goes where its fields say`(template: String, place: String) throws {
    #expect(try self.place(template, document(.string("a"))) == place)
  }

  @Test func `languages and months make folders`() throws {
    var document = document(.null)
    document.metadata.language = .init(tag: "pt-BR", from: "text")
    document.metadata.published = .init(value: "2026-05-31T10:00Z", precision: .minute, from: "x")
    #expect(try place("{language.tag}/{published.value[:7]}", document) == "pt-BR/2026-05")
  }

  @Test(arguments: [
    ("../../etc/passwd", "%2E.%2F..%2Fetc%2Fpasswd"), ("..", "%2E%2E"), (".", "%2E"),
    (".hidden", "%2Ehidden"), ("a/b\\c", "a%2Fb%5Cc"), ("a\u{0}b\nc\u{7F}", "a%00b%0Ac%7F"),
    ("50%", "50%25"), ("C:", "C%3A"), ("end. ", "end.%20"), (" x", "%20x"), ("_none", "%5Fnone"),
    ("Größe Ø 北京", "Größe Ø 北京"), ("a\u{85}b", "a%C2%85b"), ("", "_none"),
  ])
  func `a value is one name, whatever it holds`(value: String, name: String) throws {
    #expect(try place("{extra.x}", document(.string(value))) == name)
  }

  @Test(arguments: [Value.list([.integer(1)]), .object([.init("a", .integer(1))]), .null])
  func `what is no single value names no folder`(value: Value) throws {
    #expect(try place("{extra.x}", document(value)) == "_none")
  }

  @Test func `long values are cut, and different ones stay different`() throws {
    let long = String(repeating: "北", count: 500)
    let first = try place("{extra.x}", document(.string(long + "1")))
    let second = try place("{extra.x}", document(.string(long + "2")))
    #expect(first.utf8.count <= 200 && second.utf8.count <= 200)
    #expect(first != second && first.hasPrefix("北北北"))
    #expect(try place("{extra.x[:4]}", document(.string(long))) == "北北北北")
  }

  @Test func `a journal leads to no file outside of the folder`() throws {
    let folder = try TemporaryFolder()
    let kept = try folder.write("out-00000.jsonl.partial", Array("kept\n".utf8))
    var context = OutputContext(name: "n", shard: "0", replaces: false)
    context.resumed = [WrittenExtent(path: "../out-00000.jsonl", bytes: 0, records: 0)]
    let text = "jsonl: { path: \"\(folder.path)/x/out.jsonl\", by: \"{id}\" }"
    let writer = try writer(text)
    #expect(throws: EnvironmentError.self) { _ = try writer.open(context) }
    #expect(try String(contentsOfFile: kept, encoding: .utf8) == "kept\n")
  }

  @Test func `whatever values hold, files stay below the folder`() throws {
    let folder = try TemporaryFolder()
    var random = SplitMix64(seed: 11)
    let pieces = [
      "..", "/", ".", "\\", "\u{0}", "a", "é", "%", "北京", "\n", " ", "~", "\u{202E}", "-", "\u{85}",
      "_none",
    ]
    let documents = (0..<400).map { number in
      let value = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      return GalleyIOTests.document(
        "\(number)", text: value, extra: [.init("x", .string(value)), .init("y", .string(value))])
    }
    try writer("jsonl: { path: '\(folder.path)/in/n.jsonl', by: \"{extra.x}/a{extra.y}{id}\" }")
      .write([documents])
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names == ["in"])
    let files = try folder.files.filter { $0.hasSuffix("/n.jsonl") }
    #expect(files.count == 400)
    #expect(files.allSatisfy { $0.split(separator: "/").count == 4 })
  }

  @Test(arguments: [
    ("{titel}", 8, "the record has no field 'titel'", "did you mean 'title'?"),
    ("{x", 7, "'{' is not closed", "write '}' behind the name"),
    (
      "a/{published.valu}", 10, "'published' has no member 'valu'",
      "did you mean 'published.value'?"
    ),
    ("{authors}", 8, "'authors' is no single value, and cannot name a folder", nil),
    (
      "{language}", 8, "'language' is no single value, and cannot name a folder",
      "such as {language.tag}"
    ),
    ("{id[7]}", 10, "'[7]' is no start of a text", "write [:4] for the first four characters"),
    ("{id[:0]}", 10, "'[:0]' is no start of a text", "write [:4] for the first four characters"),
    ("a//b", 9, "a folder has no name", "write {NAME} or a word"),
    ("/a", 7, "a folder has no name", "write {NAME} or a word"),
    ("a/../b", 9, "'..' would lead out of the output's folder", "write {NAME} or a word"),
    ("a}", 8, "'}' without '{'", "write {NAME}"),
  ])
  func `a wrong template is shown where it is wrong`(
    template: String, column: Int, message: String, hint: String?
  ) throws {
    let node = try YAMLParser.parse("by: \"\(template)\"")
    var reader = ConfigReader(file: "test.yaml")
    #expect(PartitionTemplate.read(try #require(node["by"]?.value), &reader) == nil)
    #expect(reader.diagnostics.map(\.message) == [message])
    #expect(reader.diagnostics.map(\.column) == [column - 1])
    #expect(reader.diagnostics.first?.hint == hint)
  }
}
