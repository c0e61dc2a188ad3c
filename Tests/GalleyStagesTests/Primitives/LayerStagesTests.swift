import GalleyCore
import Testing
import Text

struct DiscardStageTests {
  private func left(_ condition: String) throws -> [String]? {
    var document = claims()
    _ = try document.run("discard: { from: claim, where: \"\(condition)\" }")
    return document.words("claim")
  }

  @Test(arguments: [
    ("size(text) < 15", ["Prices rise fast."]), ("kind == 'fact'", ["So they say!"]),
    ("!has(who)", ["Prices rise fast."]), ("starts_with(text, record.title)", ["So they say!"]),
    ("missing > 3", ["Prices rise fast.", "So they say!"]), ("true", []),
  ])
  func `removes what a condition is true of`(condition: String, expected: [String]) throws {
    #expect(try left(condition) == expected)
  }

  @Test func `a layer that is absent stays absent`() throws {
    var document = claims()
    _ = try document.run("discard: { from: none, where: \"true\" }")
    #expect(document.layers["none"] == nil)
  }

  @Test(arguments: [
    ("discard: {}", "stage 'discard' needs 'from'\nstage 'discard' needs 'where'"),
    ("discard: { from: Claim, where: \"true\" }", "'Claim' cannot name a layer"),
    ("discard: { from: claim, where: \"(\" }", "expected a value, found the end"),
  ])
  func `says what is wrong`(yaml: String, message: String) {
    #expect(problem(yaml) == message)
  }
}

struct ScoreStageTests {
  @Test(arguments: [
    ("of: [{ when: 'stats.words > 3', weight: 2.5 }, { when: 'has(title)' }]", 3.5),
    ("of: [{ when: 'has(summary)', weight: 2 }], bias: 0.5", 0.5),
    ("of: [{ when: 'true', weight: -3 }], minimum: -1", -1),
    ("of: [{ when: 'true', weight: 7 }], maximum: 5", 5),
    ("of: [{ when: 'extra.nothing', weight: 7 }]", 0),
  ])
  func `adds up what is true`(options: String, expected: Double) throws {
    #expect(
      try value("extra.q", after: "score: { set: extra.q, \(options) }") == .decimal(expected))
  }

  @Test func `scores each annotation`() throws {
    let yaml = """
      score:
        set: layers.claim.weight
        of: [ { when: has(who), weight: 2 }, { when: "size(text) < 15", weight: -1 } ]
      """
    #expect(try value("layers.claim.weight", after: yaml) == .list([.decimal(2), .decimal(-1)]))
  }

  @Test(arguments: [
    ("score: {}", "stage 'score' needs 'set'\nstage 'score' needs 'of'"),
    (
      "score: { set: title, of: [] }",
      "stage 'score': 'title' is no place for a number"
    ),
    (
      "score: { set: layers.a, of: [] }",
      "stage 'score': 'layers.a' is no place for a number"
    ),
    (
      "score: { set: extra.a, of: [], minimum: 2, maximum: 1 }",
      "stage 'score': 'minimum' is larger than 'maximum'"
    ),
    ("score: { set: extra.a, of: [{ weight: 1 }] }", "'of' needs 'when'"),
  ])
  func `says what is wrong`(yaml: String, message: String) {
    #expect(problem(yaml) == message)
  }
}

