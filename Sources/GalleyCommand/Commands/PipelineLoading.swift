internal import GalleyCore
internal import GalleyIO
internal import GalleyPipeline

/// A pipeline file that could not be used; its diagnostics have been printed.
struct ConfigurationError: Error {}

extension CommandContext {
  static let maximumFileSize = 4_000_000
  static let maximumAttachmentSize = 256_000_000

  /// Reads and checks a pipeline file and prints what is wrong with it. Throws a
  /// `ConfigurationError` when it cannot be used.
  func pipeline(_ path: String, overrides: PipelineFile.Overrides = .init()) throws -> Pipeline {
    let file = try file(path)
    let result = file.check(
      registry: registry, environment: console.environment, overrides: overrides,
      files: Self.loader)
    show(result)
    if let pipeline = result.pipeline { return pipeline }
    if !result.hasErrors { console.note("galley: \(path) defines a stage and is no pipeline") }
    throw ConfigurationError()
  }

  /// Reads files that belong to a pipeline.
  static let loader: ConfigReader.FileLoader = { path in
    try FileContent.read(path, limit: maximumAttachmentSize)
  }

  /// Reads a pipeline file.
  func file(_ path: String) throws -> PipelineFile {
    do {
      let text = try FileContent.read(path, limit: Self.maximumFileSize)
      return PipelineFile(path: path, text: text)
    } catch {
      throw EnvironmentError("\(error)")
    }
  }

  /// Prints diagnostics with their lines.
  func show(_ result: PipelineFile.Result) {
    guard !result.diagnostics.isEmpty else { return }
    console.error(DiagnosticRenderer.render(result.diagnostics, sources: result.sources))
  }

  /// The folder of `--input`, the path of `--output`.
  func overrides(_ arguments: Arguments) -> PipelineFile.Overrides {
    var overrides = PipelineFile.Overrides()
    overrides.input = arguments.value("--input")
    overrides.output = arguments.value("--output")
    return overrides
  }
}
