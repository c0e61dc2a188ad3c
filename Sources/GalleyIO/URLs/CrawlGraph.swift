internal import GalleyCore
internal import Web

/// The addresses of a run and what is known of each: in which order they were named, which of them
/// lead to which, and which are still to be asked for.
///
/// Knows no network and no file. An address is asked for once, however often it is named.
struct CrawlGraph {
  private enum State {
    case unasked
    case asked
    case answered(StoredAnswer)
    /// The answer names another address.
    case leads(to: Int)
    case failed(PageError)
  }

  private struct Node {
    let url: WebURL
    /// Redirects that led to it when it was first met.
    let depth: Int
    var state = State.unasked
    var isYielded = false
  }

  private struct Listing {
    var url: WebURL
    /// Listings that named it.
    let depth: Int
    var redirects = 0
    /// What it names; `nil` as long as that is not known.
    var items: [Item]?
  }

  private enum Item {
    case page(Int, GivenAddress)
    case listing(Int)
    case wrong(String, PageError)
  }

  private let mostRedirects: Int
  private var nodes: [Node] = []
  private var numbers: [String: Int] = [:]
  private var listings: [Listing] = []
  private var listingNumbers: [String: Int] = [:]
  private var pagesToAsk = Queue<Int>()
  /// Pages that others lead to: somebody waits for them already.
  private var targetsToAsk = Queue<Int>()
  private var listingsToAsk = Queue<Int>()
  /// Addresses that were named and not given back; the last level is that of the innermost listing.
  private var levels: [Queue<Item>] = [Queue()]
  /// Addresses that were asked for and not answered.
  private(set) var asked = 0
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

  // MARK: Naming

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

  private mutating func item(_ address: GivenAddress, base: WebURL?) -> Item {
    do {
      return .page(node(try WebURL(address.text, relativeTo: base), depth: 0), address)
    } catch {
      return .wrong(
        address.text, PageError(reason: "bad_address", "'\(address.text.prefix(200))' \(error)"))
    }
  }

