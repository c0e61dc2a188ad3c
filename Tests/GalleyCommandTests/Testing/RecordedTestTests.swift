import Foundation
import GalleyCommand
import Testing

/// Tests that `galley try` records pass where they are pasted.
struct RecordedTestTests {
  private static let pipeline = """
    galley: 1
    name: recorded
    fetch: { files: { root: "\(sourceTree)/Examples/articles" } }
    stages:
      - clean
      - metadata
      - id: length
        drop: { when: "stats.words < 120", reason: too_short }
      - segment: { levels: [paragraph, sentence] }
      - dates
    output: { jsonl: { path: out.jsonl } }
    limits: { document: { time: 60s } }

    """

  @Test func `a test of every example page passes`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("in/p.galley.yaml", Self.pipeline)
    let recorded = await galley(["try", path, "-n", "1000", "--record-test"])
    #expect(recorded.status == .success, "\(recorded.error)")
    #expect(recorded.output.hasPrefix("tests:\n  - name: "))
    try folder.write("in/p.galley.yaml", Self.pipeline + recorded.output)
    let result = await galley(["test", path], in: folder)
    #expect(result.status == .success, "\(result)")
    let count = recorded.output.matches(of: #/\n +given:/#).count
    #expect(count > 20)
    #expect(result.output.contains("\n\(count) tests in 1 file: \(count) passed\n"))
    #expect(
      recorded.output.contains("dropped:\n        stage: length\n        reason: too_short\n"))
  }

  @Test func `a test of every example line passes`() async throws {
    let folder = try TemporaryFolder()
    let pipeline = Self.pipeline.replacing(
      #/fetch: .*/#,
      with: "fetch: { jsonl: { path: \"\(sourceTree)/Examples/jsonl/articles.jsonl\" } }")
    let path = try folder.write("p.galley.yaml", pipeline)
    let recorded = await galley(["try", path, "-n", "1000", "--record-test"])
    try folder.write("p.galley.yaml", pipeline + recorded.output)
    let result = await galley(["test", path], in: folder)
    #expect(result.status == .success, "\(result)")
    #expect(recorded.output.contains("text: \""))
  }

  @Test func `the page is named relative to the pipeline file`() async throws {
    let folder = try TemporaryFolder()
    let page = try folder.write(
      "pages/a/b.html", "<article><p>The <b>gate</b> is “shut” until Monday.</p></article>")
    let path = try folder.write(
      "in/p.galley.yaml",
      """
      galley: 1
      fetch: { files: { root: "\(folder.file("pages"))" } }
      stages: [clean, segment]
      output: { jsonl: { path: out.jsonl } }

      """)
    let recorded = await galley(["try", path, page, "--record-test"], in: folder)
    #expect(
      recorded
        == CommandResult(
          .success,
          output: """
            tests:
              - name: a/b.html
                given:
                  html_file: ../pages/a/b.html
                  path: a/b.html
                expect:
                  kept: true
                  equals:
                    stats.words: 6
                  contains:
                    text: ["The gate is “shut” until Monday."]
                  layers:
                    sentence:
                      - text: "The gate is “shut” until Monday."

            """))
  }

  @Test(arguments: [
    (
      "The ferry was late again on Tuesday and on Wednesday, when the tide came in at noon, they said.",
      """
      ["The ferry was late again on Tuesday and on Wednesday, when the tide came in at", \
      "again on Tuesday and on Wednesday, when the tide came in at noon, they said."]
      """
    ),
    ("The ferry was late.", #"["The ferry was late."]"#),
    (
      String(repeating: "渡", count: 100),
      #"["\#(String(repeating: "渡", count: 80))"]"#
    ),
  ])
  func `the text is cut between words`(text: String, contains: String) async throws {
    let folder = try TemporaryFolder()
    let lines = try folder.write("in.jsonl", #"{"id": "a", "text": "\#(text)"}"# + "\n")
    let path = try folder.write(
      "p.galley.yaml",
      """
      galley: 1
      fetch: { jsonl: { path: "\(lines)" } }
      stages: []
      output: { jsonl: { path: out.jsonl } }

      """)
    let recorded = await galley(["try", path, "--record-test"], in: folder)
    #expect(recorded.output.contains("        text: \(contains)\n"), "\(recorded)")
  }
}
