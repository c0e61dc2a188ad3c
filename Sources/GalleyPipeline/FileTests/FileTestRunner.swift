public import GalleyCore
internal import Markup

/// Runs tests of pipelines and stages.
public struct FileTestRunner: Sendable {
  /// What steps without a mock may do.
  public var allowed: Set<Capability> = []

  /// A runner.
  public init() {}

  /// Runs one test; whatever goes wrong is a failure of the test.
  public func run(_ test: FileTest) -> FileTestResult {
    let clock = ContinuousClock()
    var failures: [TestFailure] = []
    let time = clock.measure {
      failures = test.capabilities.filter { !allowed.contains($0.capability) }.map { step, need in
        test.failure("'\(step)' \(need.phrase): mock it, or allow it with \(need.flag)")
      }
      guard failures.isEmpty else { return }
      do {
        failures = check(test, try outcome(of: test))
      } catch {
        failures = [test.failure("\(error)")]
      }
    }
    return FileTestResult(test: test, failures: failures, time: time)
  }

  /// Takes the document through the steps.
  private func outcome(of test: FileTest) throws -> (Document, TestEnding) {
    var stages = try test.steps.map { try $0.stage.make() }
    let workspace = Workspace(test.limits)
    workspace.deadline = .after(test.limits.time)
    var document = try test.given.document(workspace)
    for index in stages.indices {
      let step = test.steps[index].id
      do {
        switch try stages[index].process(&document) {
        case .keep: try document.checkText()
        case .drop(let reason):
          return (document, .rejected(document.reject(.dropped, step, reason, nil)))
        }
      } catch {
        let reason = (error as? any ReasonedError)?.reason ?? "stage_error"
        return (document, .rejected(document.reject(.failed, step, reason, "\(error)")))
      }
    }
    return (document, .kept)
  }

  private func check(_ test: FileTest, _ outcome: (Document, TestEnding)) -> [TestFailure] {
    let (document, ending) = outcome
    var failures = test.expectations.compactMap { $0.failure(document, ending) }
    if ending != .kept, !test.expectations.contains(where: \.isAboutEnding) {
      failures.insert(test.failure("the document was \(ending)"), at: 0)
    }
    return failures
  }
}

extension Expectation {
  /// Whether it says how the document ends; else it is expected to be kept.
  fileprivate var isAboutEnding: Bool {
    switch kind {
    case .kept, .dropped, .failed: true
    default: false
    }
  }
}

extension FileTest {
  fileprivate func failure(_ message: String) -> TestFailure {
    TestFailure(place: place, message: message, difference: [])
  }
}

extension Document {
  fileprivate func reject(
    _ outcome: Reject.Outcome, _ stage: String, _ reason: String, _ message: String?
  ) -> Reject {
    Reject(
      id: page.id, path: page.origin.path, record: nil, outcome: outcome, stage: stage,
      reason: reason, message: message)
  }
}
