internal import GalleyCore
internal import Web

/// Fetches the pages of one run: knows which addresses there are and what has become of each, and
/// gives them back in the order in which they were named, whatever the order of the answers.
actor Crawl {
  private let options: URLsReader.Options
  /// Where answers are kept.
  nonisolated let store: PageStore
  /// Media types of pages, in lower case.
  nonisolated let types: Set<String>
  private var graph: CrawlGraph
  private var files: AddressFiles
  private var fetcher: Fetcher?
  private var waiter: CheckedContinuation<Void, Never>?
  private var failure: EnvironmentError?
  /// Whether all lists have been read to their end.
  private var hasAllLines = false

  /// Addresses that are asked for at a time: enough that many hosts are among them.
  private static let mostAsked = 20_000
  /// Pages that sitemaps named and that wait to be asked for, before no more sitemaps are.
  private static let mostWaiting = 200_000

  init(_ options: URLsReader.Options, _ store: PageStore) throws {
    self.options = options
    self.store = store
    types = options.fetching.mediaTypes
    files = try AddressFiles(options.lists?.files() ?? [])
    graph = CrawlGraph(mostRedirects: options.redirects)
    for address in options.addresses { graph.add(GivenAddress(address)) }
  }

  deinit { fetcher?.cancel() }

  /// Names one more page, which comes behind those before.
  func add(_ address: GivenAddress) { graph.add(address) }

  /// Says that no more than `count` pages will be wanted.
  func expect(atMost count: Int) { graph.mostPages = count }

  /// The next addresses in order, at most `count`; empty at the end, and when the task is cancelled.
  /// Throws an `EnvironmentError` when a list or the archive breaks.
  func next(_ count: Int) async throws(EnvironmentError) -> [CrawlGraph.Ready] {
    while true {
      try feed()
      if let failure { throw failure }
      let ready = graph.takeReady(count)
      if !ready.isEmpty { return ready }
      if graph.isEmpty, hasAllLines {
        fetcher?.close()
        try store.sync()
        return []
      }
      if Task.isCancelled { return [] }
      if graph.asked == 0 {
        // Pages were named before others that come sooner in the order: those are wanted, too.
        graph.mostPages += min(count, Int.max - graph.mostPages)
      } else {
        await news()
      }
    }
  }

  /// Waits for a result, or for the end of the waiting task.
  private func news() async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { waiting in
        // What was cancelled before is not told so again.
        if Task.isCancelled { waiting.resume() } else { waiter = waiting }
      }
    } onCancel: {
      Task { await wake() }
    }
  }

  private func wake() {
    waiter?.resume()
    waiter = nil
  }

  /// Names more addresses, as far as there is room, and asks for what is not known.
  private func feed() throws(EnvironmentError) {
    while !hasAllLines, graph.unanswered < Self.mostAsked {
      if let line = try files.next() {
        graph.add(line)
      } else {
        for address in options.sitemaps + options.feeds { graph.addListing(address) }
        hasAllLines = true
      }
    }
    ask()
  }

  private func ask() {
    var jobs: [FetchJob] = []
    while graph.asked < Self.mostAsked, var job = graph.nextJob(mostWaiting: Self.mostWaiting) {
      if let answer = store.answer(to: job.url) {
        take(job.ticket, answer)
      } else {
        let validators = store.validators(of: job.url)
        (job.entityTag, job.lastModified) = (validators.entityTag, validators.lastModified)
        jobs.append(job)
      }
    }
    guard !jobs.isEmpty else { return }
    running().submit(jobs)
  }

  private func take(_ ticket: Int, _ answer: StoredAnswer) {
    graph.answered(ticket, answer) { [store] answer, url throws(PageError) in
      try StoredListing.read(answer, url, from: store)
    }
  }

  /// The fetcher, whose results come to `received` one after the other.
  private func running() -> Fetcher {
    if let fetcher { return fetcher }
    let (results, sink) = AsyncStream.makeStream(of: FetchResult.self)
    let fetcher = Fetcher(
      options.fetching, deliver: { sink.yield($0) }, ended: { sink.finish() })
    self.fetcher = fetcher
    Task { [weak self] in
      for await result in results { await self?.received(result) }
    }
    return fetcher
  }

  private func received(_ result: FetchResult) {
    switch result.outcome {
    case .failure(let failure): graph.failed(result.job.ticket, PageError(failure))
    case .success(let exchange):
      do {
        take(result.job.ticket, try store.keep(exchange))
      } catch {
        failure = error
      }
      fetcher?.release(exchange.size)
    }
    ask()
    wake()
  }
}
