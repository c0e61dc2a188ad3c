internal import GalleyCore

/// A page that is to be worked on, or why there is none.
enum LoadedPage {
  case page(Page)
  case rejected(Reject)
}

/// Loads pages for the steps, and counts what comes of it.
struct PageLoader: Sendable {
  private let limits: PageLimits

  init(_ limits: DocumentLimits) { self.limits = PageLimits(bytes: limits.bytes.bytes) }

  func load(_ source: PageSource, counts: inout RunCounts) -> LoadedPage {
    var clock = StageClock()
    counts.inputs += 1
    counts.stages[0].entered += 1
    let result = Result { () throws(PageError) in try source.load(limits) }
    counts.stages[0].time += clock.lap()
    switch result {
    case .success(let page):
      counts.bytes += page.origin.bytes
      return .page(page)
    case .failure(let error):
      counts.stages[0].add(error.outcome, error.reason)
      return .rejected(
        Reject(
          id: error.id ?? PageIdentity.id(path: source.path, member: source.record),
          path: source.path,
          record: source.record, outcome: error.outcome, stage: "fetch", reason: error.reason,
          message: error.description))
    }
  }
}

extension StageCounts {
  /// Counts a document that left here.
  mutating func add(_ outcome: Reject.Outcome, _ reason: String) {
    switch outcome {
    case .dropped: dropped.add(reason)
    case .failed: failed.add(reason)
    }
  }
}
