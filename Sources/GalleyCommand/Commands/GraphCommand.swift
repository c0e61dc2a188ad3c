internal import GalleyPipeline

/// `galley graph`: draws a pipeline.
enum GraphCommand: Command {
  static let name = "graph"
  static let summary = "Draw a pipeline: its steps, what flows between them, what is dropped."
  static let operands = "PIPELINE"
  static let completions: [Completion] = [.pipeline]
  static let flags = [
    Flag(
      "--format", "FORMAT", "mermaid (default), or dot for Graphviz.",
      choices: ["mermaid", "dot"])
  ]

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    let loaded = try context.loaded(try arguments.operand("the pipeline file"))
    let graph = PipelineGraph(loaded.pipeline, loaded.registry)
    let text = arguments.value("--format") == "dot" ? graph.dot : graph.mermaid
    context.console.output(Array(text.utf8))
    return .success
  }
}
