internal import GalleyCore
internal import YAML

/// A list of steps, of a pipeline or of a defined stage: reads them one by one and checks them
/// against each other.
struct StepList {
  let registry: Registry
  /// What a message advises where a part of the document is missing.
  let advice: Advice
  private(set) var steps: [ReadStep?] = []
  /// Where scalars begin whose text was put in by a use, so that another use may change it.
  var replaced: [YAMLMark] = []
  /// Whether all steps could be read; others may provide anything.
  private(set) var isComplete = true

  /// Who must see to it that a part is provided.
  enum Advice { case pipeline, definition }

  init(_ registry: Registry, advice: Advice) {
    self.registry = registry
    self.advice = advice
  }

  /// Reads the steps under `key`.
  mutating func read(_ node: YAMLNode, key: String, _ reader: inout ConfigReader) {
    guard case .sequence(let nodes) = node.kind else {
      let isGlued = node.text?.hasPrefix("-") ?? false
      reader.error(
        "'\(key)' takes a list, found \(node.text == nil ? "a mapping" : node.found)", at: node,
        hint: isGlued ? "a space follows the '-' of a list" : "one stage a line: '- clean'")
      isComplete = false
      return
    }
    steps = nodes.map { step($0, &reader) }
    isComplete = steps.allSatisfy { $0?.stage != nil }
    checkIds(&reader)
  }

  /// The steps with the names by which they are counted.
  var named: [Pipeline.Step] {
    let read = steps.compactMap { $0 }
    let key = advice == .pipeline ? "stages" : "steps"
    return read.enumerated().compactMap { index, step in
      guard let stage = step.stage else { return nil }
      let name = stage.spec.name
      let isOnly = read.count { $0.name == name } == 1
      return Pipeline.Step(
        id: step.id?.text ?? (isOnly ? name : "\(key)[\(index)].\(name)"), stage: stage,
        isNamed: step.id != nil)
    }
  }

  /// `- clean`, `- drop: { … }`, or either with an `id` beside it.
  private func step(_ node: YAMLNode, _ reader: inout ConfigReader) -> ReadStep? {
    switch node.kind {
    case .scalar("", _):
      reader.error("a step is one stage", at: node, hint: "name the stage")
      return nil
    case .scalar(let name, _):
      return step(
        name, node.mark, node.endMark, options: node.with(.mapping([])), id: nil, &reader)
    case .mapping(let members):
      let id = members.first { $0.key == "id" }
      let others = members.filter { $0.key != "id" }
      guard others.count == 1 else {
        reportNoStage(others, at: node, &reader)
        return nil
      }
      return step(
        others[0].key, others[0].keyMark, others[0].keyEndMark, options: others[0].value,
        id: id.flatMap { self.id($0.value, &reader) }, &reader)
    case .sequence:
      reader.error("a step is one stage, not a list", at: node, hint: "begin each with '- '")
      return nil
    }
  }

  /// Several keys are several stages in one step, or options that stand beside their stage.
  private func reportNoStage(
    _ members: [YAMLMember], at node: YAMLNode, _ reader: inout ConfigReader
  ) {
    let entries = members.compactMap { member in
      registry.stages.first { [$0.spec.name, $0.spec.versionedName].contains(member.key) }
    }
    guard let entry = entries.first, entries.count == 1 else {
      reader.error(
        "a step is one stage", at: node,
        hint: members.isEmpty ? "name the stage" : "begin each stage with '- '")
      return
    }
    let others = members.filter { ![entry.spec.name, entry.spec.versionedName].contains($0.key) }
    for member in others {
      let isOption = entry.options.contains { $0.name == member.key }
      reader.report(
        "unknown key '\(member.key)' beside '\(entry.spec.name)'", from: member.keyMark,
        to: member.keyEndMark,
        hint: isOption
          ? "it belongs under '\(entry.spec.name)': indent it further"
          : "only 'id' stands beside a stage; begin each stage with '- '")
    }
  }

  private func id(_ node: YAMLNode, _ reader: inout ConfigReader) -> ReadStep.Id? {
    guard let text = reader.scalar(node, expecting: "a name", hint: "such as length")
    else { return nil }
    reader.checkPlain(text, at: node)
    return ReadStep.Id(text: text, node: node)
  }

  private func step(
    _ name: String, _ start: YAMLMark, _ end: YAMLMark, options: YAMLNode, id: ReadStep.Id?,
    _ reader: inout ConfigReader
  ) -> ReadStep? {
    guard let entry = registry.stages.entry(name, "stage", start, end, &reader) else { return nil }
    checkPermission(entry.spec, start, end, &reader)
    let before = reader.expressions.count
    var stage = reader.inside(KeyScope("beside '\(entry.spec.name)'", [OptionKey("id")])) {
      entry.configure(options, &$0)
    }
    let expressions = Array(reader.expressions[before...])
    let subject = stage?.subject
    stage?.asks = expressions.flatMap { $0.slots(subject: subject) }
    return ReadStep(
      id: id, entry: entry, stage: stage, expressions: expressions, options: options, start: start,
      end: end)
  }

  /// A file says what a pipeline does, and who runs it whether it may.
  private func checkPermission(
    _ spec: ComponentSpec, _ start: YAMLMark, _ end: YAMLMark, _ reader: inout ConfigReader
  ) {
    for capability in Capability.allCases where spec.needs.contains(capability) {
      switch reader.permission {
      case .toCheck:
        reader.report(
          "'\(spec.name)' \(capability.phrase)", from: start, to: end, severity: .note,
          hint: "it runs with \(capability.flag) alone")
      case .toRun(let allowed) where !allowed.contains(capability):
        reader.report(
          "'\(spec.name)' \(capability.phrase), which is not allowed", from: start, to: end,
          hint: "give \(capability.flag) where you trust this file and the program")
      case .toRun: continue
      }
    }
  }

  /// Counts and rejects name steps, so no two may be called the same.
  private func checkIds(_ reader: inout ConfigReader) {
    let steps = steps.compactMap { $0 }
    var taken = Set(["fetch", "output"] + steps.filter { $0.id == nil }.map(\.name))
    for id in steps.compactMap(\.id) where !taken.insert(id.text).inserted {
      reader.error("another step is called '\(id.text)'", at: id.node, hint: "choose another id")
    }
  }
}

/// A step as it was read, with what the checks of the whole list need.
struct ReadStep {
  let id: Id?
  let entry: ComponentEntry<ConfiguredStage>
  let stage: ConfiguredStage?
  let expressions: [PlacedExpression]
  let options: YAMLNode
  let start: YAMLMark
  let end: YAMLMark

  struct Id {
    let text: String
    let node: YAMLNode
  }

  var name: String { entry.spec.name }
  var reads: [Slot] { stage?.reads ?? entry.spec.reads }
  var provides: [Slot] { stage?.provides ?? entry.spec.provides }
  var changes: [SlotChange] { stage?.changes ?? [] }
}
