internal import GalleyCore

/// One test of a pipeline or of a defined stage, checked and ready to run.
public struct FileTest: Sendable {
  /// What it is called.
  public let name: String
  /// Where it begins.
  public let place: FilePlace
  /// What the steps are given in place of a page of the reader.
  let given: TestGiven
  /// What is done, in order: first what the tested steps need and the test does not give.
  let steps: [TestStep]
  /// What must come out.
  let expectations: [Expectation]
  /// Bounds of the document.
  let limits: DocumentLimits

  /// What steps without a mock do that must be allowed.
  var capabilities: [(step: String, capability: Capability)] { steps.flatMap(\.capabilities) }
}

/// A place in a file, for reports.
public struct FilePlace: Hashable, Sendable, CustomStringConvertible {
  /// The file, as it was named.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column in Unicode scalars, from 1.
  public let column: Int

  /// `file:line:column`
  public var description: String { "\(file):\(line):\(column)" }
}

/// A step of a test under the name that its failures have.
struct TestStep: Sendable {
  let id: String
  let stage: ConfiguredStage
}

extension TestStep {
  /// What it, or a step inside of it, does that must be allowed.
  fileprivate var capabilities: [(step: String, capability: Capability)] {
    Self.capabilities(id, stage)
  }

  private static func capabilities(
    _ id: String, _ stage: ConfiguredStage
  ) -> [(step: String, capability: Capability)] {
    Capability.allCases.filter { stage.spec.needs.contains($0) }.map { (id, $0) }
      + stage.steps.flatMap { capabilities($0.id, $0.stage) }
  }
}
