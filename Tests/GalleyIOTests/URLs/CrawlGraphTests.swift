import GalleyCore
import Learning
import Testing
import Web

@testable import GalleyIO

struct CrawlGraphTests {
  private static let site = "http://a.example"

  /// A little web that answers jobs in an order of its own.
  private struct Answers {
    var redirects: [String: String] = [:]
    var listings: [String: PageListing] = [:]
    var failures: [String: PageError] = [:]

    func answer(_ job: FetchJob, in graph: inout CrawlGraph) {
      let path = String(job.url.target)
      if let error = failures[path] { return graph.failed(job.ticket, error) }
      let location = redirects[path]
      let answer = StoredAnswer(
        offset: 0, length: 1, status: location == nil ? 200 : 302, location: location,
        contentType: nil)
      graph.answered(job.ticket, answer) { _, url throws(PageError) in
        guard let listing = listings[String(url.target)] else {
          throw PageError(reason: "bad_listing", "none")
        }
        return listing
      }
    }
  }

  private func graph(_ paths: [String], redirects: Int = 5) -> CrawlGraph {
    var graph = CrawlGraph(mostRedirects: redirects)
    for path in paths { graph.add(GivenAddress(Self.site + path)) }
    return graph
  }

  private func listing(_ pages: [String], _ listings: [String] = []) throws -> PageListing {
    let urls = pages.map { "<url><loc>\(Self.site + $0)</loc></url>" }
    let maps = listings.map { "<sitemap><loc>\($0)</loc></sitemap>" }
    let root = pages.isEmpty ? "sitemapindex" : "urlset"
    return try PageListing(Array("<\(root)>\((urls + maps).joined())</\(root)>".utf8))
  }

  /// All that is given back, in order: the path, and the reason where it is no page.
  private func fates(
    _ graph: CrawlGraph, _ answers: Answers, seed: UInt64 = 0
  ) -> [String] {
    var graph = graph
    var random = SplitMix64(seed: seed)
    var jobs: [FetchJob] = []
    var fates: [String] = []
    while !graph.isEmpty {
      while let job = graph.nextJob(mostWaiting: .max) { jobs.append(job) }
      for ready in graph.takeReady(3) {
        let path = ready.url.replacing(Self.site, with: "")
        switch ready.outcome {
        case .success:
          fates.append(
            ([path] + ready.redirects.map { "<" + $0.replacing(Self.site, with: "") }).joined())
        case .failure(let error): fates.append("\(path) \(error.reason)")
        }
      }
      guard !jobs.isEmpty else { continue }
      let next = seed == 0 ? 0 : Int(random.next() % UInt64(jobs.count))
      answers.answer(jobs.remove(at: next), in: &graph)
    }
    return fates
  }

  @Test func `pages come in the order in which they were named, whatever that of the answers`() {
    let paths = (0..<40).map { "/\($0)" }
    for seed in 0..<20 {
      #expect(fates(graph(paths), Answers(), seed: UInt64(seed)) == paths)
    }
  }

  @Test func `an address is asked for once`() {
    var graph = graph(["/a", "/a", "/b#part", "/b"])
    var asked: [String] = []
    while let job = graph.nextJob(mostWaiting: .max) {
      asked.append(String(job.url.target))
      Answers().answer(job, in: &graph)
    }
    #expect(asked == ["/a", "/b"])
    #expect(
      graph.takeReady(9).map { (try? $0.outcome.get()) != nil } == [true, false, true, false])
  }

  @Test func `redirects are followed, their targets asked for once`() {
    let answers = Answers(redirects: ["/a": "/b", "/c": "/a", "/x": "\(Self.site)/y"])
    for seed in 0..<10 {
      #expect(
        fates(graph(["/a", "/b", "/c", "/x"]), answers, seed: UInt64(seed)) == [
          "/a</a", "/b duplicate_address", "/c duplicate_address", "/x</x",
        ])
    }
  }

  @Test func `loops, long ways and bad targets end`() {
    let long = (0..<9).map { ("/\($0)", "/\($0 + 1)") }
    let answers = Answers(
      redirects: Dictionary(uniqueKeysWithValues: long)
        .merging(["/s": "/s", "/p": "/q", "/q": "/p", "/f": "ftp://a.example/"]) { $1 })
    #expect(
      fates(graph(["/s", "/p", "/f", "/0"]), answers) == [
        "/s redirect_loop", "/p redirect_loop", "/f bad_redirect", "/0 too_many_redirects",
      ])
  }

  @Test func `what listings name stands where they do`() throws {
    var graph = graph(["/first"])
    graph.addListing(Self.site + "/index")
    graph.addListing(Self.site + "/feed")
    let answers = Answers(
      redirects: ["/two": "/2.xml"],
      listings: [
        "/index": try listing([], ["/one", "/two", "/gone", "/index"]),
        "/one": try listing(["/a", "/b"]), "/2.xml": try listing(["/b", "/c"]),
        "/feed": try listing(["/d", "/first"]),
      ],
      failures: ["/gone": PageError(.dropped, reason: "http_404", "")])
    for seed in 0..<20 {
      #expect(
        fates(graph, answers, seed: UInt64(seed)) == [
          "/first", "/a", "/b", "/b duplicate_address", "/c", "/gone http_404",
          "/index duplicate_listing", "/d", "/first duplicate_address",
        ])
    }
  }

  @Test func `what is no address is told where it stood`() {
    let wrong = PageError(reason: "bad_json", "")
    var graph = CrawlGraph(mostRedirects: 1)
    graph.add(GivenAddress("not one"))
    graph.add(ListedLine(place: "list.jsonl:2", address: .failure(wrong)))
    graph.add(GivenAddress(Self.site + "/a"))
    #expect(
      fates(graph, Answers()) == ["not one bad_address", "list.jsonl:2 bad_json", "/a"])
  }

  @Test func `no more is asked for than is wanted, but for where pages lead`() {
    var graph = graph(["/a", "/b", "/c", "/d"])
    graph.mostPages = 2
    var asked: [String] = []
    while let job = graph.nextJob(mostWaiting: .max) {
      asked.append(String(job.url.target))
      Answers(redirects: ["/b": "/e"]).answer(job, in: &graph)
    }
    #expect(asked == ["/a", "/b", "/e"])
  }
}
