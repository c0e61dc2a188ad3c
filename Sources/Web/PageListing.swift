internal import Markup

/// A page that a sitemap or a feed names.
public struct ListedPage: Sendable, Equatable {
  /// Its address as it is written there.
  public var url: String
  /// Title, as feeds and news sitemaps give it.
  public var title: String?
  /// When it was published, ISO 8601 where that could be read.
  public var published: String?
  /// When it was last changed, ISO 8601 where that could be read.
  public var modified: String?
  /// Language tag, as news sitemaps give it.
  public var language: String?
}

/// The addresses that a sitemap, a feed or a robots file names, in their order.
public struct PageListing: Sendable, Equatable {
  /// Pages.
  public var pages: [ListedPage] = []
  /// Other listings.
  public var listings: [String] = []
  /// Whether all that it names is here.
  public internal(set) var isWhole = true

  /// Most addresses that one listing may name; the protocol allows 50,000 (sitemaps.org).
  public static let maximumCount = 200_000

  /// A bound for the bytes of one; the protocol allows 50 MB (sitemaps.org).
  public static let maximumSize = 60_000_000

  /// Reads a sitemap or sitemap index (sitemaps.org, with the news extension), a feed in RSS 0.9 to
  /// 2.0 or Atom (RFC 4287), or a text of one address a line.
  ///
  /// Throws for what is none of them. What breaks in the middle names what stood before.
  public init(_ bytes: [UInt8]) throws(ListingProblem) {
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let start = bytes[(isMarked ? 3 : 0)...].first { $0 > 0x20 }
    guard start == UInt8(ascii: "<") || start == 0xFE || start == 0xFF else {
      try self.init(lines: bytes[(isMarked ? 3 : 0)...])
      return
    }
    var reading = ListingReader()
    let problem = XMLEvents.read(bytes) { reading.take($0) }
    if let problem, reading.listing.isEmpty { throw .xml("\(problem)") }
    reading.listing.isWhole = problem == nil && !reading.isFull
    guard reading.isKnown else { throw .unknownRoot(reading.root) }
    self = reading.listing
  }

  /// What a robots file lists.
  public init(_ robots: RobotsRules) { listings = robots.sitemaps }

  init() {}

  private init(lines bytes: ArraySlice<UInt8>) throws(ListingProblem) {
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let text = String(decoding: line, as: UTF8.self).trimmed
      if text.isEmpty { continue }
      isWhole = pages.count < Self.maximumCount
      guard isWhole else { return }
      guard text.hasPrefix("http") else { throw .noAddress(String(text.prefix(80))) }
      pages.append(ListedPage(url: text))
    }
  }

  var isEmpty: Bool { pages.isEmpty && listings.isEmpty }
}

/// Why something lists no addresses.
public enum ListingProblem: Error, Equatable, Sendable {
  /// It is no XML.
  case xml(String)
  /// It is XML, but its first element is that of no sitemap and no feed.
  case unknownRoot(String)
  /// A line of a text is no address.
  case noAddress(String)
}

extension ListingProblem: CustomStringConvertible {
  /// The sentence.
  public var description: String {
    switch self {
    case .xml(let problem): "it is no XML: \(problem)"
    case .unknownRoot(let name): "<\(name)> begins no sitemap and no feed"
    case .noAddress(let line): "'\(line)' is no address"
    }
  }
}

/// Builds a listing from the events of its XML.
private struct ListingReader {
  var listing = PageListing()
  private(set) var root = ""
  private var path: [String] = []
  private var text = ""
  private var page: ListedPage?
  /// Whether the address of the page came from something better than its identifier.
  private var hasLink = false

  var isKnown: Bool { ["urlset", "sitemapindex", "rss", "feed", "RDF"].contains(root) }

  /// Whether no more is taken.
  var isFull: Bool { listing.pages.count + listing.listings.count >= PageListing.maximumCount }

  private static let items: Set<String> = ["url", "item", "entry"]

  mutating func take(_ event: XMLEvent) -> Bool {
    switch event {
    case .start(let name, let attributes): start(name, attributes)
    case .text(let piece): text += piece
    case .end(let name): end(name)
    }
    return !isFull && (root.isEmpty || isKnown)
  }

  private mutating func start(_ name: String, _ attributes: [XMLEvent.Attribute]) {
    if path.isEmpty, root.isEmpty { root = name }
    path.append(name)
    text = ""
    if Self.items.contains(name), page == nil {
      page = ListedPage(url: "")
      hasLink = false
    }
    func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    if name == "link", page != nil, path.dropLast().last == "entry", let href = value("href") {
      let relation = value("rel") ?? "alternate"
      if relation == "alternate", !hasLink { setLink(href) }
    }
    if name == "guid" { isPermanent = value("isPermaLink") != "false" }
  }

  private var isPermanent = true

  private mutating func setLink(_ url: String) {
    page?.url = url
    hasLink = true
  }

  private mutating func end(_ name: String) {
    let parent = path.dropLast().last ?? ""
    path.removeLast()
    let value = text.trimmed
    text = ""
    if Self.items.contains(name), let done = page {
      // An item inside another's is none.
      guard !path.contains(where: { Self.items.contains($0) }) else { return }
      if !done.url.isEmpty { listing.pages.append(done) }
      page = nil
      return
    }
    if parent == "sitemap", name == "loc", !value.isEmpty { listing.listings.append(value) }
    if page != nil, !value.isEmpty { set(name, value, in: parent) }
  }

  private mutating func set(_ name: String, _ value: String, in parent: String) {
    switch (name, parent) {
    case ("loc", "url"), ("link", "item"): setLink(value)
    case ("guid", "item") where !hasLink && isPermanent: page?.url = value
    case ("title", "item"), ("title", "entry"), ("title", "news"): page?.title = value
    case ("pubDate", "item"): page?.published = WebTime.iso(value) ?? value
    case ("date", "item"), ("published", "entry"), ("publication_date", "news"):
      page?.published = value
    case ("lastmod", "url"), ("updated", "entry"): page?.modified = value
    case ("language", "publication"): page?.language = value
    default: break
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    let bytes = utf8
    guard let start = bytes.firstIndex(where: { $0 > 0x20 }),
      let end = bytes.lastIndex(where: { $0 > 0x20 })
    else { return "" }
    return String(self[start...end])
  }
}
