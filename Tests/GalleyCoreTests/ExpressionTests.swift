import GalleyCore
import Testing

/// A record to ask.
private let record = Value.object([
  .init("title", .string("Größe zählt")),
  .init("text", .string("One. Two.")),
  .init("stats", .object([.init("words", .integer(79)), .init("density", .decimal(0.5))])),
  .init("language", .object([.init("tag", .string("de"))])),
  .init("keywords", .list([.string("economy"), .string("trade")])),
  .init("free", .boolean(true)),
  .init("nothing", .null),
  .init("largest", .integer(.max)),
  .init("smallest", .integer(.min)),
  .init("nan", .decimal(.nan)),
  .init("odd", .decimal(0x1p53)),
  .init(
    "layers",
    .object([
      .init(
        "quote",
        .list([
          .object([.init("text", .string("We will appeal.")), .init("cue", .string("said"))]),
          .object([.init("text", .string("No.")), .init("words", .integer(1))]),
        ]))
    ])),
])

private func value(_ source: String, element: Value? = nil) throws -> Value {
  try Expression(parsing: source).evaluate(record, element: element)
}

@Suite struct ExpressionTests {
  @Test(arguments: [
    ("1", Value.integer(1)), ("1.5", .decimal(1.5)), ("1e3", .decimal(1000)),
    ("2E-1", .decimal(0.2)),
    ("-5", .integer(-5)), ("- -5", .integer(5)), ("null", .null), ("true", .boolean(true)),
    ("'a'", .string("a")), ("\"it's\"", .string("it's")), ("'\\u00e9\\n\\\\'", .string("é\n\\")),
    ("'\\U0001F600'", .string("😀")), ("r'\\d'", .string("\\d")), ("r\"\\\"", .string("\\")),
    ("[1, 'a', [null]]", .list([.integer(1), .string("a"), .list([.null])])), ("[]", .list([])),
    ("[stats.words]", .list([.integer(79)])),
    ("99999999999999999999", .decimal(1e20)), ("9223372036854775807", .integer(.max)),
  ])
  func `reads literals`(source: String, expected: Value) throws {
    #expect(try value(source) == expected)
  }

  @Test(arguments: [
    ("stats.words", Value.integer(79)), ("stats . words", .integer(79)), ("stats.none", .null),
    ("none.at.all", .null), ("title.x", .null), ("record.stats.words", .integer(79)),
    ("it", .null), ("it.x", .null), ("keywords[1]", .string("trade")), ("keywords[2]", .null),
    ("layers.quote[0].cue", .string("said")), ("title[0]", .null), ("nothing[0][1].a", .null),
    ("record.keywords[0]", .string("economy")),
  ])
  func `follows paths`(source: String, expected: Value) throws {
    #expect(try value(source) == expected)
  }

  @Test(arguments: [
    "stats.words < 80", "80 > stats.words", "stats.words <= 79", "stats.words >= 78.5",
    "stats.words == 79.0", "79 in [78, 79.0]", "language.tag in ['en', 'de']",
    "'trade' in keywords", "null == null", "nothing == null", "title != null", "title != 3",
    "nothing != 'x'", "'a' < 'b'", "'Z' < 'a'", "'z' < 'é'", "'\u{FFFD}' < '😀'", "'' < 'a'",
    "'e\u{301}' != 'é'", "[1, 2] == [1.0, 2]", "largest > 9.2e18", "smallest < -9.2e18",
    "largest < 9223372036854775808", "9007199254740993 > odd", "9007199254740993 != odd",
    "9007199254740992 == odd", "-3 < -2.5", "-2 > -2.5", "2 < 2.5", "nan != nan",
    "null in [null]", "layers.quote == layers.quote",
  ])
  func `compares`(source: String) throws {
    #expect(try value(source) == .boolean(true))
  }

  @Test(arguments: [
    "nothing < 1", "nothing > 1", "nothing <= null", "null >= null", "'1' == 1", "'1' < 2",
    "true < false", "nothing == 0", "nothing == false", "'x' in null", "'x' in 'xy'", "nan < 1",
    "nan > 1", "nan == nan", "[1] < [2]", "[1] == [1, 2]", "'E' in keywords",
  ])
  func `finds no order and no equality across types`(source: String) throws {
    #expect(try value(source) == .boolean(false))
  }

