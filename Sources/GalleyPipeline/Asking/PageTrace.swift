public import GalleyCore

/// What became of one page, step by step.
public struct PageTrace: Sendable {
  /// Where the page is, as reports name it.
  public var name: String
  /// The page's identity.
  public var id: String
  /// Time that loading took.
  public var loading = Duration.zero
  /// The page's measures, where it could be loaded.
  public var origin: Page.Origin?
  /// The steps that it reached.
  public var steps: [Step] = []
  /// Why it is not in the output; `nil` where it is.
  public var reject: Reject?

  /// What a step did.
  public struct Step: Sendable {
    /// The step's id.
    public var id: String
    /// The stage with its version.
    public var stage: String
    /// Time that it took.
    public var time = Duration.zero
    /// What it changed.
    public var changes: [Change] = []
    /// What its conditions were asked, and what they answered.
    public var conditions: [ConditionTrace] = []
    /// What it says about its own decisions.
    public var findings: [Finding] = []
    /// Whether the document stayed.
    public var verdict = Verdict.kept
    /// Steps of a stage that a file defines.
    public var steps: [Step] = []

    /// What became of the document.
    public enum Verdict: Equatable, Sendable {
      case kept
      /// Not wanted, for a reason.
      case dropped(String)
      /// Could not be processed: a code and a sentence.
      case failed(String, String)
    }

    init(id: String, stage: String) {
      self.id = id
      self.stage = stage
    }
  }
}

/// Takes pages through a pipeline and keeps what each step does.
public struct PageTracer {
  private let pipeline: Pipeline
  private var worker: PipelineWorker
  private var counts: RunCounts
  private let registry: Registry
  private let explains: Bool

  /// A tracer; with `explains` it asks stages for what led to their results, which takes longer.
  /// Throws what the making of a stage throws.
  public init(_ pipeline: Pipeline, registry: Registry, explains: Bool = false) throws {
    self.pipeline = pipeline
    self.explains = explains
    worker = try PipelineWorker(pipeline)
    counts = RunCounts(stages: PipelineWorker.stageNames(of: pipeline))
    self.registry = registry
  }

  /// Takes one page through the pipeline. The document is how far it came.
  public mutating func trace(_ source: PageSource) -> (PageTrace, Document?) {
    var observer = TraceObserver(pipeline, registry, explains: explains)
    let loading = counts.stages[0].time
    let outcome = worker.process(source, counts: &counts, observer: &observer)
    let end: Document?
    var trace = PageTrace(
      name: source.name, id: PageIdentity.id(path: source.path, member: source.record))
    switch outcome {
    case .kept(let document): end = document
    case .rejected(let reject, let document):
      trace.reject = reject
      trace.id = reject.id
      end = document
    }
    if let end {
      trace.id = end.page.id
      trace.origin = end.page.origin
    }
    trace.loading = counts.stages[0].time - loading
    trace.steps = observer.steps
    return (trace, end)
  }
}

extension PageSource {
  /// How reports name the page: its path, and which member of it.
  public var name: String { path + (record.map { "#\($0)" } ?? "") }
}

private struct TraceObserver: StepObserver {
  static var isWatching: Bool { true }

  private(set) var steps: [PageTrace.Step] = []
  private var open: [OpenStep] = []
  private let pipeline: Pipeline
  private let registry: Registry
  private let explains: Bool

  /// A step that the document is in.
  private struct OpenStep {
    var trace: PageTrace.Step
    let stage: ConfiguredStage
    let before: Document
  }

  init(_ pipeline: Pipeline, _ registry: Registry, explains: Bool) {
    self.pipeline = pipeline
    self.registry = registry
    self.explains = explains
  }

  mutating func begin(_ index: Int, _ step: any Processor, _ document: inout Document) {
    let start = ContinuousClock.now
    defer { document.postponeDeadline(by: .now - start) }
    let (id, stage) =
      if let inside = open.last?.stage.steps[index] {
        (inside.id, inside.stage)
      } else {
        (pipeline.steps[index].id, pipeline.steps[index].stage)
      }
    var trace = PageTrace.Step(id: id, stage: stage.spec.versionedName)
    let before = document
    if explains {
      trace.conditions = StepCondition.all(of: stage, registry).flatMap { $0.traces(document) }
      trace.findings = findings(step, &document)
    }
    open.append(OpenStep(trace: trace, stage: stage, before: before))
  }

  mutating func end(_ document: Document, _ time: Duration, _ result: Result<Verdict, any Error>) {
    guard let step = open.popLast() else { return }
    let start = ContinuousClock.now
    defer { document.postponeDeadline(by: .now - start) }
    var trace = step.trace
    // Looking at inner steps takes time of its own.
    trace.time = trace.steps.isEmpty ? time : trace.steps.reduce(.zero) { $0 + $1.time }
    trace.changes = Change.all(from: step.before, to: document)
    trace.verdict = .init(result)
    if open.isEmpty {
      steps.append(trace)
    } else {
      open[open.count - 1].trace.steps.append(trace)
    }
  }

  /// What a stage says of itself; a failure is the failure that processing will meet, too.
  private func findings(_ step: any Processor, _ document: inout Document) -> [Finding] {
    guard var explaining = step as? any Explaining else { return [] }
    do {
      return try explaining.explanation(&document)
    } catch {
      return [Finding("\(error)", "failed")]
    }
  }
}

extension PageTrace.Step.Verdict {
  fileprivate init(_ result: Result<Verdict, any Error>) {
    switch result {
    case .success(.keep): self = .kept
    case .success(.drop(let reason)): self = .dropped(reason)
    case .failure(let error):
      self = .failed((error as? any ReasonedError)?.reason ?? "stage_error", "\(error)")
    }
  }
}
