public import GalleyCore
public import JSON

/// The JSON Schema of pipeline and stage files, for editors: names, options and their help.
public enum ConfigSchema {
  /// The schema of files that may name the components of `registry`, and where that `isOpen` stages
  /// of other files by name and version.
  public static func schema(_ registry: Registry, isOpen: Bool = false) -> JSONValue {
    let properties: JSONValue = [
      "galley": ["enum": [1, "1"], "description": "Version of the language."],
      "name": [
        "type": "string", "pattern": .string(plainName),
        "description": "Name of the pipeline; the file's name by default.",
      ],
      "use": [
        "anyOf": [["type": "array", "items": ["type": "string"]], ["type": "string"]],
        "description": "Files that define stages, relative to this file; with * and ** for many.",
      ],
      "define": [
        "type": "array", "items": ["$ref": "#/$defs/definition"],
        "description": "Stages that this file defines.",
      ],
      "fetch": one(of: registry.readers, "reader", "Where pages come from: one reader."),
      "stages": steps("What is done to each document, in order."),
      "output": one(of: registry.writers, "writer", "Where records go: one writer."),
      "rejects": rejects(registry), "limits": Limits.schema.lenient.described("Bounds."),
      "tests": tests,
    ]
    return [
      "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:galley:pipeline:1",
      "title": "galley pipeline file",
      "description": "What is done to documents, from where they are read to where they go.",
      "type": "object", "properties": properties,
      "required": ["galley", "fetch", "stages", "output"], "additionalProperties": false,
      "$defs": .object(
        definitions(registry, isOpen) + components(registry.readers, "reader")
          + components(registry.writers, "writer")),
    ]
  }

  /// The schema of stage files whose steps may name the stages of `registry`, and where that `isOpen`
  /// stages of other files by name and version.
  public static func stageSchema(_ registry: Registry, isOpen: Bool = false) -> JSONValue {
    guard case .object(let members) = definition else { return .null }
    let head: [JSONValue.Member] = [
      .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
      .init("$id", "urn:galley:stage:1"), .init("title", "galley stage file"),
      .init("description", "A stage that is made of other stages."),
    ]
    return .object(head + members + [.init("$defs", .object(definitions(registry, isOpen)))])
  }

  /// What both kinds of files refer to.
  private static func definitions(
    _ registry: Registry, _ isOpen: Bool
  ) -> [JSONValue.Member] {
    [
      .init("step", step(registry, isOpen)), .init("test", FileTestOptions.schema.lenient),
      .init("definition", definition),
    ] + components(registry.stages, "stage")
  }

  /// What a stage file or an entry of `define` holds.
  private static var definition: JSONValue {
    StageFile.schema.lenient
      .replacing("steps", with: steps("The stages that it is made of, in order."))
      .replacing("tests", with: tests)
  }

  private static func steps(_ description: String) -> JSONValue {
    [
      "type": "array", "items": ["$ref": "#/$defs/step"], "description": .string(description),
    ]
  }

  /// The tests of a pipeline or of a stage.
  private static var tests: JSONValue {
    [
      "type": "array", "items": ["$ref": "#/$defs/test"],
      "description": "Examples of what goes in and what must come out.",
    ]
  }

  private static func rejects(_ registry: Registry) -> JSONValue {
    guard let entry = registry.rejectWriter,
      case .object(let properties)? = entry.schema.lenient["properties"]
    else { return ["type": "object"] }
    let writer = entry.schema.lenient
    let options = properties.filter { entry.spec.rejectOptions.contains($0.key) }
    let keep = JSONValue.Member("keep", [Reject.Outcome].schema.lenient)
    return writer.replacing(keyword: "properties", with: .object(options + [keep]))
      .described("Where dropped and failed documents go.")
  }
}

// Components.
extension ConfigSchema {
  /// Options of components, each under `kind.name@version`.
  private static func components<C>(
    _ entries: [ComponentEntry<C>], _ kind: String
  ) -> [JSONValue.Member] {
    entries.map { entry in
      let spec = entry.spec
      let help = "\(spec.summary)\n\n```yaml\n\(spec.example)\n```"
      var schema = entry.schema.lenient.described(spec.summary)
      if case .object(let members) = schema {
        let head: [JSONValue.Member] = [
          .init("title", .string("\(kind) \(spec.name)")),
          .init("markdownDescription", .string(help)),
        ]
        schema = .object(head + members)
      }
      return .init("\(kind).\(spec.versionedName)", schema)
    }
  }