  @Test(arguments: [
    ("true && true", true), ("true && false", false), ("false || true", true), ("!true", false),
    ("!null", true), ("null && true", false), ("null || true", true), ("1 && true", false),
    ("!1", true), ("true || true && false", true), ("(true || true) && false", false),
    ("!false && false", false), ("!(false && false)", true), ("1 + 1 == 2 && 2 * 3 > 5", true),
    ("!free == false", true),
  ])
  func `takes only true for true`(source: String, expected: Bool) throws {
    #expect(try value(source) == .boolean(expected))
  }

  @Test(arguments: [
    ("1 + 2 * 3", Value.integer(7)), ("(1 + 2) * 3", .integer(9)), ("7 - 2 - 1", .integer(4)),
    ("7 / 2", .decimal(3.5)), ("8 / 4 / 2", .decimal(1)), ("1 + 0.5", .decimal(1.5)),
    ("-stats.words", .integer(-79)), ("'a' + 'b'", .string("ab")), ("1 / 0", .null),
    ("0.0 / 0", .null), ("null + 1", .null), ("-nothing", .null), ("'a' + 1", .null),
    ("title * 2", .null), ("1e308 * 10", .null), ("nan + 1", .null),
    ("largest + 1", .decimal(0x1p63)), ("-smallest", .decimal(0x1p63)),
    ("largest * largest", .decimal(0x1p126)), ("smallest - 1", .decimal(-0x1p63)),
  ])
  func `computes without traps`(source: String, expected: Value) throws {
    #expect(try value(source) == expected)
  }

  @Test(arguments: [
    ("size(title)", Value.integer(11)), ("size(keywords)", .integer(2)),
    ("size(null)", .integer(0)),
    ("size(stats)", .integer(2)), ("size(3)", .integer(0)),
    ("lower(title)", .string("größe zählt")),
    ("lower(nothing)", .null), ("prefix(title, 3)", .string("Grö")),
    ("prefix(title, 0)", .string("")), ("prefix(title, -1)", .string("")),
    ("prefix(title, 99)", .string("Größe zählt")), ("prefix(title, 1.5)", .null),
    ("prefix(nothing, 3)", .null), ("prefix(title, 3) == 'Grö'", .boolean(true)),
    ("contains(title, 'ße z')", .boolean(true)),
    ("contains(title, 'Z')", .boolean(false)), ("contains(title, '')", .boolean(true)),
    ("contains(title, title + '!')", .boolean(false)), ("contains(null, '')", .boolean(false)),
    ("contains('aab', 'ab')", .boolean(true)), ("starts_with(title, 'Grö')", .boolean(true)),
    ("starts_with(title, 'rö')", .boolean(false)), ("ends_with(title, 'zählt')", .boolean(true)),
    ("ends_with('a', 'ba')", .boolean(false)), ("matches(title, r'\\bz\\w+t$')", .boolean(true)),
    ("matches(title, '^z')", .boolean(false)), ("matches(nothing, '')", .boolean(false)),
    ("matches(text, '(?i)ONE')", .boolean(true)), ("has(title)", .boolean(true)),
    ("has(nothing)", .boolean(false)), ("has(stats.none)", .boolean(false)),
  ])
  func `calls functions`(source: String, expected: Value) throws {
    #expect(try value(source) == expected)
  }

  @Test(arguments: [
    ("count(layers.quote, size(text) > 5)", Value.integer(1)),
    ("count(layers.quote, true)", .integer(2)), ("count(layers.none, true)", .integer(0)),
    ("count(title, true)", .integer(0)), ("any(layers.quote, cue == 'said')", .boolean(true)),
    ("any(layers.none, true)", .boolean(false)), ("all(layers.quote, has(cue))", .boolean(false)),
    ("all(layers.none, false)", .boolean(true)),
    ("any(keywords, starts_with(it, 'tr'))", .boolean(true)),
    ("any(layers.quote, stats.words == 79)", .boolean(false)),
    ("all(layers.quote, record.stats.words == 79)", .boolean(true)),
    ("count(layers.quote, it.words == 1)", .integer(1)),
    ("any(layers.quote, any(record.keywords, it == 'trade'))", .boolean(true)),
  ])
  func `asks a predicate of every element`(source: String, expected: Value) throws {
    #expect(try value(source) == expected)
  }

