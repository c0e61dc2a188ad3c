internal import GalleyCore
internal import JSON
internal import YAML

/// A stage that a file defines: what the file says, and where.
struct StageDefinition {
  let stage: StageFile
  /// The file, as it was named.
  let path: String
  /// The mapping that defines it.
  let node: YAMLNode
  /// Whether all of it could be read; otherwise what seems to be missing may be there.
  let isComplete: Bool
  /// Parameters whose defaults are wrong, so that nothing follows from them.
  let wrongDefaults: Set<String>

  var name: StageName { stage.stage }

  /// Names that its steps use, with their places.
  var usedNames: [YAMLNode] {
    (stage.steps.node?.elements ?? []).compactMap { step in
      if step.text != nil { return step }
      guard let member = step.members?.first(where: { $0.key != "id" }) else { return nil }
      return YAMLNode(.scalar(member.key, .plain), mark: member.keyMark, endMark: member.keyEndMark)
    }
  }

  /// The stage as a component like any other; `registry` knows the stages that it is made of.
  func entry(_ registry: Registry, needs: [Slot], provides: [Slot])
    -> ComponentEntry<ConfiguredStage>
  {
    let spec = ComponentSpec(
      name.name, version: name.version, stage.summary, reads: needs, provides: provides,
      example: example)
    return ComponentEntry(
      spec: spec, options: options, schema: schema, definedIn: path,
      configure: { node, reader in
        let outer = reader.component
        reader.component = "stage '\(name.name)'"
        defer { reader.component = outer }
        guard let values = values(node, &reader) else { return nil }
        let expansion = Expansion(self, registry, values: values, for: reader)
        guard expansion.problems.isEmpty else {
          report(expansion.problems, node, &reader)
          return nil
        }
        return expansion.configured(spec, options: json(values, reader))
      })
  }

  /// A component that stands for a definition with errors: it has been reported, and what uses it is
  /// not wrong for that.
  var brokenEntry: ComponentEntry<ConfiguredStage> {
    let slots = SlotNames(registry: Registry(readers: [], stages: [], writers: []), declared: [:])
    let provides = slots.slots(node["provides"]?.value.elements ?? [])
    let spec = ComponentSpec(
      name.name, version: name.version, stage.summary, provides: provides, example: example)
    return ComponentEntry(
      spec: spec, options: options, schema: schema, definedIn: path, configure: { _, _ in nil })
  }

  private var options: [OptionSummary] {
    stage.params.entries.map {
      OptionSummary(
        name: $0.name, type: $0.value.typeName,
        defaultValue: $0.value.isRequired ? nil : $0.value.initial.json.compact,
        summary: $0.value.help)
    }
  }

  private var schema: JSONValue {
    let properties = stage.params.entries.map { entry -> JSONValue.Member in
      guard case .object(var members) = entry.value.valueSchema else {
        return .init(entry.name, .object([]))
      }
      if !entry.value.isRequired { members.append(.init("default", entry.value.initial.json)) }
      return .init(entry.name, .object(members))
    }
    let required = stage.params.entries.filter(\.value.isRequired).map { JSONValue.string($0.name) }
    return [
      "type": "object", "properties": .object(properties), "required": .array(required),
      "additionalProperties": false,
    ]
  }

  /// The definition without its tests and the files that it was read with.
  var json: JSONValue {
    guard case .object(let members) = UnreadValue(node).json else { return .null }
    return .object(members.filter { $0.key != "tests" && $0.key != "use" })
  }

  /// A use with what must be given and what is short; long lists and patterns are for the file.
  private var example: String {
    let given = stage.params.entries.compactMap { entry -> String? in
      let value = entry.value.initial.node.map { UnreadValue($0).json.compact } ?? "…"
      return value.utf8.count <= 40 ? "\(entry.name): \(value)" : nil
    }
    return given.isEmpty
      ? name.versioned : "\(name.versioned): { \(given.joined(separator: ", ")) }"
  }

  /// The values as they would be given in the file of `reader`, from where paths are found.
  private func json(_ values: [String: YAMLNode], _ reader: ConfigReader) -> JSONValue {
    .object(
      stage.params.entries.compactMap { entry in
        guard let value = values[entry.name] else { return nil }
        guard entry.value.type == .file, let name = value.text else {
          return .init(entry.name, UnreadValue(value).json)
        }
        let target = reader.fresh(for: path).path(of: name)
        return .init(entry.name, .string(RelativePath.path(to: target, from: reader.file)))
      })
  }

  /// The values of all parameters; `nil` where one is wrong.
  private func values(_ node: YAMLNode?, _ reader: inout ConfigReader) -> [String: YAMLNode]? {
    var values: [String: YAMLNode] = [:]
    for entry in stage.params.entries { values[entry.name] = entry.value.initial.node }
    var isRight = true
    let members: [YAMLMember]
    if let node, !node.isEmpty {
      let example = stage.params.entries.first.map { "write { \($0.name): … }" }
      guard let given = reader.mapping(node, hint: example ?? "it has no options") else {
        return nil
      }
      members = given
    } else {
      members = []
    }
    for member in members {
      guard let parameter = stage.params[member.key] else {
        reader.unknownKey(
          member, "option", of: reader.component, among: stage.params.entries.map(\.name),
          given: members.map(\.key))
        isRight = false
        continue
      }
      isRight = parameter.check(member.value, &reader) && isRight
      values[member.key] = parameter.placed(member.value, from: reader, in: path)
    }
    for entry in stage.params.entries where values[entry.name] == nil {
      isRight = false
      guard let node else { continue }
      reader.error("\(reader.component) needs '\(entry.name)'", at: node, hint: entry.value.help)
    }
    return isRight ? values : nil
  }

  /// What is wrong inside the stage with these options, said where they are given.
  private func report(_ problems: [Diagnostic], _ node: YAMLNode?, _ reader: inout ConfigReader) {
    for problem in problems {
      let place = "\(problem.file):\(problem.line):\(problem.column)"
      guard let node else { continue }
      reader.error(
        "\(problem.message) (\(place), with these options)", at: node, hint: problem.hint)
    }
  }
}

extension Parameter {
  /// A value as it stands for the definition in `file`: a path is made relative to that.
  func placed(_ node: YAMLNode, from reader: ConfigReader, in file: String) -> YAMLNode {
    guard type == .file, let name = node.text else { return node }
    let path = RelativePath.path(to: reader.path(of: name), from: file)
    return node.with(.scalar(path, .doubleQuoted))
  }
}

/// Paths from one file to another.
enum RelativePath {
  /// The path by which `target` is found from the folder of `file`, both named from one folder.
  static func path(to target: String, from file: String) -> String {
    let target = plain(target)
    guard target.hasPrefix("/") == file.hasPrefix("/") else { return target }
    var there = target.split(separator: "/")
    var here = plain(file).split(separator: "/").dropLast()
    while let first = there.first, there.count > 1, here.first == first {
      there.removeFirst()
      here.removeFirst()
    }
    return (here.map { _ in ".." } + there).joined(separator: "/")
  }
}
