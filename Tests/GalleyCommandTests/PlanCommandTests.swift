import Foundation
import GalleyCommand
import Testing

/// Plans, the runs of their shards, and what is said of them.
struct PlanCommandTests {
  /// A folder with twelve pages, two of which are empty, and a pipeline over them.
  private struct Pages {
    let folder: TemporaryFolder
    let pipeline: String
    var plan: String { folder.file("plan.jsonl") }

    init(output: String = "out/{name}-{shard}.jsonl", fetch: String? = nil) throws {
      folder = try TemporaryFolder()
      for number in 10..<22 {
        try folder.write(
          "pages/\(number).txt", number % 6 == 0 ? "" : "The harbour was \(number) times calm.\n")
      }
      let root = fetch ?? "files: { root: \"\(folder.file("pages"))\" }"
      pipeline = try folder.write(
        "p.galley.yaml",
        """
        galley: 1
        name: p
        fetch: { \(root) }
        stages: [clean]
        output: { jsonl: { path: "\(folder.file(output))" } }
        rejects: { path: "\(folder.file("rejects-{shard}.jsonl"))" }
        limits: { failures: { rate: 100% } }
        """)
    }

    func plan(_ options: String...) async -> CommandResult {
      await galley(["plan", pipeline, "--to", plan] + options, in: folder)
    }

    func run(_ shard: String, _ options: String..., environment: [String: String] = [:]) async
      -> CommandResult
    {
      await galley(
        ["run", "--plan", plan, "--shard", shard, "--quiet"] + options, in: folder,
        environment: environment)
    }

    func status(_ format: String = "text") async -> String {
      await galley(["status", plan, "--format", format], in: folder).output
    }
  }

