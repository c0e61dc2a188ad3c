internal import GalleyCore
internal import Web

// Giving addresses back, in the order in which they were named.
extension CrawlGraph {
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
