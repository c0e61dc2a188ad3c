internal import GalleyCore
internal import GalleyIO
internal import GalleyPipeline
internal import JSON

/// `galley test`: runs the tests in pipeline and stage files.
enum TestCommand: Command {
  static let name = "test"
  static let summary = "Run the tests in pipeline and stage files."
  static let operands = "[FILE|FOLDER...]"
  static let completions: [Completion] = [.pipeline]
  static let flags = [
    Flag("--filter", "TEXT", "Run the tests that have TEXT in their name."),
    Flag(
      "--format", "FORMAT", "text for people (default), json, or junit for build servers.",
      choices: ["text", "json", "junit"]),
    Flag("--fail-fast", nil, "Stop at the first test that fails."),
    .allowExec,
  ]

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    let paths = try PipelineFiles.at(
      arguments.operands.isEmpty ? [PipelineFiles.home] : arguments.operands)
    var tested = TestedFiles(context, arguments)
    for path in paths {
      try tested.run(path)
      if tested.isOver { break }
    }
    return try tested.finished()
  }
}

/// Tests of several files with what came of them.
private struct TestedFiles {
  private let context: CommandContext
  private let filter: String?
  private let format: String
  private let failsFast: Bool
  private var runner = FileTestRunner()
  private var files: [TestedFile] = []
  private var isWrong = false
  private(set) var isOver = false

  init(_ context: CommandContext, _ arguments: Arguments) {
    self.context = context
    filter = arguments.value("--filter")
    format = arguments.value("--format") ?? "text"
    failsFast = arguments.has("--fail-fast")
    runner.allowed = Set(Capability.allCases.filter { arguments.has($0.flag) })
  }

  /// Runs the tests of a file that is right; what is wrong with it is printed.
  mutating func run(_ path: String) throws {
    let checked = try context.checked(path).result
    context.show(checked.diagnostics.filter { $0.severity == .error }, of: checked)
    var tested = TestedFile(path: path)
    tested.isWrong = checked.hasErrors
    tested.isWithoutTests = checked.tests.isEmpty && !checked.hasErrors
    isWrong = isWrong || checked.hasErrors
    for test in checked.hasErrors ? [] : checked.tests where isWanted(test) {
      let result = runner.run(test)
      tested.results.append(result)
      if format == "text" { print(TestReport.text(result)) }
      if failsFast, !result.isPassed {
        isOver = true
        break
      }
    }
    if tested.isWithoutTests, format == "text" { print("\(path) has no tests\n") }
    files.append(tested)
  }

  private func isWanted(_ test: FileTest) -> Bool {
    filter.map { test.name.contains($0) } ?? true
  }

  func finished() throws -> ExitStatus {
    switch format {
    case "json": context.console.print(TestReport.json(files))
    case "junit": print(JUnitReport.text(files))
    default: print(TestReport.summary(files))
    }
    let results = files.flatMap(\.results)
    if isWrong { return .usage }
    if let filter, results.isEmpty {
      throw UsageError("no test has '\(filter)' in its name")
    }
    return results.allSatisfy(\.isPassed) ? .success : .failure
  }

  private func print(_ text: String) { context.console.output(Array(text.utf8)) }
}
