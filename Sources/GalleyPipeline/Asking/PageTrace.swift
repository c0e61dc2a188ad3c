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
  private let conditions: [[StepCondition]]
  private let explains: Bool

  /// A tracer; with `explains` it asks stages for what led to their results, which takes longer.
  /// Throws what the making of a stage throws.
  public init(_ pipeline: Pipeline, registry: Registry, explains: Bool = false) throws {
    self.pipeline = pipeline
    self.explains = explains
    worker = try PipelineWorker(pipeline)
    counts = RunCounts(stages: PipelineWorker.stageNames(of: pipeline))
    conditions = pipeline.steps.map {
      explains ? StepCondition.all(of: $0.stage, registry) : []
    }
  }

  /// Takes one page through the pipeline. The document is how far it came.
  public mutating func trace(_ source: PageSource) -> (PageTrace, Document?) {
    var observer = TraceObserver(pipeline, conditions, explains: explains)
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
  private(set) var steps: [PageTrace.Step] = []
  private var before: Document?
  private let pipeline: Pipeline
  private let conditions: [[StepCondition]]
  private let explains: Bool

  init(_ pipeline: Pipeline, _ conditions: [[StepCondition]], explains: Bool) {
    self.pipeline = pipeline
    self.conditions = conditions
    self.explains = explains
  }

  mutating func begin(_ index: Int, _ stage: any Processor, _ document: inout Document) {
    let step = pipeline.steps[index]
    var trace = PageTrace.Step(id: step.id, stage: step.stage.spec.versionedName)
    before = document
    if explains {
      trace.conditions = conditions[index].flatMap { $0.traces(document) }
      trace.findings = findings(stage, &document)
    }
    steps.append(trace)
  }

  mutating func end(_ index: Int, _ document: Document, _ time: Duration) {
    guard let before else { return }
    steps[index].time = time
    steps[index].changes = Change.all(from: before, to: document)
  }

  /// What a stage says of itself; a failure is the failure that processing will meet, too.
  private func findings(_ stage: any Processor, _ document: inout Document) -> [Finding] {
    guard var explaining = stage as? any Explaining else { return [] }
    do {
      return try explaining.explanation(&document)
    } catch {
      return [Finding("\(error)", "failed")]
    }
  }
}
