import GalleyCore
import Testing
import Text

/// A value as a program would write it.
private func value(_ json: String) throws -> Value { try Value(json: Array(json.utf8)) }

private func textDocument(_ text: String = "Grüße. „Ja“, said Ito.") -> Document {
  Document(givenPage(text), workspace: Workspace())
}

/// Sets a value and gives the part of the record that came of it.
private func set(_ path: String, _ json: String, from: String? = nil) throws -> Value {
  var document = fullDocument()
  let path = try FieldPath(parsing: path)
  try document.set(try value(json), at: path, from: from)
  return document.record(at: path)
}

private func failure(_ work: () throws -> Void) -> String {
  do {
    try work()
    return "no error"
  } catch {
    return "\(error)"
  }
}

struct DocumentFieldsTests {
  @Test(arguments: [
    ("title", #""A""#), ("url_canonical", #""https://news.example/x""#),
    ("publisher", #"{"name":"N","host":"a.b.example","domain":"b.example"}"#),
    ("authors", #"[{"name":"A","role":"editor"},{"name":"B"}]"#),
    ("published", #"{"value":"2026-05-31","precision":"day","from":"x"}"#),
    ("language", #"{"tag":"en","score":0.5,"from":"x"}"#), ("keywords", #"["a"]"#),
    ("free_access", "true"), ("images", #"[{"url":"u","caption":"c"}]"#),
    ("links", #"[{"url":"u","start":6,"end":7,"rel":"r"}]"#),
    ("blocks", #"[{"kind":"table","start":0,"end":7,"rows":[[[0,2],[3,7]]]}]"#),
    ("images", #"[{"caption":"c","credit":"d"}]"#),
    ("blocks", #"[{"kind":"list_item","start":0,"end":7,"xpath":"/p","line":2}]"#),
    ("layers.quote", #"[{"start":6,"end":7,"cue":[0,5],"n":2}]"#), ("warnings", #"["a","b"]"#),
    ("extra", #"{"a":{"b":[1,null]}}"#), ("extra.new.deep", "1.5"), ("publisher.name", #""X""#),
    ("text", #""New""#),
  ])
  func `what is set is in the record`(path: String, json: String) throws {
    #expect(try set(path, json) == (try value(json)))
  }

  @Test(arguments: [
    ("published", #""2026-05""#, #"{"value":"2026-05","precision":"month","from":"rule"}"#),
    ("language", #""fr""#, #"{"tag":"fr","from":"rule"}"#),
    ("authors", #"["A", {"name": "B"}]"#, #"[{"name":"A"},{"name":"B"}]"#),
    ("publisher", #""News""#, #"{"name":"News"}"#), ("images", #"["u"]"#, #"[{"url":"u"}]"#),
    ("language.tag", #""en""#, #""en""#), ("language.score", "1", "1.0"),
  ])
  func `a bare text stands for what it names`(path: String, json: String, whole: String) throws {
    #expect(try set(path, json, from: "rule") == (try value(whole)))
  }

  @Test(arguments: [
    "text", "title", "publisher", "publisher.name", "authors", "published", "language", "keywords",
    "free_access", "images", "links", "blocks", "layers.quote", "warnings", "extra", "extra.score",
  ])
  func `null removes`(path: String) throws {
    let removed = try set(path, "null", from: "rule")
    #expect([.null, .list([]), .string("")].contains(removed))
  }

  @Test func `an attribute is set for every annotation, and null removes it`() throws {
    var document = textDocument("One. Two.")
    document.layers["s"] = [Annotation(Span(0, 4)), Annotation(Span(5, 9), [.init("a", .null)])]
    let path = try FieldPath(parsing: "layers.s.a")
    try document.set(.integer(1), at: path)
    #expect(document.record(at: path) == .list([.integer(1), .integer(1)]))
    try document.set(.null, at: path)
    #expect(document.layers["s"]?.flatMap(\.attributes) == [])
  }

  @Test func `a field that is set says where from, or no longer says it`() throws {
    var document = fullDocument()
    let title = try FieldPath(parsing: "title")
    try document.set(.string("New"), at: title, from: "rule")
    #expect(document.provenance.first { $0.field == "title" }?.from == "rule")
    try document.set(.string("Newer"), at: title)
    #expect(document.provenance.contains { $0.field == "title" } == false)
  }

  @Test func `a changed language or date is no longer from where the old one was read`() throws {
    var document = fullDocument()
    try document.set(.string("en"), at: try FieldPath(parsing: "language.tag"), from: "rule")
    #expect(document.metadata.language == .init(tag: "en", score: 0.75, from: "rule"))
    try document.set(
      .string("2026-04"), at: try FieldPath(parsing: "published.value"), from: "rule")
    #expect(document.metadata.published?.from == "rule")
  }

  @Test(arguments: [
    ("title", "1", "'title' takes text, found an integer"),
    ("keywords", #"["a", 2]"#, "'keywords[1]' takes text, found an integer"),
    ("authors", #"[{"role": "x"}]"#, "'authors[0].name' is missing"),
    (
      "publisher", #"{"nmae": "x"}"#,
      "the record has no field 'publisher.nmae', did you mean 'publisher.name'?"
    ),
    ("published", #""soon""#, "'published' takes a date such as 2026-05-31, found 'soon'"),
    (
      "published", #"{"value": "2026", "precision": "decade"}"#,
      "'published.precision' takes one of year, month, day, minute, second, found 'decade'"
    ),
    ("free_access", #""yes""#, "'free_access' takes true or false, found text"),
    ("extra", "[1]", "'extra' takes an object, found a list"),
    ("extra.score.x", "1", "'extra.score' takes an object, found an integer"),
    ("layers.q", #"[{"start": 0}]"#, "'layers.q[0].end' is missing"),
    ("layers.q", "[1]", "'layers.q[0]' takes an object, found an integer"),
    (
      "layers.q", #"[{"start": 5, "end": 25}]"#,
      "'layers.q[0]' is no range of the text: 5 to 25 of 24 code points"
    ),
    (
      "blocks", #"[{"kind": "paragraph", "start": 3, "end": 1}]"#,
      "'blocks[0]' is no range of the text: 3 to 1 of 24 code points"
    ),
    (
      "blocks", #"[{"kind": "table", "start": 0, "end": 9, "rows": [[[0, 99]]]}]"#,
      "'blocks[0].rows[0]' takes ranges of the text, found a list"
    ),
    ("layers.q", #"[{"start": 0, "end": 3, "text": "x"}]"#, "'layers.q[0].text' cannot be changed"),
  ])
  func `refuses what does not fit`(path: String, json: String, message: String) {
    #expect(failure { _ = try set(path, json) } == message)
  }
}

struct RecordApplicationTests {
  @Test func `a record applied to an empty document gives the record again`() throws {
    let full = fullDocument()
    var document = Document(full.page, workspace: Workspace())
    document.metadata = Metadata()
    try document.apply(try value(line(full)))
    #expect(line(document) == line(full))
  }

  @Test func `sets only what differs`() throws {
    var document = fullDocument()
    let before = line(document)
    try document.apply(try value(before), from: "jq", isWhole: true)
    #expect(line(document) == before)
  }

  @Test func `what changed is from who changed it`() throws {
    var document = fullDocument()
    try document.apply(try value(#"{"title": "New", "subtitle": "Sub"}"#), from: "jq")
    #expect(document.metadata.title == "New")
    #expect(document.provenance.first { $0.field == "title" }?.from == "jq")
    #expect(document.provenance.contains { $0.field == "subtitle" } == false)
  }

  @Test func `what is left out stays, or goes where the record is whole`() throws {
    var document = fullDocument()
    try document.apply(try value("{}"))
    #expect(line(document) == line(fullDocument()))
    try document.apply(try value(#"{"title": "T"}"#), isWhole: true)
    #expect(document.metadata.summary == nil)
    #expect(document.layers.all.isEmpty)
    #expect(document.text == fullDocument().text)
  }

  @Test func `a new text leaves nothing that points into the old one`() throws {
    var document = fullDocument()
    var record = try value(line(document))
    record = .object(
      record.objectMembers.map { $0.key == "text" ? .init("text", .string("New text.")) : $0 })
    try document.apply(record, from: "jq")
    #expect(document.text == Array("New text.".utf8))
    #expect(document.blocks.isEmpty && document.layers.all.isEmpty)
    #expect(document.metadata.links.isEmpty)
    #expect(document.statistics == TextStatistics(Array("New text.".utf8)))
  }

  @Test func `a new text comes with its own layers and blocks`() throws {
    var document = fullDocument()
    try document.apply(
      try value(
        #"{"text": "Zwölf 🎈.", "blocks": [{"kind": "paragraph", "start": 0, "end": 8}],"#
          + #""layers": {"toy": [{"start": 6, "end": 7, "word": [0, 5]}]}}"#))
    #expect(document.blocks == [Block(.paragraph, Span(0, 12))])
    #expect(document.layers["toy"] == [Annotation(Span(7, 11), [.init("word", Span(0, 6))])])
  }

  @Test func `annotations are kept in the order of the text`() throws {
    var document = textDocument("One. Two.")
    try document.apply(
      try value(#"{"layers": {"s": [{"start": 5, "end": 9}, {"start": 0, "end": 4}]}}"#))
    #expect(document.layers["s"] == [Annotation(Span(0, 4)), Annotation(Span(5, 9))])
  }

  @Test(arguments: [
    ("[]", "'record' takes an object, found a list"),
    (#"{"titel": "x"}"#, "the record has no field 'titel', did you mean 'title'?"),
    (#"{"id": "other"}"#, "'id' cannot be changed"),
    (
      #"{"source": {"path": "b", "bytes": 1, "sha256": "", "media_type": ""}}"#,
      "'source.path' cannot be changed"
    ),
    (#"{"offset_unit": "byte"}"#, "'offset_unit' takes one of codepoint, found 'byte'"),
    (#"{"stats": 3}"#, "'stats' takes an object, found an integer"),
    (#"{"title": "x", "layers": {"a": 3}}"#, "'layers.a' takes a list, found an integer"),
    (#"{"provenance": {"title": 1}}"#, "'provenance.title' takes text, found an integer"),
  ])
  func `refuses what is no record of this page, and changes nothing`(
    json: String, message: String
  ) {
    var document = fullDocument()
    #expect(failure { try document.apply(try value(json)) } == message)
    #expect(line(document) == line(fullDocument()))
  }

  @Test func `of members with one key the last counts`() throws {
    #expect(
      try value(#"{"a": 1, "b": 2, "a": 3}"#)
        == .object([.init("b", .integer(2)), .init("a", .integer(3))]))
  }
}

extension Value {
  fileprivate var objectMembers: [Member] {
    guard case .object(let members) = self else { return [] }
    return members
  }
}