  private mutating func listingItem(_ text: String, base: WebURL?, depth: Int) -> Item {
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

  private mutating func node(_ url: WebURL, depth: Int) -> Int {
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

  // MARK: Asking

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

  /// Nothing came of a job.
  mutating func failed(_ ticket: Int, _ error: PageError) {
    asked -= 1
    if ticket >= 0 {
      nodes[ticket].state = .failed(error)
    } else {
      settle(-1 - ticket, error)
    }
  }

  /// The answer to a job; that to a listing is read by `read`.
  mutating func answered(
    _ ticket: Int, _ answer: StoredAnswer,
    read: (StoredAnswer, WebURL) throws(PageError) -> PageListing
  ) {
    asked -= 1
    guard ticket >= 0 else { return answeredListing(-1 - ticket, answer, read) }
    nodes[ticket].state = .answered(answer)
    guard let location = answer.location else { return }
    let (url, depth) = (nodes[ticket].url, nodes[ticket].depth + 1)
    guard depth <= mostRedirects else {
      nodes[ticket].state = .failed(.tooManyRedirects(mostRedirects))
      return
    }
    do {
      nodes[ticket].state = .leads(to: node(try WebURL(location, relativeTo: url), depth: depth))
    } catch {
      nodes[ticket].state = .failed(
        PageError(reason: "bad_redirect", "it leads to '\(location.prefix(200))', which \(error)"))
    }
  }

  private mutating func answeredListing(
    _ number: Int, _ answer: StoredAnswer,
    _ read: (StoredAnswer, WebURL) throws(PageError) -> PageListing
  ) {
    do {
      if let location = answer.location {
        return try follow(number, location)
      }
      let listing = try read(answer, listings[number].url)
      let (url, depth) = (listings[number].url, listings[number].depth + 1)
      var items = listing.pages.map { item(GivenAddress($0, in: url), base: url) }
      for text in listing.listings { items.append(listingItem(text, base: url, depth: depth)) }
      if !listing.isWhole { items.append(.wrong(url.text, .cutListing)) }
      listings[number].items = items
    } catch {
      settle(number, error)
    }
  }

  private mutating func follow(_ number: Int, _ location: String) throws(PageError) {
    listings[number].redirects += 1
    guard listings[number].redirects <= mostRedirects else {
      throw .tooManyRedirects(mostRedirects)
    }
    do {
      listings[number].url = try WebURL(location, relativeTo: listings[number].url)
    } catch {
      throw PageError(
        reason: "bad_redirect", "it leads to '\(location.prefix(200))', which \(error)")
    }
    listingsToAsk.append(number)
  }

  private mutating func settle(_ number: Int, _ error: PageError) {
    listings[number].items = [.wrong(listings[number].url.text, error)]
  }

  // MARK: Giving back

  /// An address whose fate is known.
  struct Ready {
    /// The address as it was asked for first, or as it was written where that is none.
    let url: String
    var given: GivenAddress?
    /// Addresses that led to the page, the first one first.
    var redirects: [String] = []
    /// Where the page is, or why there is none.
    let outcome: Result<StoredAnswer, PageError>
  }

  /// The next addresses in the order in which they were named, as far as all before them are known.
  mutating func takeReady(_ count: Int) -> [Ready] {
    var ready: [Ready] = []
    while ready.count < count, let item = firstItem() {
      switch item {
      case .wrong(let text, let error): ready.append(Ready(url: text, outcome: .failure(error)))
      case .listing(let number):
        guard let items = listings[number].items else { return ready }
        levels[levels.count - 1].removeFirst()
        listings[number].items = []
        levels.append(Queue(items))
        continue
      case .page(let number, let address):
        guard let page = fate(of: number, address) else { return ready }
        ready.append(page)
      }
      levels[levels.count - 1].removeFirst()
    }
    return ready
  }

  private mutating func firstItem() -> Item? {
    while levels.count > 1, levels[levels.count - 1].isEmpty { levels.removeLast() }
    return levels[levels.count - 1].first
  }

  /// What has become of a page; `nil` where that is not known.
  private mutating func fate(of number: Int, _ address: GivenAddress) -> Ready? {
    let url = nodes[number].url.text
    var redirects: [String] = []
    var at = number
    while true {
      switch nodes[at].state {
      case .unasked, .asked: return nil
      case .failed(let error):
        return Ready(url: url, given: address, redirects: redirects, outcome: .failure(error))
      case .answered(let answer):
        let isRepeated = nodes[at].isYielded
        nodes[at].isYielded = true
        return Ready(
          url: url, given: address, redirects: redirects,
          outcome: isRepeated ? .failure(.duplicate(nodes[at].url.text)) : .success(answer))
      case .leads(let next):
        redirects.append(nodes[at].url.text)
        guard redirects.count <= nodes.count, redirects.count <= mostRedirects else {
          return Ready(
            url: url, given: address, outcome: .failure(.tooManyRedirects(mostRedirects)))
        }
        if redirects.contains(nodes[next].url.text) {
          return Ready(url: url, given: address, outcome: .failure(.redirectLoop))
        }
        at = next
      }
    }
  }
}

extension PageError {
  /// A job without an answer.
  init(_ failure: FetchFailure) {
    let isUnwanted = failure == .disallowed || failure.reason == "private_address"
    self.init(isUnwanted ? .dropped : .failed, reason: failure.reason, "\(failure)")
  }

  static let redirectLoop = PageError(reason: "redirect_loop", "its redirects lead in a circle")

  static let cutListing = PageError(
    reason: "truncated_listing", "it names more than could be read")

  static func tooManyRedirects(_ limit: Int) -> PageError {
    PageError(reason: "too_many_redirects", "more than \(limit) redirects lead from it")
  }

  static func duplicate(_ url: String) -> PageError {
    PageError(.dropped, reason: "duplicate_address", "\(url) was given before")
  }
}
