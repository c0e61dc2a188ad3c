internal import GalleyCore
internal import JSON

/// What stands in for a step of a test.
enum Mock: Sendable {
  /// Sets fields.
  case set([(path: FieldPath, value: Value)])
  /// Answers with a record, as a program does.
  case output(Value)
  /// Drops every document.
  case drop(String)
  /// Fails for every document.
  case fail(String)
}

/// A processor that does what a mock says.
struct MockProcessor: Processor {
  let mock: Mock

  mutating func process(_ document: inout Document) throws -> Verdict {
    switch mock {
    case .set(let fields):
      for field in fields { try document.set(field.value, at: field.path, from: "mock") }
    case .output(let record): try document.apply(record, from: "mock")
    case .drop(let reason): return .drop(reason: reason)
    case .fail(let message): throw MockFailure(description: message)
    }
    return .keep
  }
}

/// What a mock fails with.
struct MockFailure: ReasonedError, Equatable {
  let description: String
  var reason: String { "mock" }
}

extension ConfiguredStage {
  /// The same stage with mocks in place of some of its steps. `mock` answers for the name of a
  /// step and its stage.
  func mocked(_ mock: (_ id: String, _ stage: ComponentSpec) -> Mock?) -> ConfiguredStage {
    guard !steps.isEmpty else { return self }
    let steps = steps.map { step in
      Step(
        id: step.id,
        stage: mock(step.id, step.stage.spec).map(step.stage.replaced) ?? step.stage.mocked(mock))
    }
    return .sequence(spec, reads: reads, provides: provides, options: options, steps: steps)
  }

  private static let mockSpec = ComponentSpec(
    "mock", "Stands in for a step of a test.", example: "mock")

  /// A mock that reads and provides what this stage does.
  func replaced(by mock: Mock) -> ConfiguredStage {
    ConfiguredStage(
      spec: Self.mockSpec, reads: reads, provides: provides, options: options,
      make: { MockProcessor(mock: mock) })
  }
}
