import Engines
import Foundation
import JSON
import Testing

/// Fetching from a real web server.
@Suite(.serialized) struct FetchTests {
  /// What becomes of each address that is no plain article.
  private static let fates: [(path: String, reason: String?)] = [
    ("/moved.html", nil), ("/elsewhere.html", nil), ("/missing.html", "http_404"),
    ("/private/0.html", "robots_disallowed"), ("/private/open.html", nil),
    ("/articles/1.html?print=1", "robots_disallowed"),
    ("/forbidden-by-way.html", "robots_disallowed"), ("/loop/a.html", "redirect_loop"),
    ("/loop/self.html", "redirect_loop"), ("/chain/0.html", "too_many_redirects"),
    ("/chain/9.html", nil), ("/to-a-file.html", "bad_redirect"),
    ("/dropped.html", "connection_failed"), ("/paper.pdf", "media_type"),
    ("/strain/busy", nil), ("/strain/down", nil), ("/strain/flaky", nil),
    ("/strain/broken", "http_500"), ("/strain/slow", nil), ("/strain/hanging", "timeout"),
    ("/strain/short", "connection_failed"), ("/strain/long", nil), ("/strain/endless", nil),
    ("/strain/chunked", nil), ("/strain/nothing", "http_502"),
    ("/strain/rubbish", "connection_failed"),
    ("/bomb/0.html", "too_large"), ("/charsets/latin1.html", nil), ("/compressed/0.html", nil),
    ("/sitemap-missing.xml", "http_404"), ("/articles/0.html", "duplicate_address"),
  ]

  /// A pipeline that reads the site into `out.jsonl`.
  private func pipeline(_ site: WebSite, _ options: String) -> String {
    """
    galley: 1
    name: web
    fetch:
      urls:
        user_agent: "galley-test/1.0 (test@example.org)"
        allow_private: true
    \(options.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n"))
    stages: [metadata]
    output: { jsonl: { path: out.jsonl } }
    rejects: { path: rejects.jsonl, keep: [failed, dropped] }
    limits: { failures: { rate: 100% } }
    """
  }

  private func ends(_ ending: Ending, _ code: Int32 = 0) {
    #expect(ending.code == code, "\(ending.error)")
  }

  private func reasons(_ folder: TemporaryFolder, _ file: String) throws -> [String: String] {
    var reasons: [String: String] = [:]
    for line in try folder.lines(file) {
      let root = try JSONDocument(Array(line.utf8)).root
      let path = try #require(root["source"]?["path"]?.string)
      reasons[path] = root["reason"]?.string
    }
    return reasons
  }

  @Test func `a pipe fetches pages of which it has the address alone`() throws {
    let site = try WebSite(pages: 3)
    let folder = try TemporaryFolder()
    try folder.write(
      "p.galley.yaml", pipeline(site, "  pace: none\n  addresses: [\"\(site.article(0))\"]"))
    let addresses = [site.article(1), site.root + "/missing.html", site.article(1)]
    let lines = addresses.enumerated().map { #"{"id": "\#($0)", "url": "\#($1)"}"# }
    let page = #"{"id": "own", "url": "\#(site.article(2))", "html": "<title>Own</title>"}"#
    let (answers, code, error) = try Piped(folder).all(lines + [page])
    #expect(code == 0, "\(error)")
    let found = try answers.map { try JSONDocument(Array($0.utf8)).root }
    #expect(found.map { $0["id"]?.string } == ["0", "1", "2", "own"])
    #expect(
      found.map { $0["reason"]?.string } == [nil, "http_404", "duplicate_address", nil])
    #expect(found[0]["record"]?["source"]?["path"]?.string == site.article(1))
    #expect(found[3]["record"]?["title"]?.string == "Own")
  }

