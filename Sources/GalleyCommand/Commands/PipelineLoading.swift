internal import Compression
internal import GalleyCore
internal import GalleyIO
internal import GalleyPipeline

/// A pipeline file that could not be used.
struct ConfigurationError: Error, CustomStringConvertible {
  /// Its diagnostics as they are printed.
  let description: String
}

/// A pipeline with what it was made from.
struct LoadedPipeline {
  /// The file.
  let file: PipelineFile
  /// What it says.
  let pipeline: Pipeline
  /// The components that it can name.
  let registry: Registry
}

extension CommandContext {
  static let maximumFileSize = 4_000_000
  static let maximumAttachmentSize = 256_000_000

  /// Reads and checks a pipeline or stage file, with the files that it names.
  func checked(
    _ path: String, overrides: PipelineFile.Overrides = .toCheck
  ) throws -> (file: PipelineFile, result: PipelineFile.Result) {
    let file = try file(path)
    let result = file.check(
      registry: registry, environment: console.environment, overrides: overrides,
      files: Self.loader, listing: PipelineFiles.matching)
    return (file, result)
  }

  /// Reads and checks a pipeline file and prints its warnings. Throws a `ConfigurationError` when it
  /// cannot be used.
  func pipeline(_ path: String, overrides: PipelineFile.Overrides = .toCheck) throws -> Pipeline {
    try loaded(path, overrides: overrides).pipeline
  }

  /// The same with the file and the components that it can name.
  func loaded(
    _ path: String, overrides: PipelineFile.Overrides = .toCheck
  ) throws -> LoadedPipeline {
    let (file, result) = try checked(path, overrides: overrides)
    // Notes are for who writes the file, and not for every run of it.
    let diagnostics = result.diagnostics.filter { $0.severity != .note }
    if let pipeline = result.pipeline {
      show(diagnostics, of: result)
      return LoadedPipeline(file: file, pipeline: pipeline, registry: result.registry)
    }
    var text = DiagnosticRenderer.render(diagnostics, sources: result.sources)
    if !result.hasErrors {
      text += "galley: \(path) defines a stage; name it under 'use' in a pipeline\n"
    }
    throw ConfigurationError(description: text)
  }

  /// The components that a pipeline or stage file can name: the built-in ones where no file is
  /// given.
  func registry(of path: String?) throws -> Registry {
    guard let path else { return registry }
    let result = try checked(path).result
    guard !result.hasErrors else {
      throw ConfigurationError(
        description: DiagnosticRenderer.render(result.diagnostics, sources: result.sources))
    }
    return result.registry
  }

  /// Reads files that belong to a pipeline, unpacked.
  static let loader: ConfigReader.FileLoader = { path in
    let stored = try FileContent.read(path, limit: maximumAttachmentSize)
    let compression = Compression(path: path)
    guard compression != .none else { return stored }
    return try Decompressor().decompress(stored, compression, limit: maximumAttachmentSize)
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

  /// The same, of a command that looks at pages: it takes a stage file, too.
  func trying(_ arguments: Arguments) -> PipelineFile.Overrides {
    var overrides = overrides(arguments)
    overrides.triesStage = true
    return overrides
  }
}

extension Flag {
  /// For commands that run stages.
  static let allowExec = Flag(
    Capability.exec.flag, nil, "Let the stage 'exec' run the programs that the file names.")
}
