internal import GalleyCore
internal import YAML

/// Reads `tests` of a file: what is wrong with them is reported as for everything else in it.
struct FileTestReader {
  let subject: TestSubject
  /// The stages that the file can name.
  let registry: Registry

  /// The tests; those that are wrong are reported and left out.
  func tests(_ node: YAMLNode, _ reader: inout ConfigReader) -> [FileTest] {
    guard let nodes = node.elements else {
      reader.error(
        "'tests' takes a list, found \(node.found)", at: node,
        hint: "begin each test with '- name: …'")
      return []
    }
    let outer = reader.component
    defer { reader.component = outer }
    var names: Set<String> = []
    var tests: [FileTest] = []
    for node in nodes {
      reader.component = "a test"
      if let name = node["name"]?.value, let text = name.text, !names.insert(text).inserted {
        reader.error("another test is called '\(text)'", at: name, hint: "say how this one differs")
      }
      if let test = test(node, &reader) { tests.append(test) }
    }
    return tests
  }

  private func test(_ node: YAMLNode, _ reader: inout ConfigReader) -> FileTest? {
    let before = reader.errorCount
    guard let options = FileTestOptions.read(node, &reader) else { return nil }
    let given = node["given"] == nil ? nil : TestGiven(options.given, &reader)
    guard var chosen = subject.steps(options, node, &reader) else { return nil }
    chosen.steps = mocked(chosen.steps, options.mocks, &reader)
    if node["expect"] != nil { check(options.expect, chosen, given, &reader) }
    guard let given, reader.errorCount == before else { return nil }
    var needed = NeededSteps(registry, given: given.slots)
    needed.provide(chosen.needs)
    for slot in needed.missing {
      reader.error(
        "the tested steps need \(slot), which the test does not give and no stage provides",
        at: options.given.node, hint: "give it under 'record'")
    }
    needed.provide(chosen.asks)
    return FileTest(
      name: options.name,
      place: FilePlace(file: reader.file, line: node.mark.line, column: node.mark.column),
      given: given, steps: needed.steps + chosen.steps,
      expectations: Expectation.all(options.expect.value, in: reader.file), limits: subject.limits)
  }

  /// The steps with mocks in place of those that they name.
  private func mocked(
    _ steps: [TestStep], _ list: MockList, _ reader: inout ConfigReader
  ) -> [TestStep] {
    guard !list.mocks.isEmpty else { return steps }
    let names = steps.flatMap { $0.names }
    for (name, _) in list.mocks {
      guard let text = name.text, !names.contains(text) else { continue }
      let hint = Suggestion.hint(for: text, among: names)
      reader.error(
        "no step is called '\(text)'", at: name,
        hint: hint
          ?? "steps are \(names.filter { !$0.contains("@") }.unique.joined(separator: ", "))")
    }
    let mock = { (id: String, spec: ComponentSpec) -> Mock? in
      list.mocks.first { $0.name.text == id || spec.isCalled($0.name.text ?? "") }?.mock
    }
    return steps.map { step in
      let mocked = mock(step.id, step.stage.spec).map(step.stage.replaced)
      return TestStep(id: step.id, stage: mocked ?? step.stage.mocked(mock))
    }
  }
}

extension TestStep {
  /// Names by which it and the steps inside of it are called.
  fileprivate var names: [String] { Self.names(id, stage) }

  private static func names(_ id: String, _ stage: ConfiguredStage) -> [String] {
    [id, stage.spec.name, stage.spec.versionedName]
      + stage.steps.flatMap { names($0.id, $0.stage) }
  }
}

extension [String] {
  /// Each element once, in order.
  var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