struct SplitStageTests {
  @Test(arguments: [
    ("from: extra.note, by: ';', to: extra.parts", "extra.parts", ["a", "b", "c"]),
    ("from: extra.note, by: ';', to: keywords", "keywords", ["a", "b", "c"]),
    ("from: extra.note, by: ';'", "extra.note", ["a", "b", "c"]),
    (
      "from: text, pattern: '[.!]', to: extra.s", "extra.s",
      [
        "Prices rise fast", "So they say", "Really",
      ]
    ),
    ("from: title, by: '.', to: extra.t", "extra.t", ["Prices"]),
    ("from: title, pattern: 'x*', to: extra.t", "extra.t", ["Prices"]),
  ])
  func `cuts a text into trimmed parts`(
    options: String, path: String, expected: [String]
  ) throws {
    #expect(
      try value(path, after: "split: { \(options) }") == .list(expected.map { .string($0) }))
  }

  @Test func `cuts annotations, whose parts have what the whole has`() throws {
    var document = claims()
    _ = try document.run("split: { from: layers.claim, by: ' ', to: layers.word }")
    #expect(document.words("word") == ["Prices", "rise", "fast.", "So", "they", "say!"])
    #expect(document.layers["word"]?[1].attributes == document.layers["claim"]?[0].attributes)
    #expect(document.layers["claim"]?.count == 2)
  }

  @Test func `what is absent has no parts`() throws {
    #expect(try value("extra.x", after: "split: { from: summary, by: ',', to: extra.x }") == .null)
  }

  @Test(arguments: [
    ("split: { from: text }", "stage 'split': it is not said where to cut"),
    (
      "split: { from: extra.a, by: a, pattern: b }",
      "stage 'split': 'by' and 'pattern' at once"
    ),
    (
      "split: { from: extra.a, by: '' }",
      "stage 'split': 'by' is empty"
    ),
    (
      "split: { from: title, by: a }",
      "stage 'split': 'title' is no place for a list"
    ),
    ("split: { from: keywords, by: a }", "stage 'split': 'keywords' is no text"),
    (
      "split: { from: layers.a, by: a, to: extra.a }",
      "stage 'split': 'layers.a' and 'extra.a' are not both fields or both layers"
    ),
    (
      "split: { from: layers.a.b, by: a }",
      "stage 'split': 'layers.a.b' is an attribute"
    ),
    ("split: { from: extra.a, pattern: '(' }", "missing closing parenthesis in pattern"),
    ("split: { from: extra.n, by: a }", "'extra.n' takes text, found another value"),
  ])
  func `says what is wrong`(yaml: String, message: String) {
    #expect(problem(yaml) == message)
  }

  @Test func `a pattern that backtracks too much fails the document`() throws {
    var document = document(.given(String(repeating: "a", count: 5000) + "!"))
    let error = #expect(throws: (any Error).self) {
      try document.run("split: { from: text, pattern: '^(a+)+$', to: extra.x }")
    }
    #expect((error as? any ReasonedError)?.reason == "pattern_limit")
  }
}

struct JoinStageTests {
  @Test(arguments: [
    ("from: keywords, with: ', ', to: extra.line", "extra.line", "economy, trade"),
    ("from: keywords, with: '', to: title", "title", "economytrade"),
  ])
  func `joins a list`(options: String, path: String, expected: String) throws {
    #expect(try value(path, after: "join: { \(options) }") == .string(expected))
  }

  @Test func `undoes what split did`() throws {
    var document = claims()
    _ = try document.run(
      "split: { from: extra.note, by: ';' }", "join: { from: extra.note, with: '; ' }")
    #expect(document.extra.first == .init("note", .string("a; b; c")))
  }

  @Test func `joins annotations that are near`() throws {
    var document = claims()
    document.layers["claim"]?.append(Annotation(Span(31, 38)))
    document.layers["claim"]?[1].attributes.append(.init("n", .integer(1)))
    _ = try document.run("join: { from: layers.claim, gap: 1, to: layers.all }")
    #expect(document.words("all") == ["Prices rise fast. So they say! Really."])
    #expect(
      document.layers["all"]?.first?.attributes == [
        .init("who", Span(0, 6)), .init("kind", .string("fact")), .init("n", .integer(1)),
      ])
    _ = try document.run("join: { from: layers.claim, gap: 0 }")
    #expect(document.layers["claim"]?.count == 3)
  }

  @Test func `a gap is counted in characters`() throws {
    var document = document(.given("a🎈🎈b"))
    document.layers["x"] = [Annotation(Span(0, 1)), Annotation(Span(9, 10))]
    _ = try document.run("join: { from: layers.x, gap: 1, to: layers.one }")
    #expect(document.layers["one"]?.count == 2)
    _ = try document.run("join: { from: layers.x, gap: 2, to: layers.two }")
    #expect(document.layers["two"]?.count == 1)
  }

  @Test(arguments: [
    ("join: { from: keywords }", "stage 'join': a list is joined by 'with', not by 'gap'"),
    (
      "join: { from: keywords, with: a }",
      "stage 'join': 'keywords' is no place for a text"
    ),
    (
      "join: { from: layers.a, with: a }", "stage 'join': a layer is joined by 'gap', not by 'with'"
    ),
    ("join: { from: layers.a, gap: -1 }", "stage 'join': 'gap' must not be negative"),
    ("join: { from: title, with: a, to: extra.a }", "stage 'join': 'title' is no list of texts"),
    ("join: { from: extra.n, with: a }", "'extra.n' takes a list, found another value"),
  ])
  func `says what is wrong`(yaml: String, message: String) {
    #expect(problem(yaml) == message)
  }
}
