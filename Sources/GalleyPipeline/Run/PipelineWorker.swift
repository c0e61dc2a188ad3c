public import GalleyCore
internal import Markup

/// Takes pages through the stages of a pipeline, one at a time.
///
/// Owns its own instances of the stages and everything that they reuse from document to document;
/// lives in one task.
public struct PipelineWorker {
  private let pipeline: Pipeline
  private let workspace: Workspace
  private var stages: [any Processor]

  /// Names of the places where documents can be lost or time can be spent, in order.
  public static func stageNames(of pipeline: Pipeline) -> [String] {
    stageNames(pipeline.steps.map(\.id))
  }

  static func stageNames(_ steps: [String]) -> [String] { ["fetch"] + steps + ["output"] }

  /// Makes the stages. Throws what they throw.
  public init(_ pipeline: Pipeline) throws {
    self.pipeline = pipeline
    workspace = Workspace(limits: ParseLimits(pipeline.limits.document))
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
    var clock = StageClock()
    counts.inputs += 1
    counts.stages[0].entered += 1
    let page: Page
    do {
      page = try source.load(PageLimits(bytes: pipeline.limits.document.bytes.bytes))
    } catch {
      counts.stages[0].time += clock.lap()
      guard error.outcome == .dropped else { return failure(error, at: 0, source, nil, &counts) }
      counts.stages[0].dropped.add(error.reason)
      return .rejected(
        reject(.dropped, 0, error.reason, error.description, source, nil), nil)
    }
    counts.stages[0].time += clock.lap()
    counts.bytes += page.origin.bytes
    var document = Document(page, workspace: workspace)
    for index in stages.indices {
      let place = index + 1
      counts.stages[place].entered += 1
      observer.begin(index, stages[index], &document)
      if Observer.isWatching { _ = clock.lap() }
      let result = Result { try stages[index].process(&document, &observer) }
      let time = clock.lap()
      counts.stages[place].time += time
      observer.end(document, time, result)
      switch result {
      case .success(.keep): break
      case .success(.drop(let reason)):
        counts.stages[place].dropped.add(reason)
        return .rejected(reject(.dropped, place, reason, nil, source, document), document)
      case .failure(let error):
        return failure(error, at: place, source, document, &counts)
      }
    }
    counts.outputs += 1
    return .kept(document)
  }

  private func failure(
    _ error: any Error, at place: Int, _ source: PageSource, _ document: Document?,
    _ counts: inout RunCounts
  ) -> Outcome {
    let reason = (error as? any ReasonedError)?.reason ?? "stage_error"
    counts.stages[place].failed.add(reason)
    return .rejected(reject(.failed, place, reason, "\(error)", source, document), document)
  }

  private func reject(
    _ outcome: Reject.Outcome, _ place: Int, _ reason: String, _ message: String?,
    _ source: PageSource, _ document: Document?
  ) -> Reject {
    Reject(
      id: document?.page.id ?? PageIdentity.id(path: source.path, member: source.record),
      path: source.path, record: source.record, outcome: outcome,
      stage: place == 0 ? "fetch" : pipeline.steps[place - 1].id, reason: reason, message: message)
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
