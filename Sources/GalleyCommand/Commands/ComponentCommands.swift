internal import GalleyCore
internal import GalleyPipeline
internal import JSON

/// `galley list`: names every component.
enum ListCommand: Command {
  static let name = "list"
  static let summary = "List readers, stages and writers."
  static let operands = ""

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    guard arguments.operands.isEmpty else {
      throw UsageError("unexpected argument '\(arguments.operands[0])'")
    }
    let registry = context.registry
    let text =
      section("Readers", registry.readers) + "\n" + section("Stages", registry.stages) + "\n"
      + section("Writers", registry.writers)
    context.console.output(Array(text.utf8))
    return .success
  }

  private static func section<C>(_ title: String, _ entries: [ComponentEntry<C>]) -> String {
    title + "\n" + TextTable.rows(entries.map { ($0.spec.name, $0.spec.summary) })
  }
}

/// `galley describe`: shows one component.
enum DescribeCommand: Command {
  static let name = "describe"
  static let summary = "Show a component's options, data flow and an example."
  static let operands = "COMPONENT"
  static let completions: [Completion] = [.component]

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    let name = try arguments.operand("the component's name")
    let registry = context.registry
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
  static let summary = "Print the JSON Schema of pipeline files or of records."
  static let operands = "config|record [PIPELINE]"
  static let completions: [Completion] = [.words(["config", "record"]), .pipeline]

  static func run(_ arguments: Arguments, _ context: CommandContext) async throws -> ExitStatus {
    let kind = try arguments.firstOperand("'config' or 'record'")
    guard ["config", "record"].contains(kind) else {
      let hint = Suggestion.hint(for: kind, among: ["config", "record"]).map { "; \($0)" } ?? ""
      throw UsageError("there is no schema '\(kind)'; there are config, record\(hint)")
    }
    try arguments.atMost(2)
    let pipeline = try arguments.operands.dropFirst().first.map { try context.pipeline($0) }
    let schema =
      switch (kind, pipeline) {
      case ("config", _): ConfigSchema.schema(context.registry)
      case (_, let pipeline?): RecordSchema.jsonSchema(provided: pipeline.provides)
      case (_, nil): RecordSchema.jsonSchema(layers: context.registry.layers)
      }
    context.console.output(schema.bytes(.pretty) + [0x0A])
    return .success
  }
}
