internal import GalleyCore
internal import GalleyPipeline

/// `galley try`: takes a few real pages through a pipeline and writes no output.
enum TryCommand: Command {
  static let name = "try"
  static let summary = "Show what each stage does to a few pages; nothing is written."
  static let operands = "FILE [PAGE...]"
  static let completions: [Completion] = [.pipeline, .file]
  static let flags =
    PageSelection.flags("Try N pages (default 3, or those that are named).") + [
      Flag("--json", nil, "Print the records, as a run would write them."),
      Flag("--record-test", nil, "Print tests that these pages pass, for the file."),
      Flag("--quiet", nil, "Print the records alone, as --json does."),
    ]

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    let path = try arguments.firstOperand("the pipeline or stage file")
    let pages = Array(arguments.operands.dropFirst())
    let limit = try arguments.integer("--limit", in: 1...(.max)) ?? max(3, pages.count)
    let loaded = try context.loaded(path, overrides: context.trying(arguments))
    let pipeline = loaded.pipeline
    var selection = try PageSelection(pages, pipeline, context, file: path, limit: limit)
    let isJSON = arguments.has("--json") || arguments.has("--quiet")
    var tracer = try PageTracer(pipeline, registry: loaded.registry)
    var recording = arguments.has("--record-test") ? TestRecording(pipeline, file: path) : nil
    var isFirst = true
    try await selection.forEach(of: pipeline) { source in
      let (trace, document) = tracer.trace(source)
      if recording != nil {
        recording?.add(source, document, trace.reject, context.console)
      } else if isJSON {
        if trace.reject == nil, let document { context.console.output(document) }
      } else {
        context.console.output(Array(((isFirst ? "" : "\n") + TraceText.short(trace)).utf8))
      }
      isFirst = false
    }
    if let recording { context.console.output(Array(try recording.yaml().utf8)) }
    return .success
  }
}

extension Console {
  /// Prints a document as a line of the output.
  func output(_ document: Document) {
    var encoder = RecordEncoder()
    encoder.append(document)
    output(encoder.lines)
  }
}
