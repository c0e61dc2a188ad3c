import Cleaning
import Markup
import Testing

private let first =
  "The council voted on Monday to rebuild the bridge, which was closed after the flood in March."
private let second =
  "Work will begin in the autumn, the mayor said, and traffic should return by the end of next year."

private func decisions(_ html: String) throws -> [BlockDecision] {
  var parser = HTMLParser()
  return ContentExtractor().explain(try parser.parse(Array(html.utf8)))
}

struct BlockDecisionTests {
  /// An article around what is given.
  private func page(_ inner: String) -> String {
    "<body><main><h1>Bridge</h1><p>\(first)\(inner)<p>\(second)</main>"
  }

  @Test(arguments: [
    ("<nav><p>News and sport</nav>", BlockVerdict.Reason.region),
    ("<div class=\"related posts\"><p>More of it</div>", .boilerplate),
    ("<div id=comments><p>Well said!</div>", .comments),
    ("<div hidden><p>For robots alone.</div>", .hidden),
    ("<p class=byline>By Ines Roth", .byline),
    ("<figure><img src=/a.jpg><figcaption>The bridge in March.</figcaption></figure>", .caption),
    ("<p><a href=/1>Flood of the century and what came of it</a>", .links),
    ("<p>12.03.2026 14:05", .date),
    ("<div>Two words</div>", .short),
    ("<h2>Bridge</h2>", .title),
  ])
  func `says which rule left a block out`(html: String, reason: BlockVerdict.Reason) throws {
    let all = try decisions(page(html))
    #expect(
      all.map(\.verdict) == [
        .left(.title), .kept(.paragraph), .left(reason), .kept(.paragraph),
      ])
  }

  @Test func `says what lies around the article and at its ends`() throws {
    let all = try decisions(
      """
      <body><div><p>Top of all</div><main><h2>A word before</h2><p>\(first)<h2>Left alone</h2>
      <h2>Next</h2><p>\(second)<h2>Read on</h2></main>
      """)
    #expect(
      all.map(\.verdict) == [
        .left(.outside), .left(.title), .kept(.paragraph), .left(.emptyHeading), .kept(.heading),
        .kept(.paragraph), .left(.after),
      ])
  }

  @Test func `names the element that excluded a block`() throws {
    let html = page("<aside>\n<div><p>News and sport</div></aside>")
    let decision = try #require(try decisions(html).first { $0.verdict == .left(.region) })
    var parser = HTMLParser()
    let tree = try parser.parse(Array(html.utf8))
    #expect(decision.cause.map { tree.name($0) } == "aside")
    #expect(decision.xpath == "/html/body/main/p[1]/aside/div/p")
    #expect(decision.line == 2)
  }

  @Test func `says that structured data stood for the page`() throws {
    let body = String(repeating: first + " ", count: 5)
    let html = """
      <script type="application/ld+json">{"articleBody":"\(body)"}</script><main><p>\(first)</main>
      """
    #expect(try decisions(html).map(\.verdict) == [.left(.structuredData)])
  }

  @Test func `what is kept is what the extractor returns`() throws {
    let html = page(
      "<h2>Who pays</h2><ul><li>the town and the county</ul><table><td>a<td>b</table>")
    var parser = HTMLParser()
    let content = ContentExtractor().extract(try parser.parse(Array(html.utf8)))
    let kept = try decisions(html).filter { if case .kept = $0.verdict { true } else { false } }
    let joined = content.text.filter { $0 > 0x20 }
    #expect(kept.flatMap(\.text).filter { $0 > 0x20 } == joined)
  }

  @Test func `begins with whole words`() throws {
    let decision = try #require(try decisions("<p>\(first)").first)
    #expect(decision.beginning(20) == "The council voted on…")
    #expect(decision.beginning(200) == first)
    #expect(try decisions("<p>ééééééé").first?.beginning(5) == "éé…")
  }
}
