internal import GalleyCore
internal import YAML

/// Turns the nodes of a pipeline file into a pipeline and collects all that is wrong.
struct PipelineCheck {
  private(set) var registry: Registry
  var definitions: Definitions
  let overrides: PipelineFile.Overrides
  var reader: ConfigReader
  /// The tests in the file.
  var tests: [FileTest] = []

  static let keys = [
    "galley", "name", "use", "define", "fetch", "stages", "output", "rejects", "limits", "tests",
  ]

  /// The pipeline; `nil` when a part of it is missing or wrong.
  mutating func pipeline(_ root: YAMLNode, defaultName: String) -> Pipeline? {
    reader.component = "a pipeline file"
    guard let members = reader.mapping(root) else { return nil }
    for member in members where !Self.keys.contains(member.key) {
      reader.unknownKey(member, "key", of: "the pipeline file", among: Self.keys)
    }
    let nodes = Dictionary(members.map { ($0.key, $0.value) }) { first, _ in first }
    checkVersion(nodes["galley"], root)
    define(nodes["use"], nodes["define"])
    let name = name(nodes["name"], defaultName)
    let source = component(
      nodes["fetch"], "fetch", "reader", registry.readers, root, overrides.input)
    let steps = steps(nodes["stages"], root, source)
    let output = component(
      nodes["output"], "output", "writer", registry.writers, root, overrides.output)
    var rejected: Pipeline.Rejects?
    if let node = nodes["rejects"] { rejected = rejects(node, output) }
    reader.component = "'limits'"
    var limits: Limits? = Limits()
    if let node = nodes["limits"] { limits = Limits.read(node, &reader) }
    readTests(nodes["tests"], steps, limits)
    guard let source, let output, let limits else { return nil }
    return Pipeline(
      name: name, reader: source, steps: steps, output: output, rejects: rejected, limits: limits)
  }

  /// Checks a stage file.
  mutating func stage(_ root: YAMLNode) {
    definitions.define(root, &reader)
    registry = definitions.registry(&reader)
    readTests(ofStage: root)
  }

  private mutating func define(_ use: YAMLNode?, _ define: YAMLNode?) {
    if let use { definitions.use(use, &reader) }
    if let define {
      if define.elements == nil {
        reader.error("'define' takes a list", at: define, hint: "begin each with '- stage: name@1'")
      }
      for node in define.elements ?? [] { definitions.define(node, &reader) }
    }
    registry = definitions.registry(&reader)
    for node in define?.elements ?? [] { readTests(ofStage: node) }
  }

  private mutating func checkVersion(_ node: YAMLNode?, _ root: YAMLNode) {
    guard let node else {
      reader.report(
        "the version of the language is missing", from: root.mark, to: root.mark,
        hint: "begin with 'galley: 1'")
      return
    }
    guard let text = reader.scalar(node, expecting: "the version 1"), text != "1" else { return }
    reader.error("version '\(text)' of the language is not known", at: node, hint: "write 1")
  }

  private mutating func name(_ node: YAMLNode?, _ defaultName: String) -> String {
    guard let node, let text = reader.scalar(node, expecting: "a name") else { return defaultName }
    reader.checkPlain(text, at: node)
    return text
  }

  /// The one component under `key`: `fetch: { files: { … } }`.
  private mutating func component<Configured>(
    _ node: YAMLNode?, _ key: String, _ kind: String, _ entries: [ComponentEntry<Configured>],
    _ root: YAMLNode, _ place: String?
  ) -> Configured? {
    let names = entries.map(\.spec.name)
    guard let node else {
      reader.report(
        "'\(key)' is missing", from: root.mark, to: root.mark,
        hint: "name one \(kind): \(names.joined(separator: ", "))")
      return nil
    }
    reader.component = "'\(key)'"
    switch node.kind {
    case .scalar(let name, _) where !name.isEmpty:
      guard let entry = entries.entry(name, kind, node.mark, node.endMark, &reader) else {
        return nil
      }
      let options = node.with(.mapping([])).setting(entry.spec.place, place)
      return entry.configure(options, &reader)
    case .mapping(let members) where members.count == 1:
      let member = members[0]
      let found = entries.entry(member.key, kind, member.keyMark, member.keyEndMark, &reader)
      guard let found else { return nil }
      return found.configure(member.value.setting(found.spec.place, place), &reader)
    default:
      reader.error(
        "'\(key)' takes exactly one \(kind)", at: node,
        hint: "one of \(names.joined(separator: ", "))")
      return nil
    }
  }

  /// `rejects`: the options of the first writer, and `keep`.
  private mutating func rejects(_ node: YAMLNode, _ output: ConfiguredWriter?)
    -> Pipeline.Rejects?
  {
    reader.component = "'rejects'"
    guard let members = reader.mapping(node), let writer = registry.writers.first else {
      return nil
    }
    let known = writer.options.map(\.name) + ["keep"]
    for member in members where !known.contains(member.key) {
      reader.unknownKey(member, "option", of: reader.component, among: known)
    }
    var keep = Reject.Outcome.allCases
    if let member = members.first(where: { $0.key == "keep" }) {
      keep = [Reject.Outcome].read(member.value, &reader) ?? keep
    }
    let rest = members.filter { $0.key != "keep" && known.contains($0.key) }
    guard let configured = writer.configure(node.with(.mapping(rest)), &reader) else { return nil }
    if configured.options == output?.options {
      reader.error(
        "'rejects' would be written over the records", at: node, hint: "give it another path")
    }
    return Pipeline.Rejects(writer: configured, keep: keep)
  }

  /// The steps of `stages`, checked one by one and against each other.
  private mutating func steps(_ node: YAMLNode?, _ root: YAMLNode, _ source: ConfiguredReader?)
    -> [Pipeline.Step]
  {
    guard let node else {
      reader.report(
        "'stages' is missing", from: root.mark, to: root.mark, hint: "list the stages in order")
      return []
    }
    var list = StepList(registry, advice: .pipeline)
    list.read(node, key: "stages", &reader)
    // A reader that could not be read may provide anything.
    let everything = (registry.readers.map(\.spec) + registry.stages.map(\.spec))
      .flatMap(\.provides)
    _ = list.checkDataFlow(from: Set(source?.provides ?? everything), &reader)
    return list.named
  }
}
