internal import GalleyCore

/// The steps of a defined stage, run one after another on a document.
struct StepSequence: Processor {
  var steps: [(id: String, step: any Processor)]
  /// Layers that the steps make for each other; what a document has under these names before is
  /// there again afterwards.
  let temporaryLayers: [String]

  mutating func process(_ document: inout Document) throws -> Verdict {
    let outer = temporaryLayers.map { document.layers[$0] }
    for name in temporaryLayers { document.layers[name] = nil }
    defer {
      for (name, annotations) in zip(temporaryLayers, outer) { document.layers[name] = annotations }
    }
    for index in steps.indices {
      do {
        let verdict = try steps[index].step.process(&document)
        guard verdict == .keep else { return verdict }
      } catch {
        throw StepFailure(step: steps[index].id, cause: error)
      }
    }
    return .keep
  }
}

/// What a step inside a defined stage threw, with the step.
struct StepFailure: ReasonedError {
  let step: String
  let reason: String
  private let sentence: String

  init(step: String, cause: any Error) {
    self.step = step
    reason = (cause as? any ReasonedError)?.reason ?? "stage_error"
    sentence = "\(cause)"
  }

  var description: String { "in \(step): \(sentence)" }
}
