internal import GalleyCore
internal import GalleyIO
internal import JSON

/// `galley diff`: compares the records of two outputs.
enum DiffCommand: Command {
  static let name = "diff"
  static let summary = "Compare the records of two outputs by their ids."
  static let operands = "OUTPUT OUTPUT"
  static let completions: [Completion] = [.file]
  static let flags = [
    Flag("--format", "FORMAT", "text for people (default), or json.", choices: ["text", "json"]),
    Flag("--fields", "NAMES", "Compare these alone, with commas: title,published.value,text."),
    Flag("--show", "N", "Show the first N records of each kind, with what changed."),
  ]

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    let first = try arguments.firstOperand("the first output")
    guard arguments.operands.count > 1 else { throw UsageError("the second output is missing") }
    try arguments.atMost(2)
    let comparison = try OutputComparison(
      first, arguments.operands[1], fields: try arguments.value("--fields").map(fields),
      showing: try arguments.integer("--show", in: 0...(.max)) ?? 0)
    let report = ComparisonReport(comparison)
    context.console.report(arguments, json: report.json, text: report.text)
    return comparison.isSame ? .success : .failure
  }

  private static func fields(_ names: String) throws -> [RecordPath] {
    try names.split(separator: ",", omittingEmptySubsequences: false).map { name in
      do throws(FieldPath.Problem) {
        return try RecordPath(parsing: String(name))
      } catch {
        throw UsageError("--fields: \(error)" + (error.hint.map { "; \($0)" } ?? ""))
      }
    }
  }
}
