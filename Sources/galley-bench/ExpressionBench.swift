import GalleyCore
import GalleyPipeline

/// What conditions on documents cost, each asked of every document of a folder.
enum ExpressionBench {
  static let sources = [
    "stats.words < 80",
    "stats.words < 80 || !has(title) || language.tag in ['de', 'en']",
    "publisher.domain == 'x' || published.value < '1990' || extra.score > 2",
    "count(layers.sentence, size(text) > 400) > 5",
    "contains(text, 'zebra crossing')",
  ]

  /// Documents as the pipeline of `Phases` leaves them.
  static func documents(_ folder: PageFolder) throws -> [Document] {
    var documents: [Document] = []
    let pipeline = try Phases.check("clean, metadata, segment")
    var worker = try PipelineWorker(pipeline)
    var counts = RunCounts(stages: PipelineWorker.stageNames(of: pipeline))
    for page in folder.pages {
      let outcome = worker.process(Phases.source(page), counts: &counts)
      if case .kept(let document) = outcome { documents.append(document) }
    }
    return documents
  }

  /// Prints nanoseconds a document for each condition.
  static func show(_ folder: PageFolder, rounds: Int) throws {
    let documents = try documents(folder)
    let times = max(1, 20_000 / max(1, documents.count))
    print("condition, best of \(rounds), one core                              ns/document")
    for source in sources {
      let expression = try Expression(parsing: source)
      var phase = Phase(source) {
        (0..<times).reduce(0) { sum, _ in
          documents.reduce(sum) { $0 + (expression.isTrue($1) ? 1 : 0) }
        }
      }
      for _ in 0..<rounds { try phase.run() }
      let each = phase.seconds * 1e9 / Double(times * documents.count)
      let name = source + String(repeating: " ", count: max(0, 72 - source.count))
      print(name + column(each, 0, 8))
    }
  }
}
