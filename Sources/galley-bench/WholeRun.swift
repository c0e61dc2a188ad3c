import GalleyCommand
import GalleyCore
import GalleyPipeline

/// A run over the folder's files as `galley run` does it, in wall-clock time.
enum WholeRun {
  static func seconds(_ folder: String, workers: Int) async throws -> Double {
    let text = """
      galley: 1
      fetch: { files: { root: "." } }
      stages: [clean, metadata, segment]
      output: { jsonl: { path: /dev/null } }
      limits: { failures: { rate: 100% } }
      """
    var overrides = PipelineFile.Overrides()
    overrides.input = folder
    let file = PipelineFile(path: "bench", text: Array(text.utf8))
    let result = file.check(registry: .builtin, environment: [:], overrides: overrides)
    guard let pipeline = result.pipeline else {
      throw BenchError("the pipeline of the benchmark is wrong")
    }
    var options = Runner.Options()
    options.workers = workers
    let start = ContinuousClock.now
    _ = try await Runner(pipeline, options: options).run()
    return (ContinuousClock.now - start) / .seconds(1)
  }
}
