internal import GalleyCore
internal import GalleyPipeline
internal import JSON

/// `galley list`: names every component.
enum ListCommand: Command {
  static let name = "list"
  static let summary = "List readers, stages and writers, with the stages that a file defines."
  static let operands = "[FILE]"
  static let completions: [Completion] = [.pipeline]

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    try arguments.atMost(1)
    let registry = try context.registry(of: arguments.operands.first)
    let builtin = registry.stages.filter { $0.definedIn == nil }
    let defined = registry.stages.filter { $0.definedIn != nil }
    let text =
      section("Readers", registry.readers) + "\n" + section("Stages", builtin) + "\n"
      + (defined.isEmpty ? "" : section("Defined stages", defined) + "\n")
      + section("Writers", registry.writers)
    context.console.output(Array(text.utf8))
    return .success
  }

  private static func section<C>(_ title: String, _ entries: [ComponentEntry<C>]) -> String {
    title + "\n"
      + TextTable.rows(
        entries.map {
          ($0.definedIn == nil ? $0.spec.name : $0.spec.versionedName, $0.spec.summary)
        })
  }
}

/// `galley describe`: shows one component.
enum DescribeCommand: Command {
  static let name = "describe"
  static let summary = "Show a component's options, data flow and an example."
  static let operands = "COMPONENT [FILE]"
  static let completions: [Completion] = [.component, .pipeline]

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    let name = try arguments.firstOperand("the component's name")
    try arguments.atMost(2)
    let file = arguments.operands.dropFirst().first
    let registry = try context.registry(of: file)
    let texts =
      describe(name, registry.readers, "reader") + describe(name, registry.stages, "stage")
      + describe(name, registry.writers, "writer")
    guard !texts.isEmpty else {
      let names =
        registry.readers.map(\.spec.name) + registry.stages.map(\.spec.name)
        + registry.writers.map(\.spec.name)
      let hint = Suggestion.hint(for: name, among: names)
      throw UsageError("no component is called '\(name)'" + (hint.map { "; \($0)" } ?? ""))
    }
    context.console.output(Array(texts.joined(separator: "\n").utf8))
    return .success
  }

  private static func describe<C>(
    _ name: String, _ entries: [ComponentEntry<C>], _ kind: String
  ) -> [String] {
    entries.filter { $0.spec.name == name || $0.spec.versionedName == name }
      .map { Reference.text($0, kind: kind) }
  }
}

/// `galley schema`: prints a JSON Schema.
enum SchemaCommand: Command {
  static let name = "schema"
  static let summary = "Print the JSON Schema of pipeline files, of stage files or of records."
  static let operands = "config|stage|record [PIPELINE]"
  static let completions: [Completion] = [.words(kinds), .pipeline]
  private static let kinds = ["config", "stage", "record"]

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    let kind = try arguments.firstOperand("'config', 'stage' or 'record'")
    guard kinds.contains(kind) else {
      let hint = Suggestion.hint(for: kind, among: kinds).map { "; \($0)" } ?? ""
      throw UsageError(
        "there is no schema '\(kind)'; there are \(kinds.joined(separator: ", "))\(hint)")
    }
    try arguments.atMost(2)
    let file = arguments.operands.dropFirst().first
    let registry = try context.registry(of: file)
    let schema: JSONValue
    switch kind {
    case "config": schema = ConfigSchema.schema(registry, isOpen: file == nil)
    case "stage": schema = ConfigSchema.stageSchema(registry, isOpen: file == nil)
    default:
      let pipeline = try file.map { try context.pipeline($0) }
      schema =
        pipeline.map { RecordSchema.jsonSchema(provided: $0.provides) }
        ?? RecordSchema.jsonSchema(layers: context.registry.layers)
    }
    context.console.print(schema)
    return .success
  }
}