  @Test func `a site is fetched as it allows, each address once, and every one accounted for`()
    throws
  {
    let site = try WebSite(pages: 2000)
    let folder = try TemporaryFolder()
    let half = (1000..<2000).map { site.article($0) }
    let special = Self.fates.map(\.path)
      .filter { !$0.hasPrefix("/sitemap") && $0 != "/articles/0.html" }.map { site.root + $0 }
    try folder.write("list.txt", (half + special).joined(separator: "\n") + "\n")
    try folder.write(
      "p.galley.yaml",
      pipeline(
        site,
        """
          list: list.txt
          sitemaps: "\(site.root)/robots.txt"
          feeds: ["\(site.root)/feed.rss", "\(site.root)/feed.atom"]
          pace: none
          per_host: 24
          timeout: 3s
          bytes: 1MB
          retries: 2
          store: pages.warc.gz
        """))
    let fetched = try Program.run(["fetch", "p.galley.yaml"], in: folder)
    ends(fetched)
    try check(site, try reasons(folder, "pages.rejects.jsonl"), isRun: false)
    try checkRequests(site)
    try checkArchive(folder)
    try checkRuns(site, folder)
  }

  private func check(_ site: WebSite, _ reasons: [String: String], isRun: Bool) throws {
    for (path, reason) in Self.fates {
      // How large a page really is, and whether it is one, is seen when it is read.
      if !isRun, ["too_large"].contains(reason) { continue }
      // What a feed or a sitemap names once more is a repetition.
      let listed = ["/compressed/0.html", "/private/open.html"].contains(path)
      if listed { continue }
      #expect(reasons[site.root + path] == reason, "\(path)")
    }
  }

