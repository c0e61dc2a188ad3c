import GalleyCore
import Testing

private let quote = ValueType.object([
  .init("text", .string), .init("cue", .string), .init("kind", .string), .init("score", .decimal),
])

private let scope = ExpressionScope(fields: [
  .init("title", .string), .init("text", .string), .init("free_access", .boolean),
  .init("stats", .object([.init("words", .integer), .init("link_density", .decimal)])),
  .init("language", .object([.init("score", .decimal), .init("tag", .string)])),
  .init("published", .object([.init("value", .string), .init("precision", .string)])),
  .init("keywords", .list(.string)),
  .init("authors", .list(.object([.init("name", .string), .init("role", .string)]))),
  .init("layers", .object([.init("quote", .list(quote)), .init("entity", .list(.any))])),
  .init("extra", .any),
])

/// Column, length, sentence and hint of everything that is wrong.
private func problems(
  _ source: String, expecting: ValueType? = .boolean, element: ValueType? = nil
) throws -> [String] {
  var scope = scope
  scope.element = element
  return try Expression(parsing: source).problems(in: scope, expecting: expecting).map {
    "\($0.column)+\($0.length) \($0)" + ($0.hint.map { "; \($0)" } ?? "")
  }
}

@Suite struct ExpressionCheckerTests {
  @Test(arguments: [
    "stats.words < 80", "stats.words / 2 < stats.link_density", "language.tag in ['en', 'de']",
    "'x' in keywords", "published.value >= '2024' && free_access", "title == null",
    "has(language) && !has(extra.a.b)", "extra.a < 3 || extra.b == 'x' || extra.c",
    "count(layers.quote, size(text) > 20 && score < 1) > 3", "any(keywords, it == record.title)",
    "all(authors, name != record.title)", "any(layers.entity, kind == 'person')",
    "any(extra.list, it.x > record.stats.words)", "lower(title) + 'x' == title",
    "size(keywords) + size(language) + size(extra) > 1", "extra.x in extra.y", "null in keywords",
    "stats.words in [1, 2.5]", "-stats.words < 0", "matches(title, 'x')", "extra",
    "1 + extra.x == 2", "extra.x + 'a' == title", "[1, 'a'] == [2, 3]", "[] == keywords",
    "authors[0].name == keywords[1]", "extra[0].a[1]", "layers.quote[0].cue == 'x'",
    "(free_access ? 1 : 2.5) > 1", "(has(title) ? title : null) == 'x'",
  ])
  func `accepts what can be`(source: String) throws {
    #expect(try problems(source) == [])
  }

