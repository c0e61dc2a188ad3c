import GalleyCommand
import Testing

/// Each thing that a test can expect, met and not met.
struct ExpectationTests {
  private static let given = """
    given: { text: "The gate is shut. It opens on Monday.", title: Gate, url: "https://a.invalid/x" }
    """

  @Test(arguments: [
    "kept: true", "equals: { title: Gate }", "equals: { stats.words: 8 }",
    "equals: { stats: { words: 8, characters: 37, sentences: 2, mean_sentence_length: 4 } }",
    "equals: { 'size(layers.sentence)': 2 }", "contains: { text: gate }",
    "contains: { text: [gate, Monday], title: Gat }", "not_contains: { text: [door, Gate] }",
    "matches: { title: '^G', text: '(?i)\\bMONDAY' }", "layers: { sentence: 2 }",
    "layers: { sentence: [The gate is shut., { text: It opens on Monday., start: 18, end: 37 }] }",
    "layers: { paragraph: [] }", "absent: [summary, authors, layers.paragraph]",
    "holds: 'stats.words > 7'", "holds: [has(title), '!has(summary)']",
    "contains: { warnings: [] }",
  ])
  func `is met`(expect: String) async throws {
    let result = try await test(expect)
    #expect(result.status == .success, "\(result)")
  }

  @Test(arguments: [
    ("dropped: too_short", "9:16: the document was not dropped: it was kept", []),
    ("failed: { message: x }", "9:15: the document was not failed: it was kept", []),
    ("equals: { title: gate }", "9:17: title is not as expected", ["- \"gate\"", "+ \"Gate\""]),
    ("equals: { stats.words: 9 }", "9:17: stats.words is not as expected", ["- 9", "+ 8"]),
    ("equals: { stats.words: '8' }", "9:17: stats.words is not as expected", ["- \"8\"", "+ 8"]),
    ("equals: { summary: x }", "9:17: summary is not as expected", ["- \"x\"", "+ null"]),
    (
      "contains: { title: [Gat, gat, G1] }", "9:19: title does not contain \"gat\", \"G1\"",
      ["+ \"Gate\""]
    ),
    ("contains: { summary: x }", "9:19: summary does not contain \"x\"", ["+ null"]),
    ("not_contains: { title: Ga }", "9:23: title contains \"Ga\"", ["+ \"Gate\""]),
    ("matches: { title: '^g' }", "9:18: title does not match ^g", ["+ \"Gate\""]),
    ("absent: title", "9:15: title is there", ["+ \"Gate\""]),
    ("holds: 'stats.words > 8'", "9:14: stats.words > 8 is not true", ["stats.words = 8"]),
    (
      "layers: { sentence: 1 }", "9:17: layers.sentence has 2 rows, not 1",
      ["+ { \"text\": \"The gate is shut.\" }", "+ { \"text\": \"It opens on Monday.\" }"]
    ),
    (
      "layers: { sentence: [{ start: 0 }, { start: 17 }] }",
      "9:17: layers.sentence is not as expected",
      [
        "{ \"text\": \"The gate is shut.\", \"start\": 0 }", "- { \"start\": 17 }",
        "+ { \"text\": \"It opens on Monday.\", \"start\": 18 }",
      ]
    ),
  ])
  func `says what is not met`(expect: String, message: String, difference: [String]) async throws {
    let result = try await test(expect)
    #expect(result.status == .failure)
    let lines = result.output.split(separator: "\n").dropFirst().dropLast()
      .map { $0.trimmingPrefix(while: \.isWhitespace) }.map(String.init)
    #expect(lines == ["p.galley.yaml:" + message] + difference)
  }

  @Test func `reports all that is not met, in the order of the file`() async throws {
    let result = try await test("{ absent: url, equals: { title: A }, kept: true, holds: 'false' }")
    #expect(
      result.output.matches(of: #/yaml:9:[0-9]+: (\w+)/#).map(\.output.1)
        == ["url", "title", "false"])
  }

  @Test func `compares a whole record but for what follows from the page`() async throws {
    let record = """
      { text: "The gate is shut. It opens on Monday.", title: Gate, url: "https://a.invalid/x", \
      publisher: { host: a.invalid, domain: a.invalid }, \
      layers: { sentence: [{ start: 0, end: 17 }, { start: 18, end: 37 }] } }
      """
    #expect(try await test("record: \(record)").status == .success)
    let other = record.replacing("domain: a", with: "domain: b").replacing("17", with: "16")
    #expect(
      try await test("record: \(other)").output == """
        FAIL  p.galley.yaml:6: it (0 ms)
              p.galley.yaml:9:15: the record is not as expected
                  …
                    "title": "Gate",
                    "url": "https://a.invalid/x",
                -   "publisher": { "host": "a.invalid", "domain": "b.invalid" },
                -   "layers": { "sentence": [{ "start": 0, "end": 16 }, { "start": 18, "end": 37 }] }
                +   "publisher": { "host": "a.invalid", "domain": "a.invalid" },
                +   "layers": { "sentence": [{ "start": 0, "end": 17 }, { "start": 18, "end": 37 }] }
                  }
        1 test in 1 file: 0 passed, 1 failed

        """)
  }

  private func test(_ expect: String) async throws -> CommandResult {
    try await TestedPipeline(
      """
      - name: it
        \(Self.given)
        expect:
          \(expect)
      """
    ).test()
  }
}