  /// What the server has seen.
  private func checkRequests(_ site: WebSite) throws {
    let requests = try site.requests().filter { $0.host == "127.0.0.1" }
    let counts = Dictionary(grouping: requests, by: \.path).mapValues(\.count)
    for number in 0..<2000 { #expect(counts["/articles/\(number).html"] == 1, "\(number)") }
    #expect(counts["/robots.txt"] == 2)
    #expect(counts["/private/0.html"] == nil)
    #expect(counts["/articles/1.html?print=1"] == nil)
    #expect(counts["/private/open.html"] == 1)
    #expect(counts["/strain/busy"] == 2)
    #expect(counts["/strain/broken"] == 3)
    #expect(counts["/missing.html"] == 1)
    #expect(counts["/loop/self.html"] == 1)
    #expect(counts["/chain/9.html"] == 1)
    #expect(requests.allSatisfy { $0.asker == "galley-test/1.0 (test@example.org)" })
  }

  /// Other programs read what was kept, and find every digest right.
  private func checkArchive(_ folder: TemporaryFolder) throws {
    let checked = try Program.run(
      ["-m", "warcio.cli", "check", "-v", "pages.warc.gz"], of: Engines.path(of: "python"),
      in: folder)
    ends(checked)
    #expect(!String(decoding: checked.output, as: UTF8.self).contains("fail"))
  }

  /// Runs take pages from the archive, in the order in which they were named.
  private func checkRuns(_ site: WebSite, _ folder: TemporaryFolder) throws {
    try site.forgetRequests()
    ends(try Program.run(["run", "p.galley.yaml", "--workers", "2"], in: folder))
    let first = try folder.bytes("out.jsonl")
    try check(site, try reasons(folder, "rejects.jsonl"), isRun: true)
    let paths = try folder.lines("out.jsonl").map { line in
      try JSONDocument(Array(line.utf8)).root["source"]?["path"]?.string ?? ""
    }
    // Two of them were met before, by way of others.
    let articles = (Array(1000..<2000) + Array(2..<1000)).map { site.article($0) }
    #expect(paths.filter { $0.contains("/articles/") } == articles)
    let again = try site.requests().map(\.path)
    #expect(again.allSatisfy { !$0.hasPrefix("/articles/") && $0 != "/strain/slow" }, "\(again)")
    ends(try Program.run(["run", "p.galley.yaml", "--workers", "1", "--fresh"], in: folder))
    #expect(try folder.bytes("out.jsonl") == first)
  }

  @Test func `what was fetched before the end of the world is not fetched again`() throws {
    let site = try WebSite(pages: 1500)
    let folder = try TemporaryFolder()
    try folder.write("list.txt", (0..<1500).map { site.article($0) }.joined(separator: "\n"))
    try folder.write(
      "p.galley.yaml",
      pipeline(site, "  list: list.txt\n  pace: 1ms\n  per_host: 2\n  store: pages.warc.gz"))
    let program = try Program(["fetch", "p.galley.yaml"], in: folder)
    while ((try? site.requests().count) ?? 0) < 200, !program.isOver { usleep(2000) }
    program.signal(SIGKILL)
    ends(try program.ending(), 128 + SIGKILL)
    // A member that was being written is not whole.
    let whole = try folder.bytes("pages.warc.gz")
    try folder.write("pages.warc.gz", Array(whole.dropLast(7)))
    let before = try site.requests().count
    #expect(before < 1500)
    ends(try Program.run(["fetch", "p.galley.yaml"], in: folder))
    let counts = Dictionary(grouping: try site.requests().map(\.path), by: { $0 }).mapValues(
      \.count)
    for number in 0..<1500 { #expect(counts["/articles/\(number).html"] ?? 0 >= 1, "\(number)") }
    #expect(counts.filter { $0.key.hasPrefix("/articles/") && $0.value > 1 }.count <= 60)
    try site.forgetRequests()
    ends(try Program.run(["fetch", "p.galley.yaml"], in: folder))
    #expect(try site.requests().isEmpty)
    try checkArchive(folder)
  }

  @Test func `what is kept is asked for again on demand, and kept again where it changed`() throws {
    let site = try WebSite(pages: 30)
    let folder = try TemporaryFolder()
    try folder.write("list.txt", (0..<30).map { site.article($0) }.joined(separator: "\n"))
    try folder.write(
      "p.galley.yaml",
      pipeline(site, "  list: list.txt\n  pace: none\n  per_host: 8\n  store: pages.warc.gz"))
    ends(try Program.run(["fetch", "p.galley.yaml"], in: folder))
    try site.forgetRequests()
    try site.folder.write("site/articles/7.html", WebSite.html(70_007))
    ends(try Program.run(["fetch", "p.galley.yaml", "--refresh"], in: folder))
    let statuses = Dictionary(grouping: try site.requests(), by: \.status).mapValues(\.count)
    #expect(statuses == [304: 29, 200: 2])
    try checkArchive(folder)
    try site.forgetRequests()
    ends(try Program.run(["run", "p.galley.yaml"], in: folder))
    #expect(try site.requests().isEmpty)
    let titles = try folder.lines("out.jsonl").map { line in
      try JSONDocument(Array(line.utf8)).root["title"]?.string ?? ""
    }
    #expect(titles == (0..<30).map { "Boats of day \($0 == 7 ? 70_007 : $0)" })
  }

  @Test func `each host has its own pace and its own rules`() throws {
    let site = try WebSite(pages: 1)
    let folder = try TemporaryFolder()
    let hosts = [3, 4, 5, 6]
    let list = hosts.flatMap { host in (0..<5).map { "\(site.other(host))/a\($0).html" } }
    try folder.write("list.txt", list.joined(separator: "\n"))
    try folder.write(
      "p.galley.yaml",
      pipeline(
        site,
        "  list: list.txt\n  pace: 100ms\n  per_host: 3\n  retries: 0\n  store: pages.warc.gz"))
    ends(try Program.run(["fetch", "p.galley.yaml"], in: folder))
    let requests = try site.requests()
    func times(_ host: Int) -> [Double] {
      requests.filter { $0.host == "127.0.0.\(host)" && $0.path.hasPrefix("/a") }.map(\.time)
    }
    // Its robots file cannot be had.
    #expect(times(4).isEmpty)
    #expect(times(3).count == 5)
    #expect(times(6).count == 5)
    // The pace holds, and where robots.txt asks for more, that does. A log has milliseconds.
    let slow = times(5)
    #expect(slow.count == 5)
    #expect((slow.max() ?? 0) - (slow.min() ?? 0) > 4 * 0.3 * 0.9)
    let usual = times(3)
    #expect((usual.max() ?? 0) - (usual.min() ?? 0) > 4 * 0.1 * 0.9)
    let reasons = try reasons(folder, "pages.rejects.jsonl")
    #expect(reasons.count == 5)
    #expect(reasons.values.allSatisfy { $0 == "robots_unreachable" })
  }

  @Test func `HTTP 2 with a certificate of one's own`() throws {
    let site = try WebSite(pages: 1)
    let folder = try TemporaryFolder()
    let options =
      "  addresses: [\"\(site.secure)/a0.html\", \"\(site.secure)/a1.html\"]\n  pace: 1ms\n"
    try folder.write("p.galley.yaml", pipeline(site, options))
    ends(try Program.run(["run", "p.galley.yaml"], in: folder))
    #expect(try reasons(folder, "rejects.jsonl").values.allSatisfy { $0 == "bad_certificate" })
    try folder.write(
      "q.galley.yaml",
      pipeline(site, options + "  store: pages.warc.zst\n  certificates: \"\(site.certificate)\""))
    ends(try Program.run(["run", "q.galley.yaml", "--fresh"], in: folder))
    #expect(try folder.lines("out.jsonl").count == 2)
    let requests = try site.requests().filter { $0.status == 200 }
    #expect(requests.count == 2)
    #expect(requests.allSatisfy { $0.protocol == "HTTP/2.0" })
  }

  @Test func `a proxy is taken from the environment, but for what needs none`() throws {
    let site = try WebSite(pages: 1)
    let folder = try TemporaryFolder()
    try folder.write("list.txt", "\(site.article(0))\n\(site.other(3))/a0.html\n")
    try folder.write("p.galley.yaml", pipeline(site, "  list: list.txt\n  pace: 1ms"))
    let environment = ["http_proxy=\(site.proxy)", "no_proxy=127.0.0.3"]
    ends(
      try Program.run(
        environment + [Program.path, "run", "p.galley.yaml"], of: "/usr/bin/env", in: folder))
    #expect(try folder.lines("out.jsonl").count == 2)
    let ways = try site.requests().filter { $0.path.hasSuffix("0.html") }
      .map { "\($0.host)\($0.path)" }
    #expect(
      ways.sorted() == [
        "127.0.0.1/articles/0.html", "127.0.0.3/a0.html", "127.0.0.7/articles/0.html",
      ])
  }

  @Test func `a signal ends the wait for a slow pace, and what was fetched is kept`() throws {
    let site = try WebSite(pages: 20)
    let folder = try TemporaryFolder()
    try folder.write("list.txt", (0..<20).map { site.article($0) }.joined(separator: "\n"))
    try folder.write(
      "p.galley.yaml", pipeline(site, "  list: list.txt\n  pace: 1h\n  store: pages/p.warc.gz"))
    let program = try Program(["fetch", "p.galley.yaml"], in: folder)
    while ((try? site.requests().count) ?? 0) < 1, !program.isOver { usleep(2000) }
    usleep(200_000)
    let second = try Program.run(["fetch", "p.galley.yaml"], in: folder)
    ends(second, 3)
    #expect(second.error.contains("pages/p.warc.gz is in use by another run"), "\(second.error)")
    program.signal(SIGINT)
    ends(try program.ending(), 75)
    #expect(try folder.names().contains("pages/p.warc.gz"))
  }

  @Test func `private addresses are refused by number and by name`() throws {
    let site = try WebSite(pages: 1)
    let folder = try TemporaryFolder()
    let addresses = [site.article(0), "http://localhost:\(site.port)/articles/0.html"]
    try folder.write("list.txt", addresses.joined(separator: "\n"))
    let text = pipeline(site, "  list: list.txt\n  pace: 1ms\n  retries: 0")
    try folder.write(
      "p.galley.yaml", text.replacing("allow_private: true", with: "allow_private: false"))
    ends(try Program.run(["run", "p.galley.yaml"], in: folder))
    let reasons = try reasons(folder, "rejects.jsonl")
    #expect(reasons[addresses[0]] == "private_address")
    #expect(reasons[addresses[1]] == "private_address")
    #expect(try site.requests().isEmpty)
  }

  @Test func `a few pages are all that is asked for when no more are wanted`() throws {
    let site = try WebSite(pages: 300)
    let folder = try TemporaryFolder()
    try folder.write("list.txt", (0..<300).map { site.article($0) }.joined(separator: "\n"))
    try folder.write(
      "p.galley.yaml", pipeline(site, "  list: list.txt\n  pace: none\n  per_host: 8"))
    ends(try Program.run(["run", "p.galley.yaml", "--limit", "7"], in: folder))
    #expect(try folder.lines("out.jsonl").count == 7)
    #expect(try site.requests().count == 8)
  }
}
