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
  func pipeline(_ path: String, overrides: PipelineFile.Overrides = .toCheck) throws -> Pipeline {
    let file = try file(path)
    let result = file.check(
      registry: registry, environment: console.environment, overrides: overrides,
      files: Self.loader)
    // Notes are for who writes the file, and not for every run of it.
    show(result.diagnostics.filter { $0.severity != .note }, of: result)
    if let pipeline = result.pipeline { return pipeline }
    if !result.hasErrors { console.note("galley: \(path) defines a stage and is no pipeline") }
    throw ConfigurationError()
  }

  /// The built-in components and those that a pipeline or stage file defines; `nil` where that file
  /// has errors, which have been printed.
  func registry(with path: String?) throws -> Registry? {
    guard let path else { return registry }
    let result = try file(path).check(
      registry: registry, environment: console.environment, files: Self.loader)
    let errors = result.diagnostics.filter { $0.severity == .error }
    show(errors, of: result)
    return errors.isEmpty ? result.registry : nil
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
  func show(_ diagnostics: [Diagnostic], of result: PipelineFile.Result) {
    guard !diagnostics.isEmpty else { return }
    console.error(DiagnosticRenderer.render(diagnostics, sources: result.sources))
  }

  /// The folder of `--input`, the path of `--output`, and what is allowed.
  func overrides(_ arguments: Arguments) -> PipelineFile.Overrides {
    var overrides = PipelineFile.Overrides()
    overrides.input = arguments.value("--input")
    overrides.output = arguments.value("--output")
    overrides.permission = .toRun(Set(Capability.allCases.filter { arguments.has($0.flag) }))
    return overrides
  }
}

extension Flag {
  /// For commands that run stages.
  static let allowExec = Flag(
    Capability.exec.flag, nil, "Let the stage 'exec' run the programs that the file names.")
}
