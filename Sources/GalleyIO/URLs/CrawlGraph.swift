internal import GalleyCore
internal import Web

/// The addresses of a run and what is known of each: in which order they were named, which of them
/// lead to which, and which are still to be asked for.
///
/// Knows no network and no file. An address is asked for once, however often it is named.
struct CrawlGraph {
  enum State {
    case unasked
    case asked
    case answered(StoredAnswer)
    /// The answer names another address.
    case leads(to: Int)
    case failed(PageError)
  }

  struct Node {
    let url: WebURL
    /// Redirects that led to it when it was first met.
    let depth: Int
    var state = State.unasked
    var isYielded = false
  }

  struct Listing {
    var url: WebURL
    /// Listings that named it.
    let depth: Int
    var redirects = 0
    /// What it names; `nil` as long as that is not known.
    var items: [Item]?
  }

  enum Item {
    case page(Int, GivenAddress)
    case listing(Int)
    case wrong(String, PageError)
  }

  let mostRedirects: Int
  var nodes: [Node] = []
  private var numbers: [String: Int] = [:]
  var listings: [Listing] = []
  private var listingNumbers: [String: Int] = [:]
  private var pagesToAsk = Queue<Int>()
  /// Pages that others lead to: somebody waits for them already.
  var targetsToAsk = Queue<Int>()
  var listingsToAsk = Queue<Int>()
  /// Addresses that were named and not given back; the last level is that of the innermost listing.
  var levels: [Queue<Item>] = [Queue()]
  /// Addresses that were asked for and not answered.
  var asked = 0
  /// Named pages that are asked for at most.
  var mostPages = Int.max
  private var askedPages = 0

  /// Sitemap indexes in sitemap indexes are not of the protocol, but met.
  private static let mostLevels = 5

  init(mostRedirects: Int) { self.mostRedirects = mostRedirects }

  /// Whether all that was named has been given back.
  var isEmpty: Bool { levels.allSatisfy(\.isEmpty) }
  /// Addresses without an answer.
  var unanswered: Int { pagesToAsk.count + targetsToAsk.count + asked }

  /// Names a page.
  mutating func add(_ address: GivenAddress) { levels[0].append(item(address, base: nil)) }

  /// Names what a line of a list does.
  mutating func add(_ line: ListedLine) {
    switch line.address {
    case .success(let address): add(address)
    case .failure(let error): levels[0].append(.wrong(line.place, error))
    }
  }

  /// Names a sitemap or feed.
  mutating func addListing(_ text: String) {
    levels[0].append(listingItem(text, base: nil, depth: 0))
  }

  mutating func item(_ address: GivenAddress, base: WebURL?) -> Item {
    do {
      return .page(node(try WebURL(address.text, relativeTo: base), depth: 0), address)
    } catch {
      return .wrong(
        address.text, PageError(reason: "bad_address", "'\(address.text.prefix(200))' \(error)"))
    }
  }

  mutating func listingItem(_ text: String, base: WebURL?, depth: Int) -> Item {
    do {
      let url = try WebURL(text, relativeTo: base)
      if listingNumbers[url.text] != nil {
        return .wrong(
          url.text, PageError(.dropped, reason: "duplicate_listing", "it was read before"))
      }
      guard depth <= Self.mostLevels else {
        return .wrong(
          url.text, PageError(reason: "bad_listing", "listings name each other too deep"))
      }
      listings.append(Listing(url: url, depth: depth))
      listingNumbers[url.text] = listings.count - 1
      listingsToAsk.append(listings.count - 1)
      return .listing(listings.count - 1)
    } catch {
      return .wrong(text, PageError(reason: "bad_address", "'\(text.prefix(200))' \(error)"))
    }
  }

  mutating func node(_ url: WebURL, depth: Int) -> Int {
    if let number = numbers[url.text] { return number }
    nodes.append(Node(url: url, depth: depth))
    numbers[url.text] = nodes.count - 1
    if depth == 0 {
      pagesToAsk.append(nodes.count - 1)
    } else {
      targetsToAsk.append(nodes.count - 1)
    }
    return nodes.count - 1
  }

  /// The next address to ask for: first those of listings, so that many hosts are known early, but
  /// not while more than `mostWaiting` pages wait. The ticket of a listing is negative.
  mutating func nextJob(mostWaiting: Int) -> FetchJob? {
    if pagesToAsk.count < mostWaiting, let number = listingsToAsk.removeFirst() {
      asked += 1
      return FetchJob(listings[number].url, ticket: -1 - number, takesAnyType: true)
    }
    guard let number = targetsToAsk.removeFirst() ?? nextPage() else { return nil }
    nodes[number].state = .asked
    asked += 1
    return FetchJob(nodes[number].url, ticket: number)
  }

  private mutating func nextPage() -> Int? {
    guard askedPages < mostPages, let number = pagesToAsk.removeFirst() else { return nil }
    askedPages += 1
    return number
  }
}
