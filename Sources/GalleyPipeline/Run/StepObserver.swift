internal import GalleyCore

/// Looks at a document between steps. Steps inside a defined stage begin and end between the
/// beginning and the end of the step that they make.
protocol StepObserver {
  /// Whether it wants to see anything.
  static var isWatching: Bool { get }
  /// The document is about to enter the step at `index` of its list; only what `document` holds
  /// unseen may change.
  mutating func begin(_ index: Int, _ step: any Processor, _ document: inout Document)
  /// The document has left the step that began last and has not ended.
  mutating func end(_ document: Document, _ time: Duration, _ result: Result<Verdict, any Error>)
}

/// Sees nothing.
struct NoObserver: StepObserver {
  static var isWatching: Bool { false }
  func begin(_ index: Int, _ step: any Processor, _ document: inout Document) {}
  func end(_ document: Document, _ time: Duration, _ result: Result<Verdict, any Error>) {}
}

extension Processor {
  /// Works on `document`; the steps of a defined stage do so before the eyes of `observer`.
  mutating func process<Observer: StepObserver>(
    _ document: inout Document, _ observer: inout Observer
  ) throws -> Verdict {
    guard Observer.isWatching, var sequence = self as? StepSequence else {
      return try process(&document)
    }
    defer { if let same = sequence as? Self { self = same } }
    return try sequence.process(&document, watchedBy: &observer)
  }
}
