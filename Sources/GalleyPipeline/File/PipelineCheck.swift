internal import GalleyCore
internal import JSON
internal import YAML

/// Turns the nodes of a pipeline file into a pipeline and collects all that is wrong.
struct PipelineCheck {
  private(set) var registry: Registry
  var definitions: Definitions
  let overrides: PipelineFile.Overrides
  var reader: ConfigReader
  /// The tests in the file.
  var tests: [FileTest] = []
  /// Keys that were probably meant by others.
  private(set) var meant: Set<String> = []
  /// Parts of the document that are there behind the last stage.
  private(set) var provided: Set<Slot> = []

  static let keys = [
    "galley", "name", "use", "define", "fetch", "stages", "output", "rejects", "limits", "tests",
  ]

  /// The pipeline; `nil` when a part of it is missing or wrong.
  mutating func pipeline(_ root: YAMLNode, defaultName: String) -> Pipeline? {
    reader.component = "a pipeline file"
    guard let members = reader.mapping(root, hint: "begin with 'galley: 1'") else { return nil }
    reader.scopes = [scope]
    for member in members where !Self.keys.contains(member.key) {
      let meant = reader.unknownKey(
        member, "key", of: "the pipeline file", among: Self.keys, given: members.map(\.key))
      if let meant { self.meant.insert(meant) }
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
    if let output, let node = nodes["output"] { checkReads(of: output, at: node, steps) }
    var rejected: Pipeline.Rejects?
    if let node = nodes["rejects"] { rejected = rejects(node, output) }
    reader.component = "'limits'"
    var limits: Limits? = Limits()
    if let node = nodes["limits"] { limits = readLimits(node) }
    readTests(nodes["tests"], steps, limits)
    guard let source, let output, let limits else { return nil }
    return Pipeline(
      name: name, reader: source, steps: steps, output: output, rejects: rejected, limits: limits)
  }

  private mutating func readLimits(_ node: YAMLNode) -> Limits? {
    let limits = Limits.read(node, &reader)
    if let document = limits?.document, document.memory != .none, document.isolate == .none,
      let place = node["document"]?.value["memory"]?.value
    {
      reader.error(
        "'memory' bounds processes of their own, and there are none", at: place,
        hint: "add 'isolate: process'")
    }
    return limits
  }

  /// Checks that the stages provide what the writer writes.
  private mutating func checkReads(
    of output: ConfiguredWriter, at node: YAMLNode, _ steps: [Pipeline.Step]
  ) {
    for slot in output.reads where !provided.contains(slot) {
      reader.error(
        "'\(output.spec.name)' needs \(slot), which no stage provides", at: node,
        hint: hint(for: slot, steps))
    }
  }

  private func hint(for slot: Slot, _ steps: [Pipeline.Step]) -> String {
    guard let stage = registry.stages.first(where: { $0.spec.provides.contains(slot) }) else {
      return "set it in a stage"
    }
    let isThere = steps.contains { $0.stage.spec.name == stage.spec.name }
    return isThere
      ? "'\(stage.spec.name)' provides it with other options"
      : "add '\(stage.spec.name)' to the stages"
  }

  /// The keys of the file with those below them, without the name, which other things have, too.
  private var scope: KeyScope {
    let below: [String: [OptionKey]] = [
      "fetch": registry.readers.map { OptionKey($0.spec.name) },
      "stages": registry.stages.map { OptionKey($0.spec.name) },
      "output": registry.writers.map { OptionKey($0.spec.name) }, "limits": Limits.keys,
    ]
    return KeyScope(
      "at the left margin, as a key of the file",
      Self.keys.filter { $0 != "name" }.map { OptionKey($0, below[$0] ?? []) })
  }

  /// Whether a key is not there at all, under no other name and at no other place.
  private func isMissing(_ key: String) -> Bool {
    !meant.contains(key) && !reader.misplaced.contains(key)
  }

  /// Checks a stage file; gives a pipeline where its stage is to be tried.
  mutating func stage(_ root: YAMLNode, defaultName: String) -> Pipeline? {
    reader.scopes = [.pipelineFile]
    definitions.define(root, &reader)
    registry = definitions.registry(&reader)
    readTests(ofStage: root)
    guard overrides.triesStage, !reader.hasErrors, let name = root["stage"]?.value else {
      return nil
    }
    return trial(ofStage: name, defaultName: defaultName)
  }

  private mutating func define(_ use: YAMLNode?, _ define: YAMLNode?) {
    if let use { definitions.use(use, &reader) }
    var nodes = define?.elements ?? []
    if let define, define.elements == nil {
      reader.error(
        "'define' takes a list, found \(define.found)", at: define,
        hint: "begin each stage with '- stage: name@1'")
      if define["stage"] != nil { nodes = [define] }
    }
    for node in nodes { definitions.define(node, &reader) }
    registry = definitions.registry(&reader)
    for node in nodes { readTests(ofStage: node) }
  }

  private mutating func checkVersion(_ node: YAMLNode?, _ root: YAMLNode) {
    guard let node else {
      reader.report(
        "the version of the language is missing", from: root.mark, to: root.mark,
        hint: "begin with 'galley: 1'")
      return
    }
    guard let text = reader.scalar(node, expecting: "the version 1", hint: "write 1"), text != "1"
    else { return }
    reader.error("version '\(text)' of the language is not known", at: node, hint: "write 1")
  }

  private mutating func name(_ node: YAMLNode?, _ defaultName: String) -> String {
    guard let node, let text = reader.scalar(node, expecting: "a name", hint: "such as news")
    else { return defaultName }
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
      guard isMissing(key) else { return nil }
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
    case .mapping(let members) where !members.isEmpty:
      guard let member = only(members, kind, entries) else { return nil }
      let found = entries.entry(member.key, kind, member.keyMark, member.keyEndMark, &reader)
      guard let found else { return nil }
      return found.configure(member.value.setting(found.spec.place, place), &reader)
    default:
      reader.error(
        "'\(key)' takes exactly one \(kind), found \(node.found)", at: node,
        hint: "one of \(names.joined(separator: ", "))")
      return nil
    }
  }

