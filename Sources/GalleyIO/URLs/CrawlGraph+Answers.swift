internal import GalleyCore
internal import Web

// What becomes of addresses that were asked for.
extension CrawlGraph {
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
