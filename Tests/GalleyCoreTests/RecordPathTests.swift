import GalleyCore
import JSON
import Testing
import YAML

/// Places in the record that can be read.
struct RecordPathTests {
  @Test(arguments: [
    ("titel", "the record has no field 'titel'", "did you mean 'title'?"),
    ("words", "the record has no field 'words'", "did you mean 'stats.words'?"),
    ("published.date", "'published' has no member 'date'", "known are value, precision, from"),
    ("stats.word", "'stats' has no member 'word'", "did you mean 'stats.words'?"),
    ("authors.name", "'authors' is a list and has no members", "write 'authors'"),
    ("title.x", "'title' is text and has no members", "write 'title'"),
    ("layers.quote.kind", "a layer is read as a whole", "write 'layers.quote'"),
    ("a b", "'a b' is no path to a field", "write names with dots, such as published.value"),
    ("", "'' is no path to a field", "write names with dots, such as published.value"),
    ("id..x", "'id..x' is no path to a field", "write names with dots, such as published.value"),
  ])
  func `what is no place is told with what is`(path: String, message: String, hint: String) {
    let problem = #expect(throws: FieldPath.Problem.self) { try RecordPath(parsing: path) }
    #expect(problem?.description == message)
    #expect(problem?.hint == hint)
  }

  @Test(arguments: [
    ("id", []), ("source.path", []), ("extra.any.thing", []), ("title", []), ("language.tag", []),
    ("text", ["text"]), ("stats.words", ["text"]), ("blocks", ["blocks"]),
    ("section", ["section"]), ("layers.quote", ["layers.quote"]), ("layers", ["text"]),
  ])
  func `a place needs what a stage must provide`(path: String, slots: [String]) throws {
    #expect(try RecordPath(parsing: path).needed.map(\.name) == slots)
  }

  @Test func `a selection is written in its order, members beside their field`() throws {
    let paths = [
      "modified.value", "id", "publisher.domain", "layers.sentence", "modified.from", "links",
      "source", "layers.quote", "source.path", "extra.tags", "section", "stats.confidence",
    ]
    var encoder = RecordEncoder()
    encoder.append(fullDocument(), RecordSelection(try paths.map { try RecordPath(parsing: $0) }))
    #expect(
      String(decoding: encoder.lines, as: UTF8.self) == #"""
        {"modified":{"value":"2026","from":"text"},"id":"0011",\#
        "publisher":{"domain":"news.example"},\#
        "layers":{"sentence":[],\#
        "quote":[{"start":9,"end":13,"kind":"direct","speaker":[20,23],"score":0.5}]},\#
        "links":[{"url":"https://news.example/l","start":6,"end":7,"rel":"nofollow"}],\#
        "source":{"path":"a.warc","record":"7","bytes":120,"sha256":"abcd",\#
        "media_type":"text/html"},"extra":{"tags":[null,true]},"section":"World"}

        """#)
  }

  @Test func `a selection that names a place twice is shown where it does`() throws {
    var reader = ConfigReader(file: "a.yaml")
    let node = try YAMLParser.parse("[id, title, id]")
    _ = RecordSelection.read(node, &reader)
    #expect(reader.diagnostics.map(\.message) == ["'id' is named twice"])
    #expect(reader.diagnostics.map(\.column) == [13])
  }

  @Test func `a record is read back as the document that it tells of`() throws {
    let written = line(fullDocument())
    let record = try Value(json: Array(written.utf8))
    #expect(line(try Document(record: record, workspace: Workspace())) == written)
  }

  @Test(arguments: [
    ("{}", "'schema' is missing"),
    (#"{"schema":"galley.article/1","id":"1","offset_unit":"codepoint"}"#, "'text' is missing"),
    (
      #"{"schema":"galley.article/1","id":1,"text":"","offset_unit":"codepoint","source":{}}"#,
      "'id' takes text, found an integer"
    ),
    (
      #"{"schema":"galley.article/1","id":"1","text":"","offset_unit":"codepoint","source":{}}"#,
      "'source.path' is missing"
    ),
    (
      #"{"schema":"galley.article/1","id":"1","text":"a","offset_unit":"codepoint","#
        + #""source":{"path":"a","bytes":1,"sha256":"0","media_type":"t"},"#
        + #""layers":{"token":[{"start":0,"end":2}]}}"#,
      "'layers.token[0]' is no range of the text: 0 to 2 of 1 code points"
    ),
  ])
  func `what is no record is told`(record: String, message: String) throws {
    let value = try Value(json: Array(record.utf8))
    let error = #expect(throws: FieldError.self) {
      try Document(record: value, workspace: Workspace())
    }
    #expect(error?.description == message)
  }
}