  /// The member that names a component; options without their component, beside it, and keys of
  /// the file are reported.
  private mutating func only<Configured>(
    _ members: [YAMLMember], _ kind: String, _ entries: [ComponentEntry<Configured>]
  ) -> YAMLMember? {
    let known = members.filter { member in
      entries.contains { [$0.spec.name, $0.spec.versionedName].contains(member.key) }
    }
    var named = known.first ?? (members.count == 1 ? members[0] : nil)
    for member in members where !known.contains(member) || known.count > 1 && member != known[0] {
      let owner = entries.first { entry in
        (known.isEmpty || entry.spec.name == known[0].key)
          && entry.options.contains { $0.name == member.key }
      }
      if known.count > 1, known.contains(member) {
        reader.report(
          "\(reader.component) takes exactly one \(kind)", from: member.keyMark,
          to: member.keyEndMark, hint: "leave one of them out")
      } else if let owner {
        named = nil
        reader.report(
          "'\(member.key)' is an option of \(kind) '\(owner.spec.name)'", from: member.keyMark,
          to: member.keyEndMark,
          hint: known.isEmpty
            ? "write \(owner.spec.name): { \(member.key): … }"
            : "it belongs under '\(owner.spec.name)': indent it further")
      } else if members.count > 1 {
        reader.unknownKey(member, "key", of: reader.component, among: entries.map(\.spec.name))
      }
    }
    return named
  }

  /// `rejects`: options of the writer that can write them, and `keep`.
  private mutating func rejects(_ node: YAMLNode, _ output: ConfiguredWriter?)
    -> Pipeline.Rejects?
  {
    reader.component = "'rejects'"
    guard let members = reader.mapping(node, hint: "write { path: rejects.jsonl }"),
      let writer = registry.rejectWriter
    else {
      return nil
    }
    let known = writer.spec.rejectOptions + ["keep"]
    for member in members where !known.contains(member.key) {
      reader.unknownKey(
        member, "option", of: reader.component, among: known, given: members.map(\.key))
    }
    var keep = Reject.Outcome.allCases
    if let member = members.first(where: { $0.key == "keep" }) {
      keep = [Reject.Outcome].read(member.value, &reader) ?? keep
    }
    let rest = members.filter { $0.key != "keep" && known.contains($0.key) }
    guard let configured = writer.configure(node.with(.mapping(rest)), &reader) else { return nil }
    if let place = writer.spec.place, configured.options[place] == output?.options[place] {
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
      guard isMissing("stages") else { return [] }
      reader.report(
        "'stages' is missing", from: root.mark, to: root.mark, hint: "list the stages in order")
      return []
    }
    var list = StepList(registry, advice: .pipeline)
    list.read(node, key: "stages", &reader)
    // A reader that could not be read may provide anything.
    let everything = (registry.readers.map(\.spec) + registry.stages.map(\.spec))
      .flatMap(\.provides)
    provided = list.checkDataFlow(from: Set(source?.provides ?? everything), &reader)
    list.checkReach(&reader)
    return list.named
  }
}

extension KeyScope {
  /// Keys that a stage file does not have.
  static var pipelineFile: KeyScope {
    KeyScope(
      "in a pipeline file, which begins with 'galley: 1'",
      ["fetch", "output", "rejects", "limits"].map { OptionKey($0) })
  }
}
