import GalleyCommand
import Testing

/// What `try` and `tap` print, whole.
struct TryCommandTests {
  /// A page of two short paragraphs about `subject`.
  private static func page(_ subject: String) -> String {
    """
    <html lang="en"><head><title>The \(subject)</title></head><body><main>
    <h1>The \(subject)</h1>
    <p>The \(subject) was closed on Monday because of the storm that came over the sea at night.</p>
    <p>It will be opened again in May, as the people of the harbour were told by their mayor.</p>
    </main></body></html>
    """
  }

  private func pipeline(_ folder: TemporaryFolder) throws -> String {
    try folder.write("pages/bridge.html", Self.page("bridge"))
    try folder.write("pages/ferry.html", Self.page("ferry"))
    try folder.write("pages/stub.html", "<p>Nothing to read.</p>")
    return try folder.write(
      "p.galley.yaml",
      """
      galley: 1
      fetch: { files: { root: "\(folder.file("pages"))" } }
      stages:
        - clean
        - drop: { when: "stats.words < 10", reason: too_short }
        - segment
        - dates
      output: { jsonl: { path: "\(folder.file("out.jsonl"))" } }
      """)
  }

  static let bridge = """
    bridge.html
      clean
        + text                 173 characters, 35 words
        + blocks               2: paragraph 2
        + source.charset       "utf-8"
        + source.charset_from  "detected"
        + stats.link_density   0.0
        + warning              charset_guessed
      drop
        no change
      segment
        + stats.sentences             2
        + stats.mean_sentence_length  17.5
        + layers.sentence             2 annotations
            "The bridge was closed on Monday because of the storm that came over the …"
            "It will be opened again in May, as the people of the harbour were told b…"
      dates
        + layers.date  2 annotations
            "Monday"  value XXXX-WXX-1  type date
            "May"  value XXXX-05  type date
      kept

    """

  static let stub = """
    stub.html
      clean
        + text                 16 characters, 3 words
        + blocks               1: paragraph 1
        + source.charset       "utf-8"
        + source.charset_from  "detected"
        + stats.link_density   0.0
        + warning              charset_guessed
      drop
      dropped by drop: too_short

    """

  @Test func `shows what each step changes`() async throws {
    let folder = try TemporaryFolder()
    let path = try pipeline(folder)
    let result = await galley(
      ["try", path, folder.file("pages/stub.html"), folder.file("pages/bridge.html")], in: folder)
    #expect(
      result.withoutLearnedMeasures
        == CommandResult(.success, output: Self.stub + "\n" + Self.bridge))
    #expect(!(try folder.names()).contains("out.jsonl"))
  }

  @Test(arguments: [["--limit", "2"], ["-n", "2"], ["--limit=2"], ["-n=2"]])
  func `takes the first pages of the input`(limit: [String]) async throws {
    let folder = try TemporaryFolder()
    let result = await galley(["try", try pipeline(folder)] + limit, in: folder)
    #expect(
      result.withoutLearnedMeasures
        == CommandResult(
          .success,
          output: Self.bridge + "\n"
            + Self.bridge.replacing("bridge", with: "ferry")
            .replacing("173 characters", with: "172 characters")
            .replacing("over the …", with: "over the s…")))
  }

  @Test(arguments: ["--json", "--quiet"])
  func `prints the records alone`(flag: String) async throws {
    let folder = try TemporaryFolder()
    let path = try pipeline(folder)
    let tried = await galley(["try", path, flag], in: folder)
    #expect(tried.status == .success)
    #expect(tried.error == "")
    let run = await galley(["run", path, "--quiet"], in: folder)
    #expect(run == CommandResult(.success))
    #expect(try tried.output == folder.text("out.jsonl"))
  }

  @Test func `a page keeps the identity that it has in the input`() async throws {
    let folder = try TemporaryFolder()
    let path = try pipeline(folder)
    let whole = await galley(["try", path, "--json"], in: folder)
    let named = await galley(
      ["try", path, "--json", folder.file("pages/ferry.html")], in: folder)
    #expect(named.output.split(separator: "\n") == [whole.output.split(separator: "\n")[1]])
  }

  @Test func `a folder is read like the input`() async throws {
    let folder = try TemporaryFolder()
    let path = try pipeline(folder)
    let whole = await galley(["try", path, "--json", "-n", "9"], in: folder)
    let named = await galley(["try", path, "--json", "-n", "9", folder.file("pages")], in: folder)
    #expect(named == whole)
  }

  @Test func `reads pages for a pipeline that reads lines, and lines`() async throws {
    let folder = try TemporaryFolder()
    let page = try folder.write("a.html", Self.page("bridge"))
    let lines = try folder.write("a.jsonl", #"{"id":"a","text":"A line."}"# + "\n")
    let path = try folder.write(
      "p.galley.yaml",
      """
      galley: 1
      fetch: { jsonl: { path: none.jsonl } }
      stages: [clean]
      output: { jsonl: { path: out.jsonl } }
      """)
    let result = await galley(["try", path, lines, page], in: folder)
    #expect(result.status == .success, "\(result)")
    #expect(
      result.output.split(separator: "\n").filter { !$0.hasPrefix(" ") } == ["a.jsonl#1", "a.html"])
  }

  @Test(arguments: ["try", "tap --after clean", "explain"])
  func `a page that is not there is an error`(command: String) async throws {
    let folder = try TemporaryFolder()
    let words = command.split(separator: " ").map(String.init)
    let path = try pipeline(folder)
    let result = await galley(words + [path, folder.file("pages/fery.html")], in: folder)
    let message =
      command == "explain"
      ? "no page of the input has the id or path 'pages/fery.html'"
      : "pages/fery.html: no such file or folder"
    #expect(result == CommandResult(.environment, error: "galley: \(message)\n"))
  }

  @Test func `taps the records after a step`() async throws {
    let folder = try TemporaryFolder()
    let path = try pipeline(folder)
    let clean = await galley(["tap", path, "--after", "clean"], in: folder)
    #expect(clean.status == .success)
    #expect(clean.error == "")
    #expect(clean.output.split(separator: "\n").count == 3)
    #expect(!clean.output.contains(#""layers""#))
    let last = await galley(["tap", path, "--after", "dates@1", "-n", "3", "--quiet"], in: folder)
    #expect(last == (await galley(["try", path, "--json"], in: folder)))
  }

  @Test func `says which pages are lost before the tap`() async throws {
    let folder = try TemporaryFolder()
    let path = try pipeline(folder)
    let result = await galley(
      ["tap", path, "--after=drop", folder.file("pages/stub.html")], in: folder)
    #expect(
      result == CommandResult(.success, error: "stub.html: dropped by drop: too_short\n"))
  }

  @Test(arguments: [
    ("claen", "the pipeline has no step 'claen'; did you mean 'clean'?"),
    ("zzz", "the pipeline has no step 'zzz'; there are clean, drop, segment, dates"),
  ])
  func `asks which step was meant`(step: String, message: String) async throws {
    let folder = try TemporaryFolder()
    let result = await galley(["tap", try pipeline(folder), "--after", step], in: folder)
    #expect(
      result
        == CommandResult(.usage, error: "galley tap: \(message)\nSee 'galley tap --help'.\n"))
  }
}
