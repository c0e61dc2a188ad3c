import GalleyCore
import GalleyIO
import GalleyPipeline
import Testing

/// A pipeline of test components whose output goes to a folder of its own.
struct TestRun: Sendable {
  let folder: TemporaryFolder
  let pipeline: Pipeline

  /// `step` is what follows `- ` in the list of stages.
  init(
    _ step: String, count: Int, breaksAfter: Int = .max, fingerprint: String = "",
    keep: String = "[failed, dropped]",
    limits: String = "failures: { rate: 100% }", disk: MeteredWriter.Disk? = nil
  ) throws {
    folder = try TemporaryFolder()
    let file = """
      galley: 1
      fetch: { numbers: { count: \(count), breaks_after: \(breaksAfter), fingerprint: "\(fingerprint)" } }
      stages:
        - \(step)
      output: { jsonl: { path: "\(folder.file("out.jsonl"))" } }
      rejects: { path: "\(folder.file("rejects.jsonl"))", keep: \(keep) }
      limits: { \(limits) }
      """
    let registry = Registry(
      readers: [.reader(NumbersReader.self)], stages: [.stage(TroubleStage.self)],
      writers: disk.map { disk in Registry.builtinWriters.map { MeteredWriter.metered($0, disk) } }
        ?? Registry.builtinWriters)
    try folder.write("p.galley.yaml", file)
    let result = PipelineFile(path: "p.galley.yaml", text: Array(file.utf8))
      .check(registry: registry, environment: [:])
    pipeline = try #require(result.pipeline, "\(result.diagnostics)")
  }

  func report(
    _ change: (inout Runner.Options) -> Void = { _ in },
    notify: @escaping @Sendable (RunEvent) -> Void = { _ in }
  ) async throws -> RunReport {
    var options = Runner.Options()
    change(&options)
    return try await Runner(pipeline, options: options).run(notify)
  }

  func records(partial: Bool = false) throws -> [String] {
    try folder.lines("out.jsonl" + (partial ? ".partial" : ""))
  }

  func rejects() throws -> [String] { try folder.lines("rejects.jsonl") }
}