  @Test func `shards are planned, run in any order and merged`() async throws {
    let pages = try Pages()
    let planned = await pages.plan("--shards", "3")
    #expect(planned.status == .success && planned.output.hasSuffix("  3 shards: 3 waiting\n"))
    #expect(await pages.status("slurm") == "0-2\n")
    #expect(await pages.run("1").status == .success)
    #expect(await pages.status("slurm") == "0,2\n")
    #expect(
      await galley(["merge", pages.plan]).output == "shard 0 is waiting\nshard 2 is waiting\n")
    #expect(await galley(["merge", pages.plan]).status == .failure)
    for shard in ["2", "0"] { #expect(await pages.run(shard).status == .success) }
    #expect(await pages.status("slurm") == "\n")
    let merged = await galley(["merge", pages.plan], in: pages.folder)
    #expect(
      merged
        == CommandResult(
          .success,
          output: """
            12 inputs = 10 output + 0 dropped + 2 failed
            wrote out/p.manifest.json and out/_SUCCESS

            """))
    let manifest = pages.folder.file("out/p.manifest.json")
    #expect(
      await galley(["verify", manifest], in: pages.folder).output
        == "out/p.manifest.json: 10 records in 6 files, all right\n")
    // What a shard has written is what a run over all has written of these pages.
    let whole = await galley(
      ["run", pages.pipeline, "--output", pages.folder.file("whole.jsonl"), "--quiet", "--fresh"])
    #expect(whole.status == .success)
    let parts = try (0..<3).flatMap { try pages.folder.lines("out/p-\($0).jsonl") }
    #expect(try parts.sorted() == pages.folder.lines("whole.jsonl").sorted())
  }

  @Test func `merge finds what was damaged`() async throws {
    let pages = try Pages()
    _ = await pages.plan("--shards", "2")
    for shard in ["0", "1"] { _ = await pages.run(shard) }
    let text = try pages.folder.text("out/p-1.jsonl")
    try pages.folder.write("out/p-1.jsonl", text.replacing("harbour", with: "garbour"))
    let merged = await galley(["merge", pages.plan], in: pages.folder)
    #expect(merged.status == .failure)
    #expect(merged.output.contains("out/p-1.jsonl has SHA-256 "), "\(merged)")
    #expect(!FileManager.default.fileExists(atPath: pages.folder.file("out/_SUCCESS")))
    #expect(await galley(["merge", "--quick", pages.plan]).status == .success)
    try pages.folder.write("out/p-0.jsonl.manifest.json", "{")
    let damaged = await galley(["merge", pages.plan], in: pages.folder)
    #expect(damaged.output.hasPrefix("shard 0 is damaged: out/p-0.jsonl.manifest.json:1: column "))
  }

  @Test func `a shard that is done is done`() async throws {
    let pages = try Pages()
    _ = await pages.plan("--shards", "2")
    #expect(await pages.run("0").status == .success)
    let before = try pages.folder.bytes("out/p-0.jsonl.manifest.json")
    #expect(
      await pages.run("0") == CommandResult(.success, error: "galley: shard 0 is done\n"))
    #expect(try pages.folder.bytes("out/p-0.jsonl.manifest.json") == before)
    #expect(await pages.run("0", "--fresh").status == .success)
  }

  @Test func `schedulers say which shard it is`() async throws {
    let pages = try Pages()
    _ = await pages.plan("--shards", "12")
    var shard = 0
    for name in [
      "GALLEY_SHARD", "SLURM_ARRAY_TASK_ID", "JOB_COMPLETION_INDEX", "PBS_ARRAY_INDEX",
      "SGE_TASK_ID", "AWS_BATCH_JOB_ARRAY_INDEX",
    ] {
      let result = await pages.run("auto", environment: [name: "\(shard)", "SGE_TASK_ID_": "3"])
      #expect(result.status == .success, "\(result)")
      #expect(try pages.folder.names().contains("out/p-0\(shard).jsonl"))
      shard += 1
    }
    // Grid Engine counts from one, and says 'undefined' where there is no array.
    let offset = await pages.run(
      "auto", "--shard-offset", "-1",
      environment: ["SGE_TASK_ID": "12", "SLURM_ARRAY_TASK_ID": ""])
    #expect(try offset.status == .success && pages.folder.names().contains("out/p-11.jsonl"))
    for (shard, environment, message) in [
      ("auto", [:], "finds none of these variables set: GALLEY_SHARD, SLURM_ARRAY_TASK_ID, "),
      ("auto", ["SGE_TASK_ID": "undefined"], "finds none of these variables set"),
      ("auto", ["PBS_ARRAY_INDEX": "a"], "PBS_ARRAY_INDEX takes a number, not 'a'"),
      ("auto", ["SGE_TASK_ID": "12"], "SGE_TASK_ID is 12; the plan has shards 0 to 11"),
      (
        "auto", ["SLURM_ARRAY_TASK_ID": "1", "PBS_ARRAY_INDEX": "2"],
        "finds SLURM_ARRAY_TASK_ID=1 and PBS_ARRAY_INDEX=2; give a number"
      ),
      ("x", [:], "--shard takes a number or auto, not 'x'"),
      ("12", [:], "--shard is 12; the plan has shards 0 to 11"),
    ] as [(String, [String: String], String)] {
      let result = await pages.run(shard, environment: environment)
      #expect(result.status == .usage && result.error.contains(message), "\(result)")
    }
  }

  @Test func `a folder that changed since the plan is not read otherwise`() async throws {
    let pages = try Pages()
    _ = await pages.plan("--shards", "1")
    try pages.folder.write("pages/05.txt", "This one is new.\n")
    try pages.folder.write("pages/11.txt", "This one has another size than it had.\n")
    try FileManager.default.removeItem(atPath: pages.folder.file("pages/13.txt"))
    #expect(await pages.run("0").status == .success)
    let rejects = try pages.folder.lines("rejects-0.jsonl").filter { !$0.contains("\"empty\"") }
    #expect(rejects.count == 2)
    #expect(rejects[0].contains("\"reason\":\"changed\""))
    #expect(rejects[0].contains("has 39 bytes, and had 31 when it was planned"))
    #expect(rejects[1].contains("\"reason\":\"vanished\""))
    let records = try pages.folder.lines("out/p-0.jsonl")
    #expect(records.count == 8 && !records.contains { $0.contains("new") })
    let again = await pages.plan("--shards", "1")
    #expect(
      again
        == CommandResult(
          .usage,
          error: "galley: plan.jsonl is another plan: 1 file is new; 1 file is of another size; "
            + "1 file is gone; --fresh replaces it\n"))
    #expect(await pages.plan("--shards", "1", "--fresh").status == .success)
    #expect(await pages.status().contains("changed  the list of inputs"))
    let result = await pages.run("0")
    #expect(
      result.error
        == "galley: what is there of shard 0 was made by another run: the list of inputs; "
        + "--fresh replaces it\n")
    #expect(result.status == .usage)
  }

  @Test func `files of many pages that changed stop the shard`() async throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] {
      try folder.write("\(name).jsonl", "{\"id\": \"1\", \"text\": \"A.\"}\n")
    }
    let pages = try Pages(fetch: "jsonl: { path: \"\(folder.file("*.jsonl"))\" }")
    #expect(await pages.plan("--shards", "2", "--by", "bytes").status == .success)
    try folder.write("a.jsonl", "{\"id\": \"2\", \"text\": \"Another.\"}\n")
    let changed = await pages.run("0")
    #expect(changed.status == .usage)
    #expect(
      changed.error.contains("a.jsonl has 32 bytes, and had 26 when it was planned; plan again"))
    try FileManager.default.removeItem(atPath: folder.file("b.jsonl"))
    #expect(await pages.run("1").status == .environment)
  }

  @Test func `a pipeline that changed since the plan is told apart`() async throws {
    let pages = try Pages()
    #expect(await pages.plan("--shards", "2").status == .success)
    // The layout of the file and the number of workers are no part of it.
    let text = try pages.folder.text("p.galley.yaml")
    try pages.folder.write(
      "p.galley.yaml", "# A comment.\n" + text.replacing("100% } }", with: "100% }, workers: 1 }"))
    #expect(await pages.run("0").status == .success)
    try pages.folder.write(
      "p.galley.yaml", text.replacing("[clean]", with: "[{ clean: { minimum_words: 2 } }]"))
    for command in [["run", "--plan", pages.plan, "--shard", "1"], ["merge", pages.plan]] {
      let result = await galley(command, in: pages.folder)
      #expect(result.status == .usage)
      #expect(
        result.error == "galley: since plan.jsonl was made, this changed: stage 1 'clean': "
          + "minimum_words; plan again\n")
    }
  }

  @Test func `a shard without files is done as any other`() async throws {
    let pages = try Pages()
    _ = await pages.plan("--shards", "20")
    for shard in 0..<20 { #expect(await pages.run("\(shard)").status == .success) }
    #expect(await galley(["merge", pages.plan]).status == .success)
  }

  @Test func `plans that cannot be are refused`() async throws {
    let flat = try Pages(output: "out.jsonl")
    let result = await flat.plan("--shards", "2")
    #expect(result.status == .usage)
    #expect(
      result.error.contains("all shards would write to the same place; let the path have {shard}"))
    #expect(await flat.plan("--shards", "1").status == .success)
    #expect(await flat.plan("--shards", "0").status == .usage)
    let web = try Pages(
      fetch: "urls: { addresses: [\"https://a.example/\"], user_agent: \"a/1.0 (a@b.example)\" }")
    let fetched = await web.plan("--shards", "2")
    #expect(fetched.status == .usage)
    #expect(
      fetched.error.contains("reader 'urls' reads no files that could be divided"), "\(fetched)")
    let pages = try Pages()
    try pages.folder.write("plan.jsonl", "galley: 1\n")
    #expect(await pages.plan("--shards", "2").error.contains("plan.jsonl:1: "))
    #expect(await pages.run("0").error.contains("plan.jsonl:1: "))
    #expect(await galley(["run", "--plan", pages.plan, "--limit", "1"]).status == .usage)
    #expect(await galley(["run", pages.pipeline, "--shard", "1"]).status == .usage)
    #expect(await galley(["merge", pages.pipeline]).status == .usage)
  }

  @Test func `without shards it says how far the run is`() async throws {
    let pages = try Pages()
    let plan = { await galley(["plan", pages.pipeline], in: pages.folder).output }
    #expect(await plan() == "  shard  files   MB  state\n    all     12  0.0  waiting\n")
    #expect(await galley(["run", pages.pipeline, "--quiet"]).status == .success)
    #expect(await plan().contains("done   12 inputs = 10 output + 0 dropped + 2 failed"))
    try pages.folder.write("pages/99.txt", "New.\n")
    #expect(await plan().contains("changed  the list of inputs"))
    let json = await galley(["plan", pages.pipeline, "--format", "json"]).output
    #expect(json.contains("\"state\": \"changed\"") && json.contains("\"files\": 13"))
  }
}
