public import GalleyCore
public import JSON

/// The JSON Schema of pipeline files, for editors.
public enum ConfigSchema {
  /// The schema of files that may name the components of `registry`.
  public static func schema(_ registry: Registry) -> JSONValue {
    [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "galley pipeline file",
      "type": "object",
      "properties": [
        "galley": ["const": 1, "description": "Version of the language."],
        "name": [
          "type": "string", "description": "Name of the pipeline; the file's name by default.",
        ],
        "use": [
          "anyOf": [["type": "array", "items": ["type": "string"]], ["type": "string"]],
          "description": "Files that define stages, relative to this file; with * and ** for many.",
        ],
        "define": [
          "type": "array", "items": definition(registry),
          "description": "Stages that this file defines.",
        ],
        "fetch": oneOf(registry.readers, "Where pages come from."),
        "stages": [
          "type": "array", "items": step(registry),
          "description": "What is done to each document, in order.",
        ],
        "output": oneOf(registry.writers, "Where records go."),
        "rejects": rejects(registry),
        "limits": Limits.schema,
        "tests": tests,
      ],
      "required": ["galley", "fetch", "stages", "output"],
      "additionalProperties": false,
    ]
  }

  /// The schema of stage files whose steps may name the stages of `registry`.
  public static func stageSchema(_ registry: Registry) -> JSONValue {
    guard case .object(let members) = definition(registry) else { return .null }
    return .object(
      [
        .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
        .init("title", "galley stage file"),
      ] + members)
  }

  /// What a stage file or an entry of `define` holds.
  private static func definition(_ registry: Registry) -> JSONValue {
    let steps: JSONValue = [
      "type": "array", "items": step(registry),
      "description": "The stages that it is made of, in order.",
    ]
    return StageFile.schema.replacing("steps", with: steps).replacing("tests", with: tests)
  }

  /// The tests of a pipeline or of a stage.
  private static var tests: JSONValue {
    [
      "type": "array", "items": FileTestOptions.schema,
      "description": "Examples of what goes in and what must come out.",
    ]
  }

  private static func oneOf<C>(_ entries: [ComponentEntry<C>], _ description: String) -> JSONValue {
    [
      "type": "object", "description": .string(description),
      "properties": .object(entries.flatMap(properties)),
      "minProperties": 1, "maxProperties": 1, "additionalProperties": false,
    ]
  }

  /// A component under its name, and under its name with the version.
  private static func properties<C>(_ entry: ComponentEntry<C>) -> [JSONValue.Member] {
    var schema = entry.schema
    if case .object(let members) = schema {
      schema = .object([.init("description", .string(entry.spec.summary))] + members)
    }
    return names(entry).map { .init($0, schema) }
  }

  private static func names<C>(_ entry: ComponentEntry<C>) -> [String] {
    [entry.spec.name, entry.spec.versionedName]
  }

  private static func step(_ registry: Registry) -> JSONValue {
    let id = JSONValue.Member(
      "id", ["type": "string", "description": "Name of the step in reports."])
    return [
      "anyOf": [
        ["enum": .array(registry.stages.flatMap(names).map { .string($0) })],
        [
          "type": "object", "properties": .object([id] + registry.stages.flatMap(properties)),
          "minProperties": 1, "maxProperties": 2, "additionalProperties": false,
        ],
      ]
    ]
  }

  private static func rejects(_ registry: Registry) -> JSONValue {
    guard let writer = registry.writers.first, case .object(var members) = writer.schema,
      let index = members.firstIndex(where: { $0.key == "properties" }),
      case .object(let options) = members[index].value
    else { return ["type": "object"] }
    let keep = JSONValue.Member("keep", [Reject.Outcome].schema)
    members[index].value = .object(options + [keep])
    members.insert(.init("description", "Where dropped and failed documents go."), at: 0)
    return .object(members)
  }
}

extension JSONValue {
  /// An object schema with another schema for one of its properties.
  fileprivate func replacing(_ name: String, with schema: JSONValue) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(
      members.map { member in
        guard member.key == "properties", case .object(let properties) = member.value else {
          return member
        }
        return .init(
          member.key, .object(properties.map { $0.key == name ? .init(name, schema) : $0 }))
      })
  }
}
