internal import GalleyCore
internal import GalleyIO
internal import GalleyPipeline

/// A pipeline file that could not be used; its diagnostics have been printed.
struct ConfigurationError: Error {}

extension CommandContext {
  static let maximumFileSize = 4_000_000

  /// Reads and checks a pipeline file and prints what is wrong with it. Throws a
  /// `ConfigurationError` when it cannot be used.
  func pipeline(_ path: String, overrides: PipelineFile.Overrides = .init()) throws -> Pipeline {
    let file = try file(path)
    let result = file.check(
      registry: registry, environment: console.environment, overrides: overrides)
    show(result.diagnostics, of: file)
    guard let pipeline = result.pipeline else { throw ConfigurationError() }
    return pipeline
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
  func show(_ diagnostics: [Diagnostic], of file: PipelineFile) {
    guard !diagnostics.isEmpty else { return }
    console.error(DiagnosticRenderer.render(diagnostics, source: file.text))
  }

  /// The folder of `--input`, the path of `--output`.
  func overrides(_ arguments: Arguments) -> PipelineFile.Overrides {
    var overrides = PipelineFile.Overrides()
    overrides.input = arguments.value("--input")
    overrides.output = arguments.value("--output")
    return overrides
  }
}
