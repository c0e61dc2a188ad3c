import GalleyCommand
import Testing

/// What `explain` prints, whole but for times.
struct ExplainCommandTests {
  private func pipeline(_ folder: TemporaryFolder, stages: String) throws -> String {
    try folder.write(
      "pages/a/ferry.html",
      """
      <html lang="en"><head><meta charset="utf-8"></head><body><nav><a href="/">Home</a></nav><main>
      <h1>The ferry</h1>
      <p>The ferry was stopped on Monday because of the storm that came over the sea at night.</p>
      </main></body></html>
      """)
    return try folder.write(
      "p.galley.yaml",
      """
      galley: 1
      fetch: { files: { root: "\(folder.file("pages"))" } }
      \(stages)
      output: { jsonl: { path: out.jsonl } }
      """)
  }

  private func explained(_ result: CommandResult) -> String {
    result.output.replacing(#/[0-9.,]+ ms/#, with: "T ms")
  }

  static let way = """
    a/ferry.html
      id      d7fe62d29b8ffb6ff0f70bd51a8a1c1a
      source  243 bytes, text/html, sha256 S

    fetch (files@1): kept, T ms

    """

  @Test func `tells every verdict with the values that led to it`() async throws {
    let folder = try TemporaryFolder()
    let path = try pipeline(
      folder,
      stages: """
        stages:
          - clean
          - id: length
            drop: { when: "stats.words < 80 && !(language.tag in ['de', 'fr'])", reason: too_short }
          - segment
        define:
          - stage: language_of_page@1
            summary: Nothing yet.
            steps: [metadata]
        """.replacing("  - clean\n", with: "  - language_of_page@1\n  - clean\n")
          .replacing("steps: [metadata]", with: "steps: [metadata]\n    provides: [language]"))
    let result = await galley(["explain", path, "a/ferry.html"], in: folder)
    #expect(result.error == "")
    #expect(
      explained(result).split(separator: "\n\n").suffix(3).joined(separator: "\n\n") == """
        length (drop@1): dropped as too_short, T ms
          when: stats.words < 80: stats.words is 17 → true
          when: language.tag in ['de', 'fr']: language.tag is "en" → false
          when: stats.words < 80 && !(language.tag in ['de', 'fr']) → true

        segment@1: not reached

        dropped by length: too_short

        """)
  }

  @Test func `finds a page by file, path and identity`() async throws {
    let folder = try TemporaryFolder()
    let path = try pipeline(folder, stages: "stages: [clean]")
    let byFile = await galley(["explain", path, folder.file("pages/a/ferry.html")], in: folder)
    let id = try #require(
      byFile.output.split(separator: "\n").first { $0.hasPrefix("  id") }?.split(separator: " ")
        .last)
    let byPath = await galley(["explain", path, "a/ferry.html"], in: folder)
    let byID = await galley(["explain", path, String(id)], in: folder)
    #expect(byFile.status == .success)
    #expect(explained(byPath) == explained(byFile))
    #expect(explained(byID) == explained(byFile))
  }

  @Test func `finds a line by its own identity`() async throws {
    let folder = try TemporaryFolder()
    let lines = try folder.write(
      "a.jsonl", #"{"id":"one","text":"One."}"# + "\n" + #"{"id":"two","text":"Two."}"# + "\n")
    let path = try folder.write(
      "p.galley.yaml",
      """
      galley: 1
      fetch: { jsonl: { path: "\(lines)" } }
      stages: [segment]
      output: { jsonl: { path: out.jsonl } }
      """)
    for name in ["two", folder.file("a.jsonl#2")] {
      let result = await galley(["explain", path, name], in: folder)
      #expect(result.output.hasPrefix("a.jsonl#2\n  id      two\n"), "\(result)")
    }
  }

  @Test func `tells which rule kept or removed a block`() async throws {
    let folder = try TemporaryFolder()
    let path = try pipeline(folder, stages: "stages: [clean]")
    let output = await galley(["explain", path, "a/ferry.html"], in: folder).output
    #expect(
      output.contains(
        """
          kept as paragraph  The ferry was stopped on Monday because of the storm that…
              line 3, /html/body/main/p

        """), "\(output)")
    #expect(output.contains("  left out           Home\n"), "\(output)")
  }

  @Test func `looks inside a stage that a file defines`() async throws {
    let folder = try TemporaryFolder()
    let path = try pipeline(
      folder,
      stages: """
        define:
          - stage: text_of_page@1
            summary: Cleans and drops what is short.
            params: { least: { type: integer, default: 80, help: words at least } }
            needs: [page]
            provides: [text]
            steps:
              - clean
              - drop: { when: "stats.words < {{ least }}", reason: too_short }
        stages:
          - text_of_page@1: { least: 30 }
        """)
    let result = await galley(["explain", path, "a/ferry.html"], in: folder)
    let lines = explained(result).split(separator: "\n").map(String.init)
    #expect(lines.contains("text_of_page@1: dropped as too_short, T ms"), "\(result)")
    #expect(lines.contains("    clean@1: kept, T ms"))
    #expect(lines.contains("    drop@1: dropped as too_short, T ms"))
    #expect(lines.contains("      when: stats.words < 30: stats.words is 17 → true"))
    #expect(lines.last == "dropped by text_of_page: too_short")
  }

  @Test func `says why a page could not be read`() async throws {
    let folder = try TemporaryFolder()
    let path = try pipeline(folder, stages: "stages: [clean]")
    let page = try folder.write("pages/empty.html", "")
    let result = await galley(["explain", path, page], in: folder)
    #expect(
      explained(result) == """
        empty.html
          id      \(result.output.split(separator: "\n")[1].split(separator: " ")[1])

        fetch (files@1): failed as empty, T ms
          the file is empty

        clean@1: not reached

        failed by fetch: empty: the file is empty

        """)
  }

  @Test func `asks which page was meant`() async throws {
    let folder = try TemporaryFolder()
    let path = try pipeline(folder, stages: "stages: [clean]")
    #expect(
      await galley(["explain", path, "a/fery.html"], in: folder)
        == CommandResult(
          .environment,
          error: "galley: no page of the input has the id or path 'a/fery.html'; "
            + "did you mean 'a/ferry.html'?\n"))
  }
}
