internal import GalleyCore

/// The steps of a defined stage, run one after another on a document.
struct StepSequence: Processor {
  var steps: [(id: String, step: any Processor)]
  /// Layers that the steps make for each other; what a document has under these names before is
  /// there again afterwards.
  let temporaryLayers: [String]

  mutating func process(_ document: inout Document) throws -> Verdict {
    var nobody = NoObserver()
    return try process(&document, watchedBy: &nobody)
  }

  mutating func process<Observer: StepObserver>(
    _ document: inout Document, watchedBy observer: inout Observer
  ) throws -> Verdict {
    let outer = temporaryLayers.map { document.layers[$0] }
    for name in temporaryLayers { document.layers[name] = nil }
    defer {
      for (name, annotations) in zip(temporaryLayers, outer) { document.layers[name] = annotations }
    }
    for index in steps.indices {
      let result: Result<Verdict, any Error>
      if Observer.isWatching {
        observer.begin(index, steps[index].step, &document)
        var clock = StageClock()
        result = Result { try steps[index].step.process(&document, &observer) }
        observer.end(document, clock.lap(), result)
      } else {
        result = Result { try steps[index].step.process(&document) }
      }
      switch result {
      case .success(.keep): try document.checkText()
      case .success(let verdict): return verdict
      case .failure(let error): throw StepFailure(step: steps[index].id, cause: error)
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
