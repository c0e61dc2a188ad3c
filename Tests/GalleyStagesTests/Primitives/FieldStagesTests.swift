import GalleyCore
import Testing
import Text

/// A document with two annotations in a layer `claim` and something in `extra`.
func claims() -> Document {
  var document = document(.given("Prices rise fast. So they say! Really."))
  document.layers["claim"] = [
    Annotation(Span(0, 17), [.init("who", Span(0, 6)), .init("kind", .string("fact"))]),
    Annotation(Span(18, 30), [.init("kind", .string("hearsay"))]),
  ]
  document.metadata.title = "Prices"
  document.metadata.keywords = ["economy", "trade"]
  document.extra = [.init("note", .string("a; b ;; c ")), .init("n", .integer(3))]
  document.setProvenance("title", "meta:title")
  return document
}

/// What stands at a path of a document after a stage.
func value(_ path: String, after yaml: String) throws -> Value {
  var document = claims()
  _ = try document.run(yaml)
  return document.record(at: try FieldPath(parsing: path))
}

/// What is said of a stage that cannot be made, or of a document that it cannot work on.
func problem(_ yaml: String) -> String {
  do {
    var document = claims()
    _ = try document.run(yaml)
    return "no problem"
  } catch {
    return "\(error)"
  }
}

struct SetStageTests {
  @Test(arguments: [
    ("set: { extra.actor: \"lower(title)\" }", "extra.actor", Value.string("prices")),
    ("set: { title: \"'The ' + title\" }", "title", .string("The Prices")),
    ("set: { extra.long: stats.words > 3 }", "extra.long", .boolean(true)),
    ("set: { language: \"'en'\" }", "language.tag", .string("en")),
    ("set: { language: \"'en'\" }", "language.from", .string("set")),
    (
      "set: { authors: \"['A', title]\" }", "authors",
      .list([
        .object([.init("name", .string("A"))]), .object([.init("name", .string("Prices"))]),
      ])
    ),
    ("set: { title: null }", "title", .null),
    ("set: { extra.kind: \"layers.claim[1].kind\" }", "extra.kind", .string("hearsay")),
    ("set: { title: 'keywords[0]', extra.old: title }", "extra.old", .string("Prices")),
    (
      "set: { extra.none: extra.nothing.at.all }", "extra",
      .object([
        .init("note", .string("a; b ;; c ")), .init("n", .integer(3)),
      ])
    ),
  ])
  func `sets a field to the value of an expression`(
    yaml: String, path: String, expected: Value
  ) throws {
    #expect(try value(path, after: yaml) == expected)
  }

  @Test(arguments: [
    ("size(text) > 12", [Value.boolean(true), .boolean(false)]),
    ("who", [.string("Prices"), .null]), ("record.title", [.string("Prices"), .string("Prices")]),
    ("kind == 'fact' ? 1 : null", [.integer(1), .null]),
  ])
  func `asks an attribute's expression of each annotation`(
    source: String, expected: [Value]
  ) throws {
    #expect(
      try value("layers.claim.x", after: "set: { layers.claim.x: \"\(source)\" }")
        == .list(expected))
  }

  @Test func `all expressions see the document as it was`() throws {
    let yaml = "set: { layers.claim.kind: who, layers.claim.old: kind }"
    #expect(
      try value("layers.claim.old", after: yaml) == .list([.string("fact"), .string("hearsay")]))
    #expect(try value("layers.claim.kind", after: yaml) == .list([.string("Prices"), .null]))
  }

  @Test func `a new text takes its layers with it`() throws {
    var document = claims()
    _ = try document.run("set: { layers.claim.x: \"1\", text: \"lower(text)\", extra.x: \"2\" }")
    #expect(document.string == "prices rise fast. so they say! really.")
    #expect(document.layers.all.isEmpty)
    #expect(document.extra.last == .init("x", .integer(2)))
  }

  @Test func `says where a value is from`() throws {
    var document = claims()
    _ = try document.run("set: { title: \"'New'\" }")
    #expect(document.provenance.first { $0.field == "title" }?.from == "set")
  }

  @Test(arguments: [
    ("set: {}", "stage 'set' needs mapping of fields to expressions"),
    ("set: title", "expected mapping of fields to expressions, found 'title'"),
    ("set: { titel: \"1\" }", "the record has no field 'titel'"),
    ("set: { id: \"1\" }", "'id' follows from the page and cannot be set"),
    ("set: { layers.claim: \"1\" }", "an expression cannot make a layer"),
    ("set: { title: \"size(\" }", "expected a value, found the end"),
    ("set: { extra.n.x: \"1\" }", "'extra.n' takes an object, found an integer"),
    ("set: { title: extra.n }", "'title' takes text, found an integer"),
  ])
  func `says what is wrong`(yaml: String, message: String) {
    #expect(problem(yaml) == message)
  }
}

