import GalleyCore
import GalleyIO
import Testing

struct JSONLinesReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func jsonl(_ text: String, _ options: String = "") throws -> any Reader {
    let path = try folder.write("a.jsonl", Array(text.utf8))
    return try reader("jsonl: { path: '\(path)'\(options) }")
  }

  private func pages(_ text: String, _ options: String = "") async throws -> [Page] {
    try await jsonl(text, options).sources().map { try $0.load(PageLimits(bytes: 1000)) }
  }

  private func outcomes(_ text: String, limit: Int = 1000) async throws -> [String] {
    try await jsonl(text).loaded(limit: limit).map {
      switch $0 {
      case .page(_, let record, let text): "\(record ?? "-") \(text)"
      case .failed(_, let reason): reason
      }
    }
  }

  @Test func `long lines come few at a time`() async throws {
    let line = #"{"text": ""# + String(repeating: "a", count: 3_000_000) + "\"}\n"
    var stream = try jsonl(line + line + line).open()
    #expect(try await stream.next(32).count == 2)
    #expect(try await stream.next(32).count == 1)
    #expect(try await stream.next(32).isEmpty)
  }

  @Test func `fields are read from keys of their names`() async throws {
    let page = try #require(
      try await pages(
        """
        {"id": "x", "text": "Größe", "url": "https://news.example/", "published": "2026",
        """.replacing("\n", with: "")
          + #" "fetched": "2025", "language": "de", "title": "T", "more": 1}"#
      ).first)
    #expect(page.id == "x")
    #expect(page.string == "Größe")
    #expect(page.facts.url == "https://news.example/")
    #expect(page.facts.published == "2026")
    #expect(page.facts.fetched == "2025")
    #expect(page.facts.language == "de")
    #expect(page.facts.title == "T")
    #expect(page.facts.from == "jsonl")
    #expect(page.origin.record == "1")
  }

  @Test func `fields are read from the keys that the file names, and no others`() async throws {
    let page = try #require(
      try await pages(
        #"{"doc": "7", "body": "Text", "text": "other", "title": "left"}"#,
        ", fields: { id: doc, text: body }"
      ).first)
    #expect(page.id == "7")
    #expect(page.string == "Text")
    #expect(page.facts.title == nil)
  }

  @Test func `an unknown field is refused with the nearest`() {
    #expect(throws: OptionError("reader 'jsonl': no field is called 'txt'")) {
      try jsonl("", ", fields: { txt: body }")
    }
  }

  @Test func `fields without content are refused`() {
    #expect(throws: OptionError.self) { try jsonl("", ", fields: { id: doc }") }
  }

  @Test(arguments: ["[]", "''", "[a.jsonl, '']"])
  func `a path that names no file is refused`(paths: String) {
    #expect(throws: OptionError("reader 'jsonl': 'path' names no file")) {
      try reader("jsonl: { path: \(paths) }")
    }
  }

  @Test func `a given text is kept to the byte`() async throws {
    let page = try #require(
      try await pages(#"{"text": " <b>a</b>\r\n\n\u00e9\ud83c\udf88 \u0001"}"#).first)
    #expect(page.string == " <b>a</b>\r\n\né🎈 \u{1}")
    guard case .given = page.content else {
      Issue.record("the text is not taken as given")
      return
    }
  }

  @Test func `html is a page whose characters are known`() async throws {
    let page = try #require(
      try await pages(#"{"html": "<meta charset=koi8-r><p>\u00e9"}"#).first)
    guard case .html(let bytes) = page.content else {
      Issue.record("the html is not taken as such")
      return
    }
    #expect(bytes == Array("<meta charset=koi8-r><p>é".utf8))
    #expect(page.facts.charset == "utf-8")
    #expect(page.facts.wasText)
    #expect(page.origin.mediaType == "text/html")
  }

  @Test(arguments: [
    (#""id": "a7","#, "a7"), (#""id": 42,"#, "42"), (#""id": -1,"#, "-1"), (#""id": 4e1,"#, "40"),
  ])
  func `ids are strings or whole numbers`(member: String, id: String) async throws {
    #expect(try await pages("{\(member) \"text\": \"x\"}").map(\.id) == [id])
  }

  @Test(arguments: ["", #""id": null,"#, #""id": "","#, #""id": 1.5,"#, #""id": true,"#])
  func `without an id the place is the identity`(member: String) async throws {
    let path = folder.path + "/a.jsonl"
    #expect(
      try await pages("{\"text\": \"\"}\n{\(member) \"text\": \"x\"}").map(\.id) == [
        PageIdentity.id(path: path, member: "1"), PageIdentity.id(path: path, member: "2"),
      ])
  }

  @Test func `a malformed line fails alone`() async throws {
    let text = """
      {"text": "one"}
      {"text": "two"
      [1]
      {"text": 3}
      {"html": null}
      {"text": "six"} x
      {"text": "seven"}
      """
    #expect(
      try await outcomes(text) == [
        "1 one", "bad_json", "bad_json", "no_content", "no_content", "bad_json", "7 seven",
      ])
  }

  @Test func `a line that is not UTF-8 fails alone`() async throws {
    let path = try folder.write(
      "b", Array(#"{"text":""#.utf8) + [0xE4] + Array("\"}\n{\"text\":\"b\"}".utf8))
    #expect(
      try await reader("jsonl: { path: '\(path)' }").loaded() == [
        .failed(path: path, reason: "bad_json"), .page(path: path, record: "2", text: "b"),
      ])
  }

  @Test(arguments: [
    "{\"text\": \"a\"}\n{\"text\": \"b\"}\n", "{\"text\": \"a\"}\n{\"text\": \"b\"}",
    "{\"text\": \"a\"}\r\n{\"text\": \"b\"}\r\n", "\u{FEFF}{\"text\": \"a\"}\n{\"text\": \"b\"}",
  ])
  func `line ends and byte order marks do not matter`(text: String) async throws {
    #expect(try await outcomes(text) == ["1 a", "2 b"])
  }

  @Test func `blank lines are passed over and counted`() async throws {
    #expect(
      try await outcomes("\n{\"text\": \"a\"}\r\n\r\n \t\n{\"text\": \"b\"}\n\n") == ["2 a", "5 b"])
  }

  @Test func `an empty file has no pages`() async throws {
    #expect(try await outcomes("").isEmpty)
  }

  @Test func `the limit holds for the content`() async throws {
    let text = #"{"text": "12345"}"# + "\n" + #"{"text": "123456", "x": 1}"#
    #expect(try await outcomes(text, limit: 5) == ["1 12345", "too_large"])
  }

  @Test func `several files are read in the order given`() async throws {
    let b = try folder.write("b.jsonl", Array("{\"text\": \"1\"}\n{\"text\": \"2\"}".utf8))
    let c = try folder.write("c.jsonl", [])
    let a = try folder.write("a.jsonl", Array("{\"text\": \"3\"}".utf8))
    #expect(
      try await reader("jsonl: { path: ['\(b)', '\(c)', '\(a)'] }").loaded() == [
        .page(path: b, record: "1", text: "1"), .page(path: b, record: "2", text: "2"),
        .page(path: a, record: "1", text: "3"),
      ])
  }

  @Test func `a missing file breaks the run before it begins, wherever it stands`() throws {
    let there = try folder.write("a.jsonl", Array("{}".utf8))
    let gone = folder.path + "/gone.jsonl"
    for paths in ["'\(gone)'", "['\(gone)', '\(there)']", "['\(there)', '\(gone)']"] {
      let reader = try reader("jsonl: { path: \(paths) }")
      #expect(throws: EnvironmentError("\(gone): No such file or directory")) { try reader.open() }
    }
  }

  @Test(arguments: [
    ("{}", ["page", "text"]), ("{ text: body }", ["page", "text"]), ("{ html: page }", ["page"]),
  ])
  func `a text is provided where one is read`(fields: String, slots: [String]) throws {
    let entry = try #require(Registry.builtinReaders.first { $0.spec.name == "jsonl" })
    let node = try yaml("{ path: a, fields: \(fields) }")
    var reader = ConfigReader(file: "test.yaml")
    #expect(entry.configure(node, &reader)?.provides.map(\.name) == slots)
  }
}
