internal import GalleyCore
internal import YAML

/// Gathers the stages that files define, and adds them to a registry in the order in which they
/// need each other.
struct Definitions {
  private let environment: Environment
  private let builtin: Registry
  private var definitions: [StageDefinition] = []
  private var loaded: Set<String> = []
  /// The files that were read, with their content.
  private(set) var sources: [String: [UInt8]] = [:]

  init(_ registry: Registry, environment: Environment) {
    builtin = registry
    self.environment = environment
  }

  /// Reads the files under `use`, each once, and those that they use.
  mutating func use(_ node: YAMLNode, _ reader: inout ConfigReader) {
    for item in node.elements ?? [node] {
      guard
        let name = reader.scalar(
          item, expecting: "the path of a stage file", hint: "such as [stages/quotes.stage.yaml]")
      else { continue }
      let path = RelativePath.plain(reader.path(of: name))
      do {
        for path in try reader.listing(path) {
          guard loaded.insert(path).inserted else { continue }
          let bytes = try reader.files(path)
          sources[path] = bytes
          let outer = reader.scopes
          reader.scopes = [.pipelineFile]
          reader.reading(path) { load(bytes, path, &$0) }
          reader.scopes = outer
        }
      } catch {
        reader.error("\(error)", at: item, hint: "paths are relative to \(reader.file)")
      }
    }
  }

  private mutating func load(_ bytes: [UInt8], _ path: String, _ reader: inout ConfigReader) {
    do {
      let root = try YAMLParser.parse(bytes)
      define(environment.interpolated(root, &reader), &reader)
    } catch {
      reader.add(error.problems.map { Diagnostic($0, file: path) })
    }
  }

  /// Reads one definition, of a stage file or of an entry of `define`.
  mutating func define(_ node: YAMLNode, _ reader: inout ConfigReader) {
    loaded.insert(reader.file)
    reader.component = "a stage definition"
    if node["galley"] != nil, node["stage"] == nil {
      reader.error(
        "this is a pipeline, not a stage", at: node,
        hint: "a stage file begins with 'stage: name@1'")
      return
    }
    if let members = node.members, members.count == 1, node["stage"] == nil,
      members[0].value.members != nil
    {
      reader.report(
        "a stage is named by its key 'stage'", from: members[0].keyMark, to: members[0].keyEndMark,
        hint: "write 'stage: \(members[0].key)', and the other keys beside it")
      return
    }
    let before = reader.errorCount
    guard let stage = StageFile.read(node, &reader) else { return }
    let isComplete = reader.errorCount == before
    if let used = node["use"]?.value { use(used, &reader) }
    // Without a name there is nothing to refer to; any other error leaves what can be checked.
    guard let nameNode = node["stage"]?.value, !stage.stage.name.isEmpty else { return }
    guard checkName(stage.stage, nameNode, &reader) else { return }
    let wrong = checkParameters(stage, &reader)
    if reader.errorCount == before || stage.steps.node != nil {
      definitions.append(
        StageDefinition(
          stage: stage, path: reader.file, node: node, isComplete: isComplete,
          wrongDefaults: wrong))
    }
  }

  private func checkName(
    _ name: StageName, _ node: YAMLNode, _ reader: inout ConfigReader
  ) -> Bool {
    if builtin.stages.contains(where: { $0.spec.name == name.name }) {
      reader.error("'\(name.name)' is a built-in stage", at: node, hint: "choose another name")
      return false
    }
    if let other = definitions.first(where: { $0.name == name }) {
      reader.error(
        "\(name.versioned) is defined in \(other.path) already", at: node,
        hint: "raise the version, or choose another name")
    }
    return true
  }

  /// Checks parameters; the result are those whose defaults are wrong.
  private func checkParameters(_ stage: StageFile, _ reader: inout ConfigReader) -> Set<String> {
    var wrong: Set<String> = []
    for entry in stage.params.entries {
      reader.component = "'\(entry.name)'"
      let isSound = entry.value.checkBounds(of: entry.member, &reader)
      guard let node = entry.value.initial.node else { continue }
      if !isSound || !entry.value.check(node, &reader) { wrong.insert(entry.name) }
    }
    return wrong
  }

  /// The registry with all definitions, each checked with the defaults of its parameters.
  func registry(_ reader: inout ConfigReader) -> Registry {
    var registry = builtin
    var order = DefinitionOrder(definitions)
    for definition in order.sorted(&reader) {
      let isSound = !order.cyclic.contains(definition.name)
      registry.stages.append(
        isSound ? entry(definition, registry, &reader) : definition.brokenEntry)
    }
    return registry
  }

  private func entry(
    _ definition: StageDefinition, _ registry: Registry, _ reader: inout ConfigReader
  ) -> ComponentEntry<ConfiguredStage> {
    let before = reader.errorCount
    reader.reading(definition.path) { reader in
      let names = SlotNames(registry: registry, declared: definition.declaredLayers)
      names.check(definition.node["needs"]?.value.list ?? [], &reader)
      names.check(definition.node["provides"]?.value.list ?? [], &reader)
    }
    let values = definition.defaults
    let expansion = Expansion(
      definition, registry, values: values ?? [:], samples: definition.samples,
      for: reader)
    if values != nil {
      reader.add(expansion.problems + expansion.notes)
      let known = definition.stage.params.entries.map(\.name)
      let meant = expansion.unknown.compactMap { Suggestion.nearest(to: $0, among: known) }
      reader.reading(definition.path) {
        definition.reportUnused(expansion.used.union(meant), &$0)
      }
    }
    guard reader.errorCount == before else { return definition.brokenEntry }
    let (needs, provides) = expansion.slots
    return definition.entry(registry, needs: needs, provides: provides)
  }
}

extension YAMLNode {
  /// The elements, or this alone.
  fileprivate var list: [YAMLNode] { elements ?? [self] }
}

extension RelativePath {
  /// `path` without `.` and without `..` where a folder stands before it.
  static func plain(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}

extension StageDefinition {
  /// Defaults, and samples where there are none; `nil` where a parameter has neither.
  fileprivate var defaults: [String: YAMLNode]? {
    var values: [String: YAMLNode] = [:]
    for entry in stage.params.entries {
      if let node = entry.value.initial.node {
        values[entry.name] = node
      } else if let sample = entry.value.sample {
        let node = entry.member.value.with(.scalar(sample, .doubleQuoted))
        values[entry.name] = entry.value.type == .words ? node.with(.sequence([node])) : node
      } else {
        return nil
      }
    }
    return values
  }

  /// Parameters that have no value before a use gives one.
  fileprivate var samples: Set<String> {
    Set(stage.params.entries.filter(\.value.isRequired).map(\.name)).union(wrongDefaults)
  }

  fileprivate func reportUnused(_ used: Set<String>, _ reader: inout ConfigReader) {
    for entry in stage.params.entries
    where !used.contains(entry.name) && entry.name.isSnakeCaseName {
      reader.report(
        "no step uses the parameter '\(entry.name)'", from: entry.member.keyMark,
        to: entry.member.keyEndMark, severity: .warning,
        hint: "write {{ \(entry.name) }} where it belongs, or leave it out")
    }
  }
}

extension Parameter {
  /// A value to check a definition with where none is given.
  fileprivate var sample: String? {
    if let first = choices.first { return first }
    if type.isNumber, let bound = minimum ?? maximum { return bound.shown }
    return type.sample
  }
}
