public import GalleyCore
internal import JSON

/// A pipeline as a graph: reader, steps, writer and rejects, with what flows between them.
public struct PipelineGraph: Equatable, Sendable {
  /// Reader, steps, writer and rejects, in that order.
  public private(set) var nodes: [Node] = []
  /// What flows between them.
  public private(set) var edges: [Edge] = []

  /// A component at its place.
  public struct Node: Equatable, Sendable {
    /// A name for the graph's language.
    public let id: String
    /// What is written in it, line by line.
    public let lines: [String]
    /// What it is.
    public let kind: Kind

    /// What a node is.
    public enum Kind: Sendable {
      case reader, step, writer, rejects
    }
  }

  /// Something that goes from one component to another.
  public struct Edge: Equatable, Sendable {
    /// The node that it comes from.
    public let from: String
    /// The node that it goes to.
    public let to: String
    /// Parts of the document, or the reason of a drop.
    public let label: String
    /// What it is.
    public let kind: Kind

    /// What an edge is.
    public enum Kind: Sendable {
      /// Documents go on to the next step.
      case documents
      /// A step reads what an earlier one has provided.
      case data
      /// Documents are lost.
      case drop
    }
  }

  /// The graph of a pipeline; `registry` tells which options are conditions and reasons.
  public init(_ pipeline: Pipeline, _ registry: Registry) {
    let reader = pipeline.reader
    nodes.append(
      Node(
        id: "fetch", lines: Self.lines("fetch", reader.spec, reader.options), kind: .reader))
    for (index, step) in pipeline.steps.enumerated() {
      let name = step.stage.spec.versionedName
      var lines = name.hasPrefix(step.id + "@") ? [name] : [step.id, name]
      if !step.stage.steps.isEmpty {
        lines.append(step.stage.steps.map(\.id).joined(separator: " → "))
      }
      nodes.append(Node(id: "step\(index)", lines: lines, kind: .step))
    }
    let output = pipeline.output
    nodes.append(
      Node(
        id: "output", lines: Self.lines("output", output.spec, output.options), kind: .writer))
    var rejects = ["rejects"]
    if let given = pipeline.rejects {
      rejects = Self.lines("rejects", given.writer.spec, given.writer.options)
      rejects.append(given.keep.map(\.rawValue).joined(separator: ", "))
    } else {
      rejects.append("counted, not written")
    }
    nodes.append(Node(id: "rejects", lines: rejects, kind: .rejects))
    addFlow(pipeline, registry)
    addDrops(pipeline, registry)
  }

  private static func lines(
    _ role: String, _ spec: ComponentSpec, _ options: JSONValue
  ) -> [String] {
    let place = spec.place.flatMap { options[$0] }.map { value in
      if case .string(let text) = value { text } else { YAMLEmitter.flow(value) }
    }
    return ["\(role): \(spec.versionedName)"] + (place.map { [$0] } ?? [])
  }

  /// Documents go from each to the next. Where a step reads what the one just before it has
  /// provided, that edge says so; what it reads from further back has an edge of its own.
  private mutating func addFlow(_ pipeline: Pipeline, _ registry: Registry) {
    var providers = Dictionary(
      pipeline.reader.provides.map { ($0, 0) }, uniquingKeysWith: { first, _ in first })
    for (index, step) in pipeline.steps.enumerated() {
      let read = Self.reads(step.stage, registry)
      let place = index + 1
      for provider in 0..<place {
        let slots = read.filter { providers[$0] == provider }.map(\.name)
        let isNeighbour = provider == place - 1
        guard isNeighbour || !slots.isEmpty else { continue }
        edges.append(
          Edge(
            from: nodes[provider].id, to: nodes[place].id,
            label: slots.joined(separator: ", "), kind: isNeighbour ? .documents : .data))
      }
      for slot in step.stage.provides { providers[slot] = place }
    }
    let last = nodes[pipeline.steps.count].id
    edges.append(Edge(from: last, to: "output", label: "records", kind: .documents))
  }

  /// What a step reads, in its conditions, too; each once.
  private static func reads(_ stage: ConfiguredStage, _ registry: Registry) -> [Slot] {
    let asked = StepCondition.all(of: stage, registry).flatMap(\.slots)
    var seen: Set<Slot> = []
    return (stage.reads + asked).filter { seen.insert($0).inserted }
  }

  /// Reasons for which a step drops, with those of the steps that it is made of.
  private static func reasons(_ stage: ConfiguredStage, _ registry: Registry) -> [String] {
    stage.values(ofType: ReasonCode.typeName, registry).map(\.text)
      + stage.steps.flatMap { reasons($0.stage, registry) }
  }

  private mutating func addDrops(_ pipeline: Pipeline, _ registry: Registry) {
    for (index, step) in pipeline.steps.enumerated() {
      for reason in Self.reasons(step.stage, registry) {
        edges.append(Edge(from: "step\(index)", to: "rejects", label: reason, kind: .drop))
      }
    }
    edges.append(Edge(from: "fetch", to: "rejects", label: "failed at any step", kind: .drop))
  }
}
