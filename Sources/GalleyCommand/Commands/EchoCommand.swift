internal import GalleyCore
internal import GalleyPipeline

/// `galley echo`: writes a pipeline back with every default.
enum EchoCommand: Command {
  static let name = "echo"
  static let summary = "Write a pipeline back with every default and where each value is from."
  static let operands = "PIPELINE"
  static let completions: [Completion] = [.pipeline]
  static let flags = [
    Flag("--input", "PATH", "Show the pipeline as it is with this input."),
    Flag("--output", "PATH", "Show the pipeline as it is with this output."),
    Flag("--plain", nil, "Leave out where values are from."),
  ]

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    let path = try arguments.operand("the pipeline file")
    var overrides = context.overrides(arguments)
    overrides.permission = .toCheck
    let loaded = try context.loaded(path, overrides: overrides)
    let (pipeline, file) = (loaded.pipeline, loaded.file)
    let text =
      arguments.has("--plain")
      ? Echo.yaml(pipeline, from: file)
      : Echo.yaml(
        pipeline, from: file, environment: context.console.environment, overrides: overrides)
    context.console.output(Array(text.utf8))
    return .success
  }
}
