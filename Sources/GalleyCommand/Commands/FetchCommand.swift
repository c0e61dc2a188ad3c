internal import GalleyCore
internal import GalleyIO
internal import GalleyPipeline

/// `galley fetch`: gets the pages of a pipeline from the web and keeps them as they came.
enum FetchCommand: RunningCommand {
  static let name = "fetch"
  static let summary = "Get the pages of a pipeline from the web and keep them in a WARC file."
  static let operands = "PIPELINE"
  static let completions: [Completion] = [.pipeline]
  static let flags =
    [
      Flag("--input", "PATH", "Read addresses here instead of where the file says."),
      Flag("--store", "PATH", "Keep pages here instead of where the file says."),
      Flag("--refresh", nil, "Ask again for what is kept, and keep what has changed."),
      Flag("--limit", "N", "Stop after N addresses."),
      Flag("--strict", nil, "Exit with 4 when an address failed."),
    ] + RunLog.flags

  static func run(
    _ arguments: Arguments, _ context: CommandContext, _ log: RunLog
  ) async throws -> ExitStatus {
    try await LiveRun(
      runner: runner(arguments, context), console: context.console, log: log,
      isStrict: arguments.has("--strict")
    ).finished()
  }

  private static func runner(_ arguments: Arguments, _ context: CommandContext) throws -> Runner {
    let path = try arguments.operand("the pipeline file")
    var overrides = PipelineFile.Overrides.toCheck
    overrides.input = arguments.value("--input")
    let pipeline = try context.pipeline(path, overrides: overrides)
    guard let reader = try pipeline.reader.make() as? URLsReader else {
      throw OptionError(
        "\(path) reads '\(pipeline.reader.spec.name)'; only what '\(URLsReader.spec.name)' names is "
          + "fetched")
    }
    guard let store = arguments.value("--store") ?? reader.store else {
      throw UsageError("nothing says where pages are kept; give --store PATH")
    }
    let (source, output) = try reader.fetching(into: store, refreshes: arguments.has("--refresh"))
    var rejects = JSONLinesWriter.Options()
    rejects.path = Self.rejects(beside: store)
    let fetching = pipeline.fetching(
      from: source, into: output, rejects: try ConfiguredWriter(JSONLinesWriter.self, rejects))
    var options = Runner.Options()
    options.limit = try arguments.integer("--limit", in: 1...(.max))
    options.workers = 1
    options.replaces = true
    return Runner(fetching, options: options)
  }

  /// `pages.rejects.jsonl` for `pages.warc.gz`: what was not fetched, and why.
  private static func rejects(beside store: String) -> String {
    var name = store[...]
    for suffix in [".gz", ".zst", ".warc"] where name.hasSuffix(suffix) {
      name = name.dropLast(suffix.count)
    }
    return name + ".rejects.jsonl"
  }
}
