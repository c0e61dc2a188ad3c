internal import GalleyCore
internal import YAML

/// Turns the nodes of a pipeline file into a pipeline and collects all that is wrong.
struct PipelineCheck {
  let registry: Registry
  let overrides: PipelineFile.Overrides
  var reader: ConfigReader

  static let keys = ["galley", "name", "fetch", "stages", "output", "rejects", "limits"]

  /// The pipeline; `nil` when a part of it is missing or wrong.
  mutating func pipeline(_ root: YAMLNode, defaultName: String) -> Pipeline? {
    reader.component = "a pipeline file"
    guard let members = reader.mapping(root) else { return nil }
    for member in members where !Self.keys.contains(member.key) {
      reader.unknownKey(member, "key", of: "the pipeline file", among: Self.keys)
    }
    let nodes = Dictionary(members.map { ($0.key, $0.value) }) { first, _ in first }
    checkVersion(nodes["galley"], root)
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
    guard let source, let output, let limits else { return nil }
    return Pipeline(
      name: name, reader: source, steps: steps, output: output, rejects: rejected, limits: limits)
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
    checkPlain(text, at: node)
    return text
  }

  /// Names of pipelines and steps are parts of paths and of reports.
  mutating func checkPlain(_ name: String, at node: YAMLNode) {
    let isPlain = name.utf8.allSatisfy {
      $0 == 0x2D || $0 == 0x5F || $0 == 0x2E || (0x30...0x39).contains($0)
        || (0x41...0x5A).contains($0 & 0xDF)
    }
    guard !isPlain || name.isEmpty || name.hasPrefix(".") else { return }
    reader.error(
      "a name has letters, digits, '-', '_' and '.' alone", at: node,
      hint: name.hasPrefix(".") ? "begin with another character than '.'" : nil)
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
      guard let entry = entry(name, kind, entries, node.mark, node.endMark) else { return nil }
      let options = node.with(.mapping([])).setting(entry.spec.place, place)
      return entry.configure(options, &reader)
    case .mapping(let members) where members.count == 1:
      let member = members[0]
      let found = entry(member.key, kind, entries, member.keyMark, member.keyEndMark)
      guard let found else { return nil }
      return found.configure(member.value.setting(found.spec.place, place), &reader)
    default:
      reader.error(
        "'\(key)' takes exactly one \(kind)", at: node,
        hint: "one of \(names.joined(separator: ", "))")
      return nil
    }
  }

  /// The entry called `name`, or an error with the nearest name.
  mutating func entry<Configured>(
    _ name: String, _ kind: String, _ entries: [ComponentEntry<Configured>], _ start: YAMLMark,
    _ end: YAMLMark
  ) -> ComponentEntry<Configured>? {
    if let entry = entries.first(where: { $0.spec.name == name || $0.spec.versionedName == name }) {
      return entry
    }
    let names = entries.map(\.spec.name)
    let hint =
      Suggestion.hint(for: name, among: names)
      ?? "known are \(names.joined(separator: ", "))"
    reader.report("unknown \(kind) '\(name)'", from: start, to: end, hint: hint)
    return nil
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
}
