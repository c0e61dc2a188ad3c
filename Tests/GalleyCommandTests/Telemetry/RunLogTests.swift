import Foundation
import GalleyCommand
import JSON
import Testing

/// Runs whose log is for programs, and which keep their figures in a file.
struct RunLogTests {
  /// A run over four lines, of which the second is dropped and the third fails.
  private func pipeline(_ folder: TemporaryFolder, fetch: String = "in.jsonl") throws -> String {
    try folder.write(
      "in.jsonl",
      """
      {"id": "a", "text": "One."}
      {"id": "b", "text": "Two."}
      {
      {"id": "d", "text": "Four."}

      """)
    return try folder.write(
      "p.galley.yaml",
      """
      galley: 1
      name: four
      fetch: { jsonl: { path: "\(folder.file(fetch))" } }
      stages:
        - drop: { when: id == "b", reason: not_b }
      output: { jsonl: { path: "\(folder.file("out.jsonl"))" } }
      rejects: { path: "\(folder.file("rejects.jsonl"))" }
      limits: { failures: { rate: 100% } }
      """)
  }

  /// The lines of a log, without what is another each time.
  private func events(_ result: CommandResult) throws -> [String] {
    let changing = ["time", "seconds", "attempt_seconds", "stage_seconds", "memory_peak_bytes"]
    return try result.error.split(separator: "\n").map { line in
      guard case .object(var members) = JSONValue(try JSONDocument(Array(line.utf8)).root) else {
        return "no object: \(line)"
      }
      #expect(members.first?.key == "time")
      members.removeAll { changing.contains($0.key) }
      return JSONValue.object(members).compact
    }
  }

