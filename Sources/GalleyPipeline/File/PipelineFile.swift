public import GalleyCore
internal import YAML

/// The text of a pipeline file, and how it becomes a pipeline.
public struct PipelineFile: Sendable {
  /// The path, as the user named it.
  public let path: String
  /// The file's bytes.
  public let text: [UInt8]

  /// A pipeline file that has been read.
  public init(path: String, text: [UInt8]) {
    self.path = path
    self.text = text
  }

  /// What a check found.
  public struct Result: Sendable {
    /// The pipeline; `nil` when there are errors, or when the file defines a stage that is not to be
    /// tried.
    public let pipeline: Pipeline?
    /// The components that the file can name: those given and those that it defines.
    public let registry: Registry
    /// The tests in the file, of the pipeline or of stages that it defines.
    public let tests: [FileTest]
    /// Everything wrong or noteworthy, in the order of the file; then that of other files.
    public let diagnostics: [Diagnostic]
    /// Contents of the files that diagnostics are about, by path.
    public let sources: [String: [UInt8]]

    /// Whether an error was found.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
  }

  /// What the command line puts in place of what the file says.
  public struct Overrides: Sendable {
    /// Where the reader reads.
    public var input: String?
    /// Where the writer writes.
    public var output: String?
    /// What the pipeline may do.
    public var permission = Permission.toRun([])
    /// Whether a stage file is taken for a pipeline of its stage and what that needs.
    public var triesStage = false

    /// Nothing.
    public init() {}

    /// Nothing, of a file that is looked at and not run.
    public static var toCheck: Overrides {
      var overrides = Overrides()
      overrides.permission = .toCheck
      return overrides
    }
  }

  /// Checks the whole file, a pipeline or a stage file: the one validator of all commands.
  /// `files` reads other files that it names, and `listing` finds those that a pattern means.
  public func check(
    registry: Registry, environment: [String: String], overrides: Overrides = Overrides(),
    files: @escaping ConfigReader.FileLoader = { _ in throw NoFiles() },
    listing: @escaping ConfigReader.FileListing = { [$0] }
  ) -> Result {
    let root: YAMLNode
    do {
      root = try YAMLParser.parse(text)
    } catch {
      return Result(
        pipeline: nil, registry: registry, tests: [],
        diagnostics: error.problems.map { Diagnostic($0, file: path) }, sources: [path: text])
    }
    let environment = Environment(variables: environment)
    var reader = ConfigReader(
      file: path, permission: overrides.permission, files: files, listing: listing)
    let node = environment.interpolated(root, &reader)
    let unset = reader.diagnostics
    var check = PipelineCheck(
      registry: registry, definitions: Definitions(registry, environment: environment),
      overrides: overrides, reader: reader)
    // A pipeline in which somebody wrote `stage` for `stages` is still a pipeline.
    let isStage = node["stage"] != nil && node["galley"] == nil
    let pipeline =
      isStage
      ? check.stage(node, defaultName: defaultName)
      : check.pipeline(node, defaultName: defaultName)
    let diagnostics = ordered(unset, Array(check.reader.diagnostics.dropFirst(unset.count)))
    var sources = check.definitions.sources.merging([path: text]) { first, _ in first }
    for name in Set(diagnostics.map(\.file)) where sources[name] == nil {
      // What cannot be read again is shown without its line.
      if case .success(let bytes) = Swift.Result(catching: { try files(name) }) {
        sources[name] = bytes
      }
    }
    return Result(
      pipeline: check.reader.hasErrors ? nil : pipeline, registry: check.registry,
      tests: check.tests, diagnostics: diagnostics, sources: sources)
  }

  /// In the order of the files. What is wrong with a text that could not be completed says nothing
  /// new, and a stage that is used twice is wrong once.
  private func ordered(_ unset: [Diagnostic], _ later: [Diagnostic]) -> [Diagnostic] {
    let found = unset + later.filter { error in !unset.contains { $0.contains(error) } }
    var files = [path]
    for diagnostic in found where !files.contains(diagnostic.file) { files.append(diagnostic.file) }
    var seen: Set<Diagnostic> = []
    return files.flatMap { file in
      found.filter { $0.file == file && seen.insert($0).inserted }
        .sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    }
  }

  /// The file's name up to the first dot.
  private var defaultName: String {
    let name = path.split(separator: "/").last?.prefix { $0 != "." } ?? ""
    return name.isEmpty ? "pipeline" : String(name)
  }
}

extension Diagnostic {
  init(_ problem: YAMLProblem, file: String) {
    self.init(
      file: file, line: problem.mark.line, column: problem.mark.column, length: problem.length,
      severity: .error, message: problem.description, hint: problem.hint)
  }

  /// Whether `other` begins inside of what this one is about.
  func contains(_ other: Diagnostic) -> Bool {
    file == other.file && line == other.line && (column..<(column + length)).contains(other.column)
  }
}
