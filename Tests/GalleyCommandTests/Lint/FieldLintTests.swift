import Testing

/// Steps that set, rename and remove parts of the record, and what later steps know of it.
struct FieldLintTests {
  /// What lint says about the steps of a pipeline, without the excerpt.
  private func problems(_ steps: String) async throws -> [String] {
    let file = """
      galley: 1
      fetch: { files: { root: pages } }
      stages:
      \(steps)
      output: { jsonl: { path: out.jsonl } }

      """
    let folder = try TemporaryFolder()
    let path = try folder.write("p.galley.yaml", Array(file.utf8))
    let result = await galley(["lint", path], in: folder)
    if result.error.hasSuffix("p.galley.yaml: fine\n") { return [] }
    let lines = result.error.split(separator: "\n").map(String.init)
    return lines.filter { !$0.hasPrefix("    ") || $0.contains("^") }.map { line in
      line.hasPrefix("p.galley.yaml") ? line : String(line.drop { " |^".contains($0) })
    }
  }

  @Test(arguments: [
    """
    - clean
    - segment
    - set: { layers.sentence.long: "size(text) > 80", extra.a: "stats.words" }
    - discard: { from: sentence, where: "!long" }
    - rename: { layers.sentence: layers.line, extra.a: extra.b }
    - keep: { when: "any(layers.line, long)" }
    - rename: { layers.line.long: layers.line.wide }
    - score: { set: layers.line.score, of: [ { when: wide, weight: 2 } ] }
    - drop: { when: "any(layers.line, wide && score > 1)" }
    - split: { from: layers.line, by: ",", to: layers.part }
    - drop: { when: "count(layers.part, wide) > 3" }
    - remove: [layers.line.wide, layers.part, title]
    """,
    """
    - set: { title: "'A'", language: "'en'", published: "'2026-05-31'" }
    - drop: { when: "title == language.tag && has(published)" }
    """,
  ])
  func `knows what earlier steps set`(steps: String) async throws {
    #expect(try await problems(steps) == [])
  }

  @Test(arguments: [
    (
      """
      - clean
      - segment
      - remove: layers.sentence
      - dates
      """,
      [
        "p.galley.yaml:7:3: error: 'dates' needs layers.sentence, which no earlier stage provides",
        "'remove' above it removes it",
      ]
    ),
    (
      """
      - clean
      - segment
      - rename: { layers.sentence: layers.line }
      - drop: { when: "has(layers.sentence)" }
      """,
      [
        "p.galley.yaml:7:3: error: 'drop' needs layers.sentence, which no earlier stage provides",
        "'rename' above it removes it",
      ]
    ),
    (
      """
      - clean
      - dates
      """.replacing("dates", with: "remove: [layers.date]"),
      [
        "p.galley.yaml:5:3: error: 'remove' needs layers.date, which no earlier stage provides",
        "add 'dates' above it",
      ]
    ),
    (
      """
      - clean
      - segment
      - set: { layers.sentence.long: "size(text) > 80" }
      - remove: [layers.sentence.long]
      - discard: { from: sentence, where: "long" }
      """,
      [
        "p.galley.yaml:8:38: error: unknown field 'long'",
        "known are text",
      ]
    ),
    (
      """
      - clean
      - set: { title: "stats.words", free_access: "'yes'", keywords: "text" }
      """,
      [
        "p.galley.yaml:5:18: error: the expression must give text, not an integer",
        "such as title, or 'text' in quotation marks",
        "p.galley.yaml:5:46: error: the expression must give true or false, not text",
        "such as true, or stats.words > 80",
        "p.galley.yaml:5:65: error: the expression must give a list, not text",
        "such as keywords, layers.sentence or ['a', 'b']",
      ]
    ),
    (
      """
      - clean
      - segment
      - set: { layers.sentence.x: "size(txt) > 80" }
      """,
      ["p.galley.yaml:6:35: error: unknown field 'txt'", "did you mean 'text'?"]
    ),
    (
      """
      - set: { titel: "1" }
      """,
      [
        "p.galley.yaml:4:10: error: the record has no field 'titel'", "did you mean 'title'?",
      ]
    ),
    (
      """
      - score: { set: extra.a, of: [ { when: "stats.words" } ] }
      """,
      [
        "p.galley.yaml:4:41: error: the expression must give true or false, not an integer",
        "write has(stats.words)",
      ]
    ),
  ])
  func `says what later steps cannot know`(steps: String, expected: [String]) async throws {
    #expect(try await problems(steps) == expected)
  }
}