  @Test(arguments: [([], 0), (["--strict"], 4)])
  func `tells of a run from its start to its end`(options: [String], status: Int) async throws {
    let folder = try TemporaryFolder()
    let path = try pipeline(folder)
    let result = await galley(
      ["run", "--log", "json", "--workers", "2", path] + options, in: folder)
    #expect(Int(result.status.rawValue) == status)
    #expect(result.output == "")
    #expect(
      try events(result) == [
        #"{"event":"started","pipeline":"four","shard":"0","engine":"\#(GalleyCommand.version)","#
          + #""inputs_expected":null,"workers":2,"attempt":1,"resumed":null}"#,
        #"{"event":"finished","status":\#(status),"counts":{"inputs":4,"outputs":2,"dropped":1,"#
          + #""failed":1,"bytes":\#(try bytes(result))},"#
          + #""reasons":{"dropped":{"drop":{"not_b":1}},"failed":{"fetch":{"bad_json":1}}},"#
          + #""resumed":null,"attempts":1,"outputs":["out.jsonl","rejects.jsonl"]}"#,
      ])
  }

  private func bytes(_ result: CommandResult) throws -> Int {
    let line = try #require(result.error.split(separator: "\n").last)
    let root = try JSONDocument(Array(line.utf8)).root
    return try #require(root["counts"]?["bytes"]?.integer)
  }

  @Test func `what keeps a run from its start is an event`() async throws {
    let folder = try TemporaryFolder()
    let path = try pipeline(folder)
    try folder.write("out.jsonl", "old\n")
    let exists = await galley(["run", "--log=json", path], in: folder)
    #expect(exists.status == .usage)
    #expect(
      try events(exists) == [
        #"{"event":"failed","status":2,"message":"out.jsonl exists; --fresh replaces it"}"#
      ])
    let missing = await galley(["run", "--log=json", folder.file("none.yaml")], in: folder)
    #expect(missing.status == .environment)
    #expect(
      try events(missing) == [
        #"{"event":"failed","status":3,"message":"none.yaml: no such file or folder"}"#
      ])
    #expect(
      try events(await galley(["run", "--log=json"])) == [
        #"{"event":"failed","status":2,"message":"the pipeline file is missing"}"#
      ])
    try folder.write("wrong.yaml", "galley: 1\nfetch: 1\n")
    let wrong = await galley(["run", "--log=json", folder.file("wrong.yaml")], in: folder)
    #expect(wrong.status == .usage)
    let lines = try events(wrong)
    #expect(lines.count == 1)
    #expect(
      lines[0].hasPrefix(#"{"event":"failed","status":2,"message":"wrong.yaml:"#), "\(lines)")
    let fetch = await galley(["fetch", "--log=json", path, "--store", "s.warc"], in: folder)
    #expect(try events(fetch).map { $0.prefix(28) } == [#"{"event":"failed","status":2"#])
  }

  @Test func `what is done already is finished`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("pages/a.html", "<p>One.</p>")
    let path = try folder.write(
      "p.galley.yaml",
      """
      galley: 1
      fetch: { files: { root: "\(folder.file("pages"))" } }
      stages: [clean]
      output: { jsonl: { path: "\(folder.file("out-{shard}.jsonl"))" } }
      """)
    let plan = folder.file("plan")
    #expect(await galley(["plan", path, "--shards", "1", "--to", plan]).status == .success)
    let arguments = ["run", "--plan", plan, "--log", "json"]
    #expect(await galley(arguments).status == .success)
    let again = await galley(arguments)
    #expect(again.status == .success)
    #expect(
      try events(again) == [#"{"event":"finished","status":0,"message":"shard 0 is done"}"#])
  }

  @Test func `warns in an event of its own`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("pages/a.html", "<p>One.</p>")
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("pages/loop"), withDestinationPath: "loop")
    let path = try folder.write(
      "p.galley.yaml",
      """
      galley: 1
      fetch: { files: { root: "\(folder.file("pages"))", follow_links: true } }
      stages: [clean]
      output: { jsonl: { path: "\(folder.file("out.jsonl"))" } }
      """)
    let result = await galley(["run", "--log=json", "--quiet", path], in: folder)
    #expect(result.status == .success)
    #expect(
      try events(result) == [
        #"{"event":"warning","message":"pages/loop: Too many levels of symbolic links"}"#
      ])
  }

  @Test func `keeps figures from before the start to the end`() async throws {
    let folder = try TemporaryFolder()
    let path = try pipeline(folder)
    let arguments = ["run", "--quiet", path, "--metrics", folder.file("m/a.prom")]
    #expect(await galley(arguments) == CommandResult(.success))
    let text = try folder.text("m/a.prom")
    for line in [
      #"galley_run_complete{pipeline="four",shard="0"} 1"#,
      #"galley_documents_total{pipeline="four",shard="0",outcome="output"} 2"#,
      #"galley_stage_documents_total{pipeline="four",shard="0",stage="drop",outcome="dropped","#
        + #"reason="not_b"} 1"#,
    ] { #expect(text.contains(line + "\n"), "\(text)") }
    // The next one fails, which its figures say.
    #expect(await galley(arguments).status == .usage)
    #expect(
      try folder.text("m/a.prom").contains(
        "galley_run_exit_status{pipeline=\"four\",shard=\"0\"} 2\n"))
    #expect(try folder.names().filter { $0.hasPrefix("m/") } == ["m/a.prom"])
  }

  @Test(arguments: ["text", "json"])
  func `does not start where figures cannot be kept`(form: String) async throws {
    let folder = try TemporaryFolder()
    let path = try pipeline(folder)
    try folder.write("file", "")
    for (metrics, reason) in [
      (folder.file("file/m.prom"), "Not a directory"), ("/dev/full", "No space left on device"),
    ] {
      let result = await galley(["run", path, "--log", form, "--metrics", metrics], in: folder)
      #expect(result.status == .environment)
      let name = metrics.replacing(folder.path + "/", with: "")
      #expect(result.error.contains("cannot write \(name): \(reason)"), "\(result)")
      #expect(try folder.names() == ["file", "in.jsonl", "p.galley.yaml"])
    }
  }
}
