public import GalleyCore
internal import JSON

/// Fetches pages over the web.
public struct URLsReader: Reader, Sendable {
  /// What it is.
  public static let spec = ComponentSpec(
    "urls",
    "Fetches pages from addresses, sitemaps and feeds, keeping to each site's robots.txt and pace.",
    provides: [.page], place: "list",
    example: """
      urls: { list: addresses.txt, user_agent: "my-corpus/1.0 (+https://corpus.example)", \
      store: pages.warc.gz }
      """)

  private let options: Options
  /// The archive where it is open already.
  private var opened: PageStore?

  /// A reader of pages from the web.
  public init(_ options: Options) throws {
    try options.check()
    self.options = options
  }

  /// Opens the lists and the archive; the first page is asked for when one is wanted.
  public func open() throws -> any PageStream {
    if let opened { return URLStream(try Crawl(options, opened), isWhole: false) }
    let store = try options.store.map { try archive($0, refreshes: false) }
    return URLStream(try Crawl(options, try store ?? PageStore()), isWhole: true)
  }

  /// A crawl of addresses that are named later, and of none that the options name.
  func named() throws -> NamedCrawl {
    var options = options
    (options.addresses, options.list, options.sitemaps, options.feeds) = ([], [], [], [])
    let store = try opened ?? options.store.map { try archive($0, refreshes: false) }
    return NamedCrawl(try Crawl(options, try store ?? PageStore()))
  }

  /// Where pages are kept, where the options say.
  public var store: String? { options.store }

  private func archive(_ path: String, refreshes: Bool) throws(EnvironmentError) -> PageStore {
    try PageStore(
      path, refreshes: refreshes, asker: options.userAgent, keepsToRobots: options.robots)
  }

  /// A reader that keeps pages at `path` and gives no more of each than its fate, and the output that
  /// stands for the archive. With `refreshes`, what the archive has is asked for again, and kept
  /// where it has changed.
  ///
  /// Throws an `EnvironmentError` where the archive cannot be written.
  public func fetching(
    into path: String, refreshes: Bool
  ) throws -> (reader: ConfiguredReader, output: ConfiguredWriter) {
    let store = try archive(path, refreshes: refreshes)
    var reader = self
    reader.opened = store
    let fetching = reader
    return (
      ConfiguredReader(
        spec: Self.spec, provides: [.page], options: options.json, make: { fetching }),
      ConfiguredWriter(
        spec: KeptPages.spec, reads: [], options: .object([]), make: { KeptPages(store) })
    )
  }
}

/// The pages of a crawl.
struct URLStream: PageStream {
  private let crawl: Crawl
  /// Whether pages are loaded, and not only looked at.
  private let isWhole: Bool

  init(_ crawl: Crawl, isWhole: Bool) {
    self.crawl = crawl
    self.isWhole = isWhole
  }

  var expectedCount: Int? { nil }
  var problems: [String] { [] }

  func expect(atMost count: Int) async { await crawl.expect(atMost: count) }

  mutating func next(_ count: Int) async throws -> [PageSource] {
    let (store, types) = (crawl.store, crawl.types)
    return try await crawl.next(count).map {
      isWhole ? $0.source(store, types) : $0.outline(types)
    }
  }
}