struct RenameStageTests {
  @Test func `moves a field with where it was read`() throws {
    var document = claims()
    _ = try document.run("rename: { title: subtitle, extra.note: extra.deep.memo }")
    #expect(document.metadata.title == nil && document.metadata.subtitle == "Prices")
    #expect(document.provenance.map(\.field) == ["subtitle"])
    #expect(document.provenance.map(\.from) == ["meta:title"])
    #expect(
      document.extra == [
        .init("n", .integer(3)),
        .init("deep", .object([.init("memo", .string("a; b ;; c "))])),
      ])
  }

  @Test func `moves a layer`() throws {
    var document = claims()
    let annotations = document.layers["claim"]
    _ = try document.run("rename: { layers.claim: layers.statement }")
    #expect(document.layers["claim"] == nil && document.layers["statement"] == annotations)
  }

  @Test func `moves an attribute, which stays a span`() throws {
    var document = claims()
    _ = try document.run("rename: { layers.claim.who: layers.claim.kind }")
    #expect(
      document.layers["claim"]?.map(\.attributes) == [
        [.init("kind", Span(0, 6))], [.init("kind", .string("hearsay"))],
      ])
  }

  @Test func `what is absent is not moved`() throws {
    #expect(
      try value("title", after: "rename: { summary: title, layers.none: layers.x }")
        == .string("Prices"))
  }

  @Test(arguments: [
    ("rename: {}", "stage 'rename' needs mapping of fields to fields"),
    ("rename: { title: title }", "stage 'rename': 'title' has this name already"),
    (
      "rename: { extra.a: extra.a.b }",
      "stage 'rename': 'extra.a' and 'extra.a.b' are parts of each other"
    ),
    (
      "rename: { title: keywords }",
      "stage 'rename': what stands in 'title' does not fit into 'keywords', which takes a list"
    ),
    (
      "rename: { layers.a: extra.a }",
      "stage 'rename': 'extra.a' is no other name for 'layers.a'"
    ),
    (
      "rename: { layers.a.x: layers.b.x }",
      "stage 'rename': 'layers.b.x' is no other name for 'layers.a.x'"
    ),
    ("rename: { title: id }", "'id' follows from the page and cannot be set"),
    ("rename: { extra.n: title }", "'title' takes text, found an integer"),
  ])
  func `says what is wrong`(yaml: String, message: String) {
    #expect(problem(yaml) == message)
  }
}

struct RemoveStageTests {
  @Test func `removes fields, layers and attributes`() throws {
    var document = claims()
    document.layers["sentence"] = []
    _ = try document.run("remove: [title, extra.n, summary, layers.sentence, layers.claim.who]")
    #expect(document.metadata.title == nil && document.provenance.isEmpty)
    #expect(document.extra.map(\.key) == ["note"])
    #expect(document.layers.all.map(\.name) == ["claim"])
    #expect(
      document.layers["claim"]?.flatMap(\.attributes).map(\.key) == ["kind", "kind"])
  }

  @Test func `takes one field without a list`() throws {
    #expect(try value("extra", after: "remove: extra") == .null)
  }

  @Test(arguments: [
    (
      "remove: []",
      "stage 'remove' needs list of field such as title, extra.actor or layers.quote.loud"
    ),
    ("remove: [stats]", "'stats' follows from the page and cannot be set"),
    ("remove: [titel]", "the record has no field 'titel'"),
  ])
  func `says what is wrong`(yaml: String, message: String) {
    #expect(problem(yaml) == message)
  }
}
