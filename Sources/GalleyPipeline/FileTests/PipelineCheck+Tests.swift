internal import GalleyCore
internal import YAML

extension PipelineCheck {
  /// Reads the tests of a pipeline file.
  mutating func readTests(_ node: YAMLNode?, _ steps: [Pipeline.Step], _ limits: Limits?) {
    guard let node else { return }
    let limits = limits?.document ?? DocumentLimits()
    let subject = TestSubject.pipeline(steps, limits)
    tests += FileTestReader(subject: subject, registry: registry).tests(node, &reader)
  }

  /// Reads the tests of a stage that this file defines.
  mutating func readTests(ofStage node: YAMLNode) {
    guard let tests = node["tests"]?.value, let name = node["stage"]?.value.text,
      let entry = registry.stages.first(where: { $0.spec.versionedName == name })
    else { return }
    self.tests += FileTestReader(subject: .stage(entry), registry: registry).tests(tests, &reader)
  }
}
