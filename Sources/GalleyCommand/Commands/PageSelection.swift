internal import GalleyCore
internal import GalleyIO
internal import GalleyPipeline
internal import JSON

/// The pages that a command looks at: those that are named on the command line, or the first ones
/// of the pipeline's own input.
struct PageSelection {
  private var streams: [any PageStream]
  private var left: Int
  /// Whether the first stream knows how much is wanted of it.
  private var isToldCount = false

  /// Options that choose pages, for commands that take `PIPELINE [FILE...]`.
  static func flags(_ limit: String) -> [Flag] {
    [
      Flag("--input", "PATH", "Read here instead of where the file says."),
      Flag("--limit", "N", limit, short: "-n"),
      .allowExec,
    ]
  }

  /// Opens what `paths` name, or the pipeline's input where they name nothing. At most `limit`
  /// pages are taken.
  init(
    _ paths: [String], _ pipeline: Pipeline, _ context: CommandContext, file: String, limit: Int
  ) throws {
    left = limit
    streams =
      paths.isEmpty
      ? [try pipeline.reader.make().open()]
      : try paths.map { try Self.stream($0, pipeline, context, file: file) }
    for problem in streams.flatMap(\.problems) {
      context.console.note("galley: warning: \(problem)")
    }
  }

  /// A folder is read by the pipeline's reader where that reads folders. A page is a file of its
  /// own; any other file is given to the pipeline's reader.
  private static func stream(
    _ path: String, _ pipeline: Pipeline, _ context: CommandContext, file: String
  ) throws -> any PageStream {
    let readsFiles = pipeline.reader.spec.name == FilesReader.spec.name
    let isFolder = PageList.isFolder(path)
    let isOther = !isFolder && !PageList.isPage(path) && !readsFiles
    guard (isFolder && readsFiles) || isOther, pipeline.reader.spec.place != nil else {
      return try PageList([path], root: readsFiles ? Self.root(pipeline) : nil)
    }
    var overrides = PipelineFile.Overrides()
    overrides.input = path
    overrides.triesStage = true
    // Its reader alone is used.
    overrides.permission = .toRun(Set(Capability.allCases))
    return try context.pipeline(file, overrides: overrides).reader.make().open()
  }

  /// The folder that the pipeline reads, where its reader reads one.
  static func root(_ pipeline: Pipeline) -> String? {
    guard case .string(let folder)? = pipeline.reader.options["root"] else { return nil }
    return folder
  }

  /// The next pages; empty at the end.
  mutating func next() async throws -> [PageSource] {
    while left > 0, !streams.isEmpty {
      if !isToldCount { await streams[0].expect(atMost: left) }
      isToldCount = true
      let sources = try await streams[0].next(min(left, 32))
      left -= sources.count
      if !sources.isEmpty { return sources }
      streams.removeFirst()
      isToldCount = false
    }
    return []
  }

  /// Calls `body` with each page; throws where there is none.
  mutating func forEach(
    of pipeline: Pipeline, _ body: (PageSource) throws -> Void
  ) async throws {
    var count = 0
    while true {
      let sources = try await next()
      if sources.isEmpty { break }
      count += sources.count
      for source in sources { try body(source) }
    }
    if count == 0 { throw pipeline.noInput }
  }
}
