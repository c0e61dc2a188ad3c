public import GalleyCore
internal import JSON

/// A commented pipeline to start from, made of named components.
public struct PipelineDraft {
  private let registry: Registry
  private var reader: DraftPiece<ConfiguredReader>?
  private var writer: DraftPiece<ConfiguredWriter>?
  private var stages: [DraftPiece<ConfiguredStage>] = []

  /// The components of a draft for which nothing is asked.
  public static let minimal = ["files", "clean", "metadata", "jsonl"]

  /// A draft of the components called `names`. A name that a reader and a writer share is the
  /// reader's where it comes before all stages and readers.
  ///
  /// Throws a `DraftError` for a name that is not known or does not fit.
  public init(_ names: [String], _ registry: Registry) throws(DraftError) {
    self.registry = registry
    for name in names { try add(name) }
    reader = reader ?? registry.readers.first.map { DraftPiece($0) }
    writer = writer ?? registry.writers.first.map { DraftPiece($0) }
    arrange()
  }

  private mutating func add(_ name: String) throws(DraftError) {
    let known = { (spec: ComponentSpec) in spec.name == name || spec.versionedName == name }
    let asReader = registry.readers.first { known($0.spec) }
    let asWriter = registry.writers.first { known($0.spec) }
    if let entry = registry.stages.first(where: { known($0.spec) }) {
      stages.append(DraftPiece(entry))
    } else if let entry = asReader, reader == nil, stages.isEmpty || asWriter == nil {
      reader = DraftPiece(entry)
    } else if let entry = asWriter {
      guard writer == nil else { throw DraftError("a pipeline has one writer") }
      writer = DraftPiece(entry)
    } else if asReader != nil {
      throw DraftError("a pipeline has one reader")
    } else {
      let names =
        registry.readers.map(\.spec.name) + registry.stages.map(\.spec.name)
        + registry.writers.map(\.spec.name)
      let hint = Suggestion.hint(for: name, among: names)
      throw DraftError("no component is called '\(name)'" + (hint.map { "; \($0)" } ?? ""))
    }
  }

  /// Puts the stages in an order in which each finds what it reads, and adds those that are
  /// missing. What nothing can provide for stays at the end, commented out.
  private mutating func arrange() {
    var provided = Set(reader?.configured?.provides ?? [.page])
    var waiting = stages
    var arranged: [DraftPiece<ConfiguredStage>] = []
    var lost: [DraftPiece<ConfiguredStage>] = []
    while !waiting.isEmpty {
      if let index = waiting.firstIndex(where: { $0.isReady(provided) }) {
        let piece = waiting.remove(at: index)
        provided.formUnion(piece.configured?.provides ?? [])
        for change in piece.configured?.changes ?? [] { provided.apply(change) }
        arranged.append(piece)
      } else if let helper = provider(for: waiting, provided, known: arranged + waiting) {
        waiting.insert(helper, at: 0)
      } else {
        lost.append(waiting.removeFirst())
      }
    }
    stages = arranged + lost.map { $0.commentedOut(provided) }
  }

  /// A stage that provides something that is missing, and is not there yet.
  private func provider(
    for waiting: [DraftPiece<ConfiguredStage>], _ provided: Set<Slot>,
    known: [DraftPiece<ConfiguredStage>]
  ) -> DraftPiece<ConfiguredStage>? {
    let missing = waiting[0].needs.filter { !provided.contains($0) }
    let names = Set(known.map(\.entry.spec.name))
    for slot in missing {
      for entry in registry.stages where !names.contains(entry.spec.name) {
        for piece in [DraftPiece(entry), DraftPiece(entry, likeExample: true)]
        where piece.configured?.provides.contains(slot) == true { return piece }
      }
    }
    return nil
  }
}

extension PipelineDraft {
  /// The draft as a file, which lints as it is.
  public var yaml: String {
    guard let reader, let writer else { return "" }
    var draft = DraftText()
    draft.add(0, Self.head)
    draft.add(0, "galley: 1")
    draft.comment(0, "Name of the pipeline, part of output paths; the file's name by default.")
    draft.add(0, "# name: news\n")
    draft.comment(0, "Where pages come from: exactly one reader. \(others(registry.readers))")
    draft.add(0, "fetch:")
    draft.component(2, "", reader)
    draft.add(0, "\n# What is done to each document, in order. `galley list` shows all stages.")
    draft.add(0, stages.contains { $0.problem == nil } ? "stages:" : "stages: []")
    for stage in stages { draft.component(2, "- ", stage) }
    draft.add(0, "\n# Where records go: exactly one writer. \(others(registry.writers))")
    draft.add(0, "output:")
    draft.component(2, "", writer)
    if let place = registry.writers.first?.spec.place {
      draft.add(0, "\n# Where dropped and failed documents go; without this they are only counted.")
      draft.add(0, "rejects:\n  \(place): \"out/{name}.rejects.jsonl\"")
      draft.option(
        2, "keep", [Reject.Outcome].typeName, "Outcomes to write.",
        [Reject.Outcome].schema, value: Reject.Outcome.allCases.json)
    }
    draft.add(0, "\n# Bounds of documents and of the run.\nlimits:")
    draft.options(2, OptionSummary.all(of: Limits.self), Limits.schema, except: [])
    return draft.text
  }

  private func others<C>(_ entries: [ComponentEntry<C>]) -> String {
    "There are " + entries.map(\.spec.name).joined(separator: ", ") + "."
  }

  private static let head = """
    # A galley pipeline: pages in at the top, records out at the bottom.
    #
    #   galley lint FILE    is the file right?
    #   galley try FILE     what each stage does to a few pages, with nothing written
    #   galley run FILE     the whole input
    #
    # What is commented out shows the default.
    """
}

/// Components that do not make a pipeline.
public struct DraftError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A sentence with what was probably meant.
  public let description: String

  init(_ description: String) { self.description = description }
}
