import GalleyCore
import Testing
import Text

struct MatchStageTests {
  @Test(
    arguments: [
      ("pattern: 'b+'", ["bb", "b"]), ("pattern: '(a)(b+)', group: 2", ["bb", "b"]),
      ("pattern: 'a(?<x>b)', group: x", ["b", "b"]),
      ("pattern: B, ignore_case: true", ["b", "b", "b"]),
      ("pattern: b, first: true", ["b", "b"]), ("pattern: '^.', over: document", ["a"]),
      ("pattern: '^.'", ["a", "a"]), ("pattern: [ab, bb, b]", ["ab", "b", "ab"]),
      ("pattern: [ab, bb, b], overlap: keep", ["ab", "bb", "b", "b", "ab", "b"]),
      ("pattern: '(a)|b', group: 1", ["a", "a"]), ("pattern: x*", []),
      ("pattern: b, maximum: 2", ["b", "b"]),
    ] as [(String, [String])])
  func `adds what matches`(options: String, expected: [String]) throws {
    let document = try Surroundings().run("abb\n\nab", "match: { \(options), emit: found }")
    #expect(document.words("found")?.sorted() == expected.sorted())
  }

  @Test func `named groups become attributes of the declared types`() throws {
    let around = Surroundings(declared: [
      "price": [
        .init("amount", .integer), .init("unit", .string), .init("about", .boolean),
        .init("cents", .decimal), .init("kind", .string),
      ]
    ])
    let pattern = "(?<about>about )?(?<sign>[$€])(?<amount>[0-9,]+)(?<cents>\\.\\d+)? (?<unit>\\w+)"
    let document = try around.run(
      "It cost about €1,200 million, then $5.25 thousand.",
      "match: { pattern: '\(pattern)', emit: price, set: { kind: money } }")
    #expect(
      document.layers["price"]?.map(\.attributes) == [
        [
          .init("about", .boolean(true)), .init("sign", Span(14, 17)),
          .init("amount", .integer(1200)), .init("unit", .string("million")),
          .init("kind", .string("money")),
        ],
        [
          .init("about", .boolean(false)), .init("sign", Span(37, 38)),
          .init("amount", .integer(5)), .init("unit", .string("thousand")),
          .init("kind", .string("money")),
        ],
      ])
  }

  @Test func `groups of an undeclared layer are spans`() throws {
    let document = try Surroundings().run("a1 b2", "match: { pattern: '(?<d>\\d)', emit: x }")
    #expect(document.rows("x") == ["1 d=1", "2 d=2"])
  }

  @Test func `says which pattern matched`() throws {
    let document = try Surroundings().run(
      "3% of 5 dollars",
      "match: { pattern: { share: '\\d+%', money: '\\d+ dollars' }, emit: x, label: kind }")
    #expect(
      document.rows("x") == ["3% kind=string(\"share\")", "5 dollars kind=string(\"money\")"])
  }

  @Test func `adds to a layer that is there and keeps it sorted`() throws {
    let document = try Surroundings().run(
      "a b a b", "match: { pattern: b, emit: x }", "match: { pattern: a, emit: x }")
    #expect(document.words("x") == ["a", "b", "a", "b"])
  }

  @Test func `searches inside a layer`() throws {
    let document = try Surroundings().run(
      "a “b a” a", "match: { pattern: '“.*?”', emit: quote }",
      "match: { pattern: a, in: quote, emit: x }")
    #expect(document.layers["x"]?.map(\.span) == [Span(7, 8)])
  }

  @Test func `sets a field to the first match`() throws {
    let document = try Surroundings().run(
      "By Mara Quill\n\nBy Aiko Ito", "match: { pattern: 'By (.+)', group: 1, to: extra.byline }",
      "match: { pattern: nothing, to: extra.other }")
    #expect(document.extra == [.init("byline", .string("Mara Quill"))])
  }

  @Test func `warns where matches are left out`() throws {
    for (maximum, warnings) in [(2, ["matches_left_out"]), (3, [])] {
      let document = try Surroundings().run(
        "a a a", "match: { pattern: a, emit: x, maximum: \(maximum) }")
      #expect(document.warnings == warnings)
    }
  }

  @Test func `a pattern that backtracks too much fails the document with a reason`() throws {
    let text = String(repeating: "a", count: 50_000) + "!"
    let error = #expect(throws: (any Error).self) {
      _ = try Surroundings().run(text, "match: { pattern: '(a+)+$', emit: x }")
    }
    #expect((error as? any ReasonedError)?.reason == "pattern_limit")
    #expect("\(try #require(error))".contains("'(a+)+$'"))
  }

  @Test(arguments: [
    ("match: { pattern: 'a(b', emit: x }", "1:23: missing closing parenthesis in pattern"),
    ("match: { pattern: a }", "1:8: stage 'match': it is not said where matches go"),
    (
      "match: { pattern: a, to: layers.x.y }",
      "1:26: stage 'match': 'to' takes a field"
    ),
    (
      "match: { pattern: a, emit: x, group: b }",
      "1:38: stage 'match': the pattern has no group 'b'"
    ),
    (
      "match: { pattern: '(?<text>a)', emit: x }",
      "1:19: stage 'match': 'text' of an annotation follows from its place"
    ),
    (
      "match: { pattern: '(?<Year>a)', emit: x }",
      "1:19: stage 'match': 'Year' cannot name an attribute"
    ),
    (
      "match: { pattern: a, emit: x, set: { start: b } }",
      "1:36: stage 'match': 'start' of an annotation follows from its place"
    ),
    (
      "match: { pattern: a, emit: x, label: k }",
      "1:31: stage 'match': 'label' needs patterns with names"
    ),
    (
      "match: { pattern: [], emit: x }",
      "1:19: expected pattern, list of patterns, or names with patterns, found none"
    ),
  ])
  func `says what is wrong with its options`(yaml: String, problem: String) throws {
    #expect(try Surroundings().problems(yaml) == ["stages/test.yaml:\(problem)"])
  }

  @Test func `a passed deadline ends the work`() throws {
    let workspace = Workspace()
    workspace.deadline = .after(.zero)
    let origin = Page.Origin(path: "a", bytes: 0, sha256: "00", mediaType: "text/plain")
    var document = Document(
      Page(id: "1", origin: origin, content: .given("a")), workspace: workspace)
    var stage = try stage("match: { pattern: a, emit: x }")
    #expect(throws: DeadlineExceeded.self) { try stage.process(&document) }
  }
}
