internal import GalleyCore
internal import GalleyIO
internal import GalleyPipeline

/// `galley explain`: tells a page's way through a pipeline.
enum ExplainCommand: Command {
  static let name = "explain"
  static let summary = "Explain what every stage decides about one page, and why."
  static let operands = "FILE PAGE|ID"
  static let completions: [Completion] = [.pipeline, .file]
  static let flags = [
    Flag("--input", "PATH", "Look for the page here instead."),
    .allowExec,
    Flag("--all", nil, "Tell every decision, also where many are alike."),
  ]

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    let path = try arguments.firstOperand("the pipeline or stage file")
    guard arguments.operands.count > 1 else {
      throw UsageError("the page is missing: a file, or an id or path of the input")
    }
    try arguments.atMost(2)
    let wanted = arguments.operands[1]
    let loaded = try context.loaded(path, overrides: context.trying(arguments))
    let pipeline = loaded.pipeline
    let isFile = PageList.exists(wanted)
    var selection = try PageSelection(
      isFile ? [wanted] : [], pipeline, context, file: path, limit: .max)
    let limits = PageLimits(bytes: pipeline.limits.document.bytes.bytes)
    var names: [String] = []
    while true {
      let sources = try await selection.next()
      if sources.isEmpty { break }
      for source in sources where isFile || source.isCalled(wanted, limits) {
        try show(source, loaded, context, showsAll: arguments.has("--all"))
        return .success
      }
      names += sources.prefix(max(0, 10_000 - names.count)).map(\.name)
    }
    let hint = Suggestion.hint(for: wanted, among: names).map { "; \($0)" } ?? ""
    throw EnvironmentError("no page of the input has the id or path '\(wanted)'\(hint)")
  }

  private static func show(
    _ source: PageSource, _ loaded: LoadedPipeline, _ context: CommandContext, showsAll: Bool
  ) throws {
    var tracer = try PageTracer(loaded.pipeline, registry: loaded.registry, explains: true)
    let (trace, _) = tracer.trace(source)
    context.console.output(Array(TraceText.full(trace, loaded.pipeline, showsAll: showsAll).utf8))
  }
}

extension PageSource {
  /// Whether the page has this path, name or identity. Members of a file may give an identity of
  /// their own, which only loading tells.
  fileprivate func isCalled(_ wanted: String, _ limits: PageLimits) -> Bool {
    if path == wanted || name == wanted { return true }
    if PageIdentity.id(path: path, member: record) == wanted { return true }
    guard record != nil else { return false }
    do {
      return try load(limits).id == wanted
    } catch {
      // What cannot be loaded has no identity of its own.
      return false
    }
  }
}
