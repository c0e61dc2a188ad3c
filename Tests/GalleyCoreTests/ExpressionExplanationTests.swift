import GalleyCore
import Testing

/// What led to the value of an expression.
struct ExpressionExplanationTests {
  static let record = Value.object([
    .init("title", .string("Storm over the harbour")),
    .init("stats", .object([.init("words", .integer(57))])),
    .init(
      "layers",
      .object([
        .init(
          "quote",
          .list([
            .object([.init("text", .string("Go home")), .init("loud", .boolean(true))]),
            .object([.init("text", .string("Never"))]),
          ]))
      ])),
  ])

  /// A line for each part: its source, what it reads, its value.
  private func lines(_ source: String, element: Value? = nil) throws -> [String] {
    let explanation = try Expression(parsing: source).explanation(Self.record, element: element)
    return explanation.parts.map { part in
      let reads = part.reads.map { "\($0.source) is \(shown($0.value))" }
      return "\(part.source): \(reads.joined(separator: ", ")) → \(shown(part.value))"
    }
  }

  private func shown(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .boolean(let flag): "\(flag)"
    case .integer(let number): "\(number)"
    case .decimal(let number): "\(number)"
    case .string(let text): "'\(text)'"
    case .list(let values): "list of \(values.count)"
    case .object: "object"
    }
  }

  @Test(arguments: [
    ("stats.words < 80", ["stats.words < 80: stats.words is 57 → true"]),
    ("80 > stats.words", ["80 > stats.words: stats.words is 57 → true"]),
    (
      "stats.words < 80 && !has(language.tag) || summary == 'x'",
      [
        "stats.words < 80: stats.words is 57 → true",
        "has(language.tag): language.tag is null → false",
        "summary == 'x': summary is null → false",
      ]
    ),
    (
      "size(title) + 1 > stats.words / 2",
      [
        "size(title) + 1 > stats.words / 2: title is 'Storm over the harbour', "
          + "size(title) is 22, size(title) + 1 is 23, stats.words is 57, "
          + "stats.words / 2 is 28.5 → false"
      ]
    ),
    (
      "count(layers.quote, size(text) > 5) == 1",
      [
        "count(layers.quote, size(text) > 5) == 1: "
          + "count(layers.quote, size(text) > 5) is 1 → true"
      ]
    ),
    (
      "any(layers.quote, loud)",
      ["any(layers.quote, loud): layers.quote is list of 2 → true"]
    ),
    (
      "contains(lower(title), 'storm')",
      [
        "contains(lower(title), 'storm'): title is 'Storm over the harbour', "
          + "lower(title) is 'storm over the harbour' → true"
      ]
    ),
    ("title in ['a', title]", ["title in ['a', title]: title is 'Storm over the harbour' → true"]),
    ("-1 < 2", ["-1 < 2:  → true"]), ("free_access", ["free_access:  → null"]), ("true", []),
  ])
  func `tells what each condition was asked`(source: String, lines expected: [String]) throws {
    #expect(try lines(source) == expected)
  }

  @Test func `asks one element`() throws {
    let element = Value.object([.init("text", .string("Never"))])
    #expect(
      try lines("size(text) < 20 && record.stats.words > 9", element: element) == [
        "size(text) < 20: text is 'Never', size(text) is 5 → true",
        "record.stats.words > 9: record.stats.words is 57 → true",
      ])
  }

  @Test(arguments: ["stats.words < 80 || x == 1", "!(stats.words < 80)", "has(title)"])
  func `has the value that evaluation has`(source: String) throws {
    let expression = try Expression(parsing: source)
    let explanation = expression.explanation(Self.record)
    #expect(explanation.value == expression.evaluate(Self.record))
    #expect(explanation.source == expression.description)
  }
}
