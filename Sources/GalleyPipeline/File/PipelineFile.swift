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
    /// The pipeline; `nil` when there are errors.
    public let pipeline: Pipeline?
    /// Everything wrong or noteworthy, in the order of the file.
    public let diagnostics: [Diagnostic]
  }

  /// What the command line puts in place of what the file says.
  public struct Overrides: Sendable {
    /// Where the reader reads.
    public var input: String?
    /// Where the writer writes.
    public var output: String?

    /// Nothing.
    public init() {}
  }

  /// Checks the whole file: the one validator of lint, try and run.
  public func check(
    registry: Registry, environment: [String: String], overrides: Overrides = Overrides()
  ) -> Result {
    let root: YAMLNode
    do {
      root = try YAMLParser.parse(text)
    } catch {
      return Result(pipeline: nil, diagnostics: error.problems.map { Diagnostic($0, file: path) })
    }
    var reader = ConfigReader(file: path)
    let node = Environment(variables: environment).interpolated(root, &reader)
    let unset = reader.diagnostics
    var check = PipelineCheck(registry: registry, overrides: overrides, reader: reader)
    let pipeline = check.pipeline(node, defaultName: defaultName)
    let later = check.reader.diagnostics.dropFirst(unset.count)
    // What is wrong with a text that could not be completed says nothing new.
    let found = (unset + later.filter { error in !unset.contains { $0.contains(error) } })
      .sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    return Result(pipeline: check.reader.hasErrors ? nil : pipeline, diagnostics: found)
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
    line == other.line && (column..<(column + length)).contains(other.column)
  }
}