  @Test(arguments: [
    ("stats.word < 80", ["7+4 unknown field 'stats.word'; did you mean 'stats.words'?"]),
    ("words < 80", ["1+5 unknown field 'words'; did you mean 'stats.words'?"]),
    (
      "count(quote, size(text) > 20) > 0",
      ["7+5 unknown field 'quote'; did you mean 'layers.quote'?"]
    ),
    ("titel == ''", ["1+5 unknown field 'titel'; did you mean 'title'?"]),
    (
      "has(zebra)",
      [
        "5+5 unknown field 'zebra'; known are title, text, free_access, stats, language, published, keywords, authors, layers, extra"
      ]
    ),
    (
      "any(layers.quote, cu == 'x')",
      ["19+2 unknown field 'cu'; did you mean 'cue'?"]
    ),
    (
      "any(layers.quote, title == text)",
      ["19+5 unknown field 'title'; did you mean 'record.title'?"]
    ),
    (
      "authors.name == 'x'",
      [
        "9+4 'authors' is a list and has no members; write any(authors, …) with a condition on 'name'"
      ]
    ),
    ("title.x == ''", ["7+1 'title' is text and has no members"]),
    ("any(keywords, name == '')", ["15+4 'it' is text and has no members"]),
    (
      "any(keywords, title == it)",
      ["15+5 'it' is text and has no members; did you mean 'record.title'?"]
    ),
    ("it == 3", ["1+2 'it' has a meaning only inside 'count', 'any' and 'all'"]),
    ("title && free_access", ["1+5 '&&' takes true or false, found text; write has(title)"]),
    ("!stats.words", ["2+11 '!' takes true or false, found an integer; write has(stats.words)"]),
    ("title < 3", ["1+9 text cannot be compared with an integer"]),
    ("title == 3", ["1+10 text cannot be compared with an integer"]),
    ("free_access < true", ["1+18 true or false cannot be compared with true or false"]),
    (
      "published > '2024'",
      ["1+18 an object cannot be compared with text; did you mean 'published.value'?"]
    ),
    (
      "'en' == language",
      ["1+16 text cannot be compared with an object; did you mean 'language.tag'?"]
    ),
    (
      "language in ['en']",
      ["1+18 an object cannot be compared with text; did you mean 'language.tag'?"]
    ),
    ("'x' in title", ["8+5 'in' takes a list, found text; write contains(title, 'x')"]),
    ("3 in keywords", ["1+13 an integer cannot be compared with text"]),
    ("title * 2 == 4", ["1+5 '*' takes a number, found text"]),
    ("title + 2 == ''", ["9+1 '+' takes text, found an integer"]),
    ("keywords + 2 == 3", ["1+8 '+' takes a number, found a list"]),
    ("-title == 3", ["2+5 '-' takes a number, found text"]),
    ("size(stats.words) == 3", ["6+11 'size' takes text or a list, found an integer"]),
    (
      "contains(keywords, 'x')", ["10+8 'contains' takes text, found a list; write 'x' in keywords"]
    ),
    (
      "starts_with(language, 'e')",
      ["13+8 'starts_with' takes text, found an object; did you mean 'language.tag'?"]
    ),
    ("prefix(stats.words, 4) == ''", ["8+11 'prefix' takes text, found an integer"]),
    ("prefix(title, '4') == ''", ["15+3 'prefix' takes an integer, found text"]),
    ("matches(stats.words, 'x')", ["9+11 'matches' takes text, found an integer"]),
    ("any(title, true)", ["5+5 'any' takes a list, found text"]),
    (
      "count(layers.quote, text) > 1",
      ["21+4 'count' takes true or false, found text; write has(text)"]
    ),
    (
      "stats.words",
      ["1+11 the expression must give true or false, not an integer; write has(stats.words)"]
    ),
    ("(1 + 1) * 2", ["1+11 the expression must give true or false, not an integer"]),
    ("1 + 1", ["1+5 the expression must give true or false, not an integer"]),
    (
      "a > 1 && b > 1 && titel == 3",
      [
        "1+1 unknown field 'a'; known are title, text, free_access, stats, language, published, keywords, authors, layers, extra",
        "10+1 unknown field 'b'; known are title, text, free_access, stats, language, published, keywords, authors, layers, extra",
        "19+5 unknown field 'titel'; did you mean 'title'?",
      ]
    ),
    ("title[0] == ''", ["6+3 'title' is text and has no elements"]),
    (
      "authors[0].nam == ''",
      ["12+3 unknown field 'authors[0].nam'; did you mean 'authors[0].name'?"]
    ),
    (
      "free_access ? 'a' : 1",
      [
        "15+7 a choice gives one type, found text and an integer"
      ]
    ),
    (
      "title ? true : false",
      ["1+5 '?' takes true or false, found text; write has(title)"]
    ),
    ("language . tga == ''", ["1+14 unknown field 'language.tga'; did you mean 'language.tag'?"]),
  ])
  func `refuses what cannot be`(source: String, expected: [String]) throws {
    let found = try problems(source)
    #expect(found == expected)
  }

  @Test func `checks a predicate of one element`() throws {
    #expect(try problems("!has(cue) && size(text) < 20", element: quote) == [])
    #expect(
      try problems("has(cuee) && has(record.title)", element: quote)
        == ["5+4 unknown field 'cuee'; did you mean 'cue'?"])
  }

  @Test(arguments: [
    ("1 + 1", ValueType.integer), ("1 + 1.0", .decimal), ("1 / 1", .decimal), ("title", .string),
    ("title + 'x'", .string), ("keywords", .list(.string)), ("[1, 2.5]", .list(.decimal)),
    ("[1, 'a']", .list(.any)), ("extra.x + 1", .any), ("size(title)", .integer),
    ("count(keywords, true)", .integer), ("any(keywords, true)", .boolean), ("null", .any),
    ("[title]", .list(.string)), ("a < b", .boolean), ("-stats.words", .integer),
    ("authors[0].name", .string), ("a ? 1 : 2", .integer), ("a ? 1 : 2.5", .decimal),
    ("a ? title : null", .string), ("a ? null : keywords", .list(.string)),
  ])
  func `knows the type of a result`(source: String, expected: ValueType) throws {
    #expect(try Expression(parsing: source).type(in: scope) == expected)
  }
}
