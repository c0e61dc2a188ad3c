import Cleaning
import Markup
import Testing

@Suite struct ContentAssessmentTests {
  private func assessment(_ body: String) throws -> ContentAssessment {
    var parser = HTMLParser()
    let page = "<html><head><title>Harbour</title></head><body>\(body)</body></html>"
    return ContentExtractor().extract(try parser.parse(Array(page.utf8))).assessment
  }

  private static let paragraph = """
    <p>The council said on Monday that the wall, which fell in the storm, would be built again by the
    spring, and that the people of the harbour would be asked before any work begins there.</p>
    """

  private static let navigation = (1...30).map { "<li><a href='/\($0)'>Part \($0)</a></li>" }
    .joined()

  private var article: String {
    "<ul>\(Self.navigation)</ul><article><h1>Wall to be rebuilt</h1>"
      + String(repeating: Self.paragraph, count: 8) + "</article>"
  }

  @Test func `an article scores higher than an index`() throws {
    let index = (1...40).map { "<div><a href='/\($0)'>Story number \($0) of the harbour</a></div>" }
    let found = try assessment(article)
    #expect(found.articleScore > 0.5)
    #expect(try assessment(index.joined()).articleScore < 0.3)
    #expect((0...1).contains(found.confidence) && found.confidence > 0.5)
  }

  @Test func `a page without text is no article`() throws {
    #expect(try assessment("").articleScore == 0)
  }

  @Test func `structured data that says so makes an article more likely`() throws {
    let data = #"<script type="application/ld+json">{"@type": "NewsArticle"}</script>"#
    #expect(try assessment(data + article).articleScore > assessment(article).articleScore)
  }
}