  /// Names of components with references to their options. An editor offers a built-in one without
  /// its version and another with it; the other spelling is taken, too.
  private static func names<C>(
    _ entries: [ComponentEntry<C>], _ kind: String
  ) -> (offered: [JSONValue.Member], taken: [JSONValue.Member]) {
    var offered: [JSONValue.Member] = []
    var taken: [JSONValue.Member] = []
    for entry in entries {
      let spec = entry.spec
      let options: JSONValue = ["$ref": .string("#/$defs/\(kind).\(spec.versionedName)")]
      let isBuiltIn = entry.definedIn == nil
      offered.append(.init(isBuiltIn ? spec.name : spec.versionedName, options))
      let other = "^\(isBuiltIn ? spec.versionedName : spec.name)$"
      taken.removeAll { $0.key == other }
      taken.append(.init(other, options))
    }
    return (offered, taken)
  }

  private static func one<C>(
    of entries: [ComponentEntry<C>], _ kind: String, _ description: String
  ) -> JSONValue {
    let names = names(entries, kind)
    return [
      "type": "object", "description": .string(description), "properties": .object(names.offered),
      "patternProperties": .object(names.taken), "minProperties": 1, "maxProperties": 1,
      "additionalProperties": false,
    ]
  }

  /// A stage alone, where it needs no options; or with options, and a name beside it.
  private static func step(_ registry: Registry, _ isOpen: Bool) -> JSONValue {
    let bare = registry.stages.filter { entry in
      !entry.options.contains { $0.defaultValue == nil }
    }
    let names = names(registry.stages, "stage")
    let id = JSONValue.Member(
      "id",
      [
        "type": "string", "pattern": .string(plainName),
        "description": "Name of the step in reports.",
      ])
    var alone = bare.map { entry -> JSONValue in
      let name = entry.definedIn == nil ? entry.spec.name : entry.spec.versionedName
      return ["const": .string(name), "description": .string(entry.spec.summary)]
    }
    let others = bare.map { $0.definedIn == nil ? $0.spec.versionedName : $0.spec.name }
    alone.append(["enum": .array(others.map { .string($0) })])
    var taken = names.taken
    if isOpen {
      let known = registry.stages.map(\.spec.name).joined(separator: "|")
      let pattern = "^(?!(\(known))@)[a-z][a-z0-9_]*@[1-9][0-9]*$"
      alone.append(["type": "string", "pattern": .string(pattern)])
      taken.append(.init(pattern, ["type": ["object", "null"]]))
    }
    let withOptions: JSONValue = [
      "type": "object", "properties": .object([id] + names.offered),
      "patternProperties": .object(taken), "additionalProperties": false,
      "if": ["required": ["id"]], "then": ["minProperties": 2, "maxProperties": 2],
      "else": ["minProperties": 1, "maxProperties": 1],
    ]
    return ["anyOf": .array(alone + [withOptions])]
  }

  /// What pipelines and steps may be called.
  private static let plainName = "^[A-Za-z0-9_-][A-Za-z0-9_.-]*$"
}

extension JSONValue {
  /// With a description in front.
  fileprivate func described(_ text: String) -> JSONValue {
    guard case .object(let members) = self else { return self }
    let others = members.filter { $0.key != "description" }
    return .object([.init("description", .string(text))] + others)
  }

  fileprivate func replacing(keyword: String, with value: JSONValue) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.map { $0.key == keyword ? .init(keyword, value) : $0 })
  }

  /// An object schema with another schema for one of its properties.
  fileprivate func replacing(_ name: String, with schema: JSONValue) -> JSONValue {
    guard case .object(let properties)? = self["properties"] else { return self }
    let others = properties.map { $0.key == name ? .init(name, schema) : $0 }
    return replacing(keyword: "properties", with: .object(others))
  }
}
