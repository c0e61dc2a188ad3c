import Learning
import Testing
import Web

struct RobotsRulesTests {
  private func rules(_ file: String, _ product: String = "reader") -> RobotsRules {
    RobotsRules(file.utf8, product: product)
  }

  @Test func `an empty file allows everything`() {
    #expect(rules("").allow("/any"))
    #expect(rules("# only a comment\n").allow("/any"))
  }

  @Test func `the group of the crawler stands alone, others are for the rest`() {
    let file = """
      User-agent: *
      Disallow: /

      User-Agent: Reader/2.0
      user-agent: other
      Disallow: /private
      """
    #expect(rules(file).allow("/open"))
    #expect(!rules(file).allow("/private/a"))
    #expect(!rules(file, "third").allow("/open"))
    #expect(rules(file, "READER").allow("/open"))
  }

  @Test func `groups of one name are joined`() {
    let file =
      "User-agent: reader\nDisallow: /a\n\nUser-agent: x\nDisallow: /b\n\nUser-agent: reader\nDisallow: /c"
    #expect(!rules(file).allow("/a"))
    #expect(rules(file).allow("/b"))
    #expect(!rules(file).allow("/c"))
  }

  @Test func `a group without rules allows everything`() {
    #expect(rules("User-agent: *\nDisallow: /\nUser-agent: reader\nDisallow:").allow("/x"))
  }

  /// RFC 9309, section 2.2.2, and the examples of section 5.
  @Test(
    arguments: [
      ("/example/page/", "/example/page/disallow.gif", "/example/page/disallow.gif", false),
      ("/page", "/page", "/page", true),
      ("/folder", "/", "/folder/page", true),
      ("/$", "/", "/", true),
      ("/$", "/", "/page.htm", false),
    ] as [(String, String, String, Bool)])
  func `the longest pattern decides, and allow where two are as long`(
    allow: String, disallow: String, path: String, isAllowed: Bool
  ) {
    let file = "User-agent: *\nAllow: \(allow)\nDisallow: \(disallow)"
    #expect(rules(file).allow(path) == isAllowed)
  }

  @Test(
    arguments: [
      ("/*.php$", "/a/b.php", true), ("/*.php$", "/a/b.php?x", false), ("/*.php", "/a.php?x", true),
      ("/fish*", "/fishheads", true), ("/fish", "/Fish", false), ("*", "/", true),
      ("/a*b*c$", "/aXbYbZc", true), ("/a*b*c$", "/aXbYbZcd", false), ("/**", "/x", true),
      ("/a%2Fb", "/a/b", false), ("/%7Ejoe", "/~joe", true), ("/caf%c3%a9", "/caf\u{E9}", true),
      ("/caf\u{E9}", "/caf%C3%A9", true), ("/a$b", "/a$b", true), ("/x$$", "/x$", true),
    ] as [(String, String, Bool)])
  func `a pattern matches from the start, with stars and an end`(
    pattern: String, path: String, matches: Bool
  ) {
    #expect(rules("User-agent: *\nDisallow: \(pattern)").allow(path) == !matches)
  }

  @Test func `delay and sitemaps are read`() {
    let file = "Sitemap: https://example.org/a.xml\r\nUser-agent: *\rCrawl-delay: 2.5\nSitemap: /b"
    #expect(rules(file).crawlDelay == 2.5)
    #expect(rules(file).sitemaps == ["https://example.org/a.xml", "/b"])
    #expect(rules("User-agent: *\nCrawl-delay: nan").crawlDelay == nil)
    #expect(rules("User-agent: *\nCrawl-delay: -1").crawlDelay == nil)
  }

  @Test func `the file itself may always be read`() {
    #expect(RobotsRules.disallowAll.allow("/robots.txt"))
    #expect(!RobotsRules.disallowAll.allow("/"))
  }

  @Test func `many stars cost little`() {
    let pattern = String(repeating: "*a", count: 2000)
    #expect(
      rules("User-agent: *\nDisallow: /\(pattern)b").allow(
        "/" + String(repeating: "a", count: 8000)))
  }

  @Test func `any bytes are read`() {
    var random = SplitMix64(seed: 7)
    let pieces = [
      "User-agent", ":", "*", "\n", "Disallow", "/", "%", "$", "#", "\r", "\0", "\u{FF}", "Allow",
    ]
    for _ in 0..<500 {
      let file = (0..<60).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      _ = rules(file).allow("/a%zz*$")
    }
  }
}
