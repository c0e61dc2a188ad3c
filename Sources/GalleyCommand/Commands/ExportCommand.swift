internal import GalleyCore
internal import GalleyIO
internal import GalleyPipeline
internal import JSON

/// `galley export`: writes records of a run in another form.
enum ExportCommand: Command {
  static let name = "export"
  static let summary = "Write the records of runs in another form, such as TEI or ninjs."
  static let operands = "FILE..."
  static let completions: [Completion] = [.file]
  static let formats = Registry.builtinWriters.map(\.spec.name)
  static let flags = [
    Flag(
      "--to", "FORMAT", "The writer of the form: \(formats.joined(separator: ", ")); required.",
      choices: formats),
    Flag("--output", "PATH", "Write here; - is standard output (default)."),
    Flag("--fresh", nil, "Replace the output of an earlier export."),
  ]

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    let first = try arguments.firstOperand("the file of records")
    guard let format = arguments.value("--to") else { throw UsageError("--to is missing") }
    // What is missing is found now and not after hours.
    for path in arguments.operands { try RecordReader.check(path) }
    let output = arguments.value("--output") ?? "-"
    var export = try RecordExport(
      to: format, context.registry, path: output,
      context: OutputContext(
        name: stem(of: first), shard: "0", replaces: arguments.has("--fresh")))
    do {
      for path in arguments.operands { try append(path, to: &export) }
      try export.finish()
    } catch {
      if let partial = try export.stop() { context.console.note("galley: left \(partial)") }
      throw error
    }
    if output != "-" { context.console.note("wrote \(export.count) records to \(export.path)") }
    return .success
  }

  private static func append(_ path: String, to export: inout RecordExport) throws {
    var reader = try RecordReader(path)
    defer { reader.close() }
    while let record = try reader.next() {
      do {
        try export.append(Value(record))
      } catch let error as FieldError {
        throw reader.wrong("\(error)")
      } catch let error as RecordExport.MissingLayer {
        throw reader.wrong("\(error)")
      }
    }
  }

  /// The name of a file without its endings, for `{name}`.
  private static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last ?? "records"
    return String(name.dropFirst().firstIndex(of: ".").map { name[..<$0] } ?? name)
  }
}