  @Test(arguments: [
    ("free ? 'a' : 'b'", Value.string("a")), ("nothing ? 1 : 2", .integer(2)),
    ("1 ? 1 : 2", .integer(2)), ("has(title) ? title : null", .string("Größe zählt")),
    ("!free ? 1 : free ? 2 : 3", .integer(2)), ("(free ? 1 : 2) + 1", .integer(2)),
    ("stats.words < 80 || free ? 'short' : 'long'", .string("short")),
  ])
  func `chooses between two values`(source: String, expected: Value) throws {
    #expect(try value(source) == expected)
  }

  @Test func `is a predicate of one element where one is given`() throws {
    let element = Value.object([.init("text", .string("short")), .init("cue", .null)])
    #expect(
      try value("!has(cue) && size(text) < 20", element: element) == .boolean(true))
    #expect(try value("it.text + record.language.tag", element: element) == .string("shortde"))
  }

  @Test func `gives null where a pattern gives up`() throws {
    let text = Value.object([.init("t", .string(String(repeating: "a", count: 5000) + "!"))])
    #expect(try Expression(parsing: "matches(t, '^(a+)+$')").evaluate(text) == .null)
    #expect(try !Expression(parsing: "matches(t, '^(a+)+$')").isTrue(text))
  }

  @Test(arguments: [
    ("stats.words<80&&!has( title )", "stats.words < 80 && !has(title)"),
    ("((a)) || (b && c)", "a || b && c"), ("(a || b) && c", "(a || b) && c"),
    ("a - (b - c)", "a - (b - c)"), ("(a - b) - c", "a - b - c"), ("a * (b + c)", "a * (b + c)"),
    ("!(a == b)", "!(a == b)"), ("(a == b) == c", "(a == b) == c"), ("-(-a)", "--a"),
    ("a - -5", "a - -5"), ("\"it's\"", "'it\\'s'"), ("r'\\d'", "'\\\\d'"),
    ("'\\u0001'", "'\\u0001'"),
    ("count( layers.quote , it.x in [1,2.0] )", "count(layers.quote, it.x in [1, 2.0])"),
    ("matches(a, r\"\\s'\")", "matches(a, '\\\\s\\'')"), ("(a && b) && c", "(a && b) && c"),
    ("1e30", "1e+30"), ("record . x", "record.x"), ("-(a + b)", "-(a + b)"), ("!!a", "!!a"),
    ("(a?b:c)?d:(e?f:g)", "(a ? b : c) ? d : e ? f : g"), ("a . b [ 0 ]", "a.b[0]"),
    ("a ? (b ? c : d) : e", "a ? (b ? c : d) : e"), ("it[0].a", "it[0].a"),
    ("(a ? b : c) == d", "(a ? b : c) == d"), ("size(a ? b : c)", "size(a ? b : c)"),
  ])
  func `is described in one spelling`(source: String, expected: String) throws {
    let expression = try Expression(parsing: source)
    #expect(expression.description == expected)
    #expect(try Expression(parsing: expected) == expression)
  }

  @Test(arguments: [
    ("stats.words < 80 && stats.words > title", false, [["stats", "words"], ["title"]]),
    (
      "count(layers.quote, size(text) > record.a.b && it.c)", false,
      [["layers", "quote"], ["a", "b"]]
    ),
    ("size(text) > 3 && has(record.title)", true, [["title"]]), ("1 + 2", false, []),
    ("[matches(a, 'x'), -b, !c, d in e]", false, [["a"], ["b"], ["c"], ["d"], ["e"]]),
    ("layers.quote[0].cue == authors[0].name", false, [["layers", "quote"], ["authors"]]),
    ("a ? b : c", false, [["a"], ["b"], ["c"]]),
  ])
  func `lists the paths it reads`(source: String, ofElement: Bool, expected: [[String]]) throws {
    #expect(try Expression(parsing: source).paths(ofElement: ofElement) == expected)
  }

  @Test func `has constants`() {
    #expect(Expression.always.evaluate(record) == .boolean(true))
    #expect(Expression.never.evaluate(record) == .boolean(false))
    #expect(Expression.never.description == "false")
  }
}
