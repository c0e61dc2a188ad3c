public import GalleyCore
internal import Markup

/// Takes pages through the stages of a pipeline, one at a time.
///
/// Owns its own instances of the stages and everything that they reuse from document to document;
/// lives in one task.
public struct PipelineWorker {
  private let pipeline: Pipeline
  private let workspace: Workspace
  private let loader: PageLoader
  private var stages: [any Processor]

  /// Names of the places where documents can be lost or time can be spent, in order.
  public static func stageNames(of pipeline: Pipeline) -> [String] {
    stageNames(pipeline.steps.map(\.id))
  }

  static func stageNames(_ steps: [String]) -> [String] { ["fetch"] + steps + ["output"] }

  /// Makes the stages. Throws what they throw.
  public init(_ pipeline: Pipeline) throws {
    self.pipeline = pipeline
    workspace = Workspace(pipeline.limits.document)
    loader = PageLoader(pipeline.limits.document)
    stages = try pipeline.steps.map { try $0.stage.make() }
  }

  /// What became of one page.
  public enum Outcome {
    /// All stages kept it.
    case kept(Document)
    /// Not wanted or failed; the document is how far it came, where it was loaded.
    case rejected(Reject, Document?)
  }

  /// Loads a page and takes it through all stages, counting into `counts`.
  public mutating func process(_ source: PageSource, counts: inout RunCounts) -> Outcome {
    var nobody = NoObserver()
    return process(source, counts: &counts, observer: &nobody)
  }

  /// Loads a page and takes it through all stages before the eyes of `observer`.
  mutating func process<Observer: StepObserver>(
    _ source: PageSource, counts: inout RunCounts, observer: inout Observer
  ) -> Outcome {
    workspace.deadline = .after(pipeline.limits.document.time)
    switch loader.load(source, counts: &counts) {
    case .page(let page):
      return process(page, PagePlace(source), counts: &counts, observer: &observer)
    case .rejected(let reject): return .rejected(reject, nil)
    }
  }

  /// Takes a page through all stages that was loaded elsewhere, which took `time`.
  mutating func process<Observer: StepObserver>(
    _ page: Page, _ origin: PagePlace, after time: Duration, counts: inout RunCounts,
    observer: inout Observer
  ) -> Outcome {
    workspace.deadline = .after(pipeline.limits.document.time, since: .now - time)
    return process(page, origin, counts: &counts, observer: &observer)
  }

  private mutating func process<Observer: StepObserver>(
    _ page: Page, _ origin: PagePlace, counts: inout RunCounts, observer: inout Observer
  ) -> Outcome {
    var clock = StageClock()
    var document = Document(page, workspace: workspace)
    do {
      try document.checkText()
    } catch {
      return rejected(.failed(error), at: 0, origin, document, &counts)
    }
    for index in stages.indices {
      let place = index + 1
      counts.stages[place].entered += 1
      observer.begin(index, stages[index], &document)
      if Observer.isWatching { _ = clock.lap() }
      let result = Result {
        let verdict = try stages[index].process(&document, &observer)
        if verdict == .keep { try document.checkText() }
        return verdict
      }
      let time = clock.lap()
      counts.stages[place].time += time
      observer.end(document, time, result)
      switch result {
      case .success(.keep): break
      case .success(.drop(let reason)):
        return rejected(.dropped(reason), at: place, origin, document, &counts)
      case .failure(let error):
        return rejected(.failed(error), at: place, origin, document, &counts)
      }
    }
    counts.outputs += 1
    return .kept(document)
  }

  /// Why a document goes no further.
  private enum Loss {
    case dropped(String)
    case failed(any Error)
  }

  private func rejected(
    _ loss: Loss, at place: Int, _ origin: PagePlace, _ document: Document,
    _ counts: inout RunCounts
  ) -> Outcome {
    let (outcome, reason, message): (Reject.Outcome, String, String?) =
      switch loss {
      case .dropped(let reason): (.dropped, reason, nil)
      case .failed(let error):
        (.failed, (error as? any ReasonedError)?.reason ?? "stage_error", "\(error)")
      }
    counts.stages[place].add(outcome, reason)
    let reject = Reject(
      id: document.page.id, path: origin.path, record: origin.record, outcome: outcome,
      stage: counts.stages[place].name, reason: reason, message: message)
    return .rejected(reject, document)
  }
}

extension Workspace {
  /// A workspace that keeps the limits of a pipeline.
  convenience init(_ limits: DocumentLimits) {
    self.init(limits: ParseLimits(limits))
    longestText = limits.text.bytes
  }
}

extension ParseLimits {
  init(_ limits: DocumentLimits) {
    self.init()
    depth = limits.depth
    nodes = limits.nodes
    bytes = limits.bytes.bytes
  }
}

/// Time between one call and the next.
struct StageClock {
  private var last = ContinuousClock.now

  mutating func lap() -> Duration {
    let now = ContinuousClock.now
    defer { last = now }
    return now - last
  }
}
