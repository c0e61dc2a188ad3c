import Cleaning
import Markup
import Testing

struct MetadataScriptDatesTests {
  private func published(_ html: String) throws -> Sourced<PageDate>? {
    var parser = HTMLParser()
    return MetadataReader().read(try parser.parse(Array(html.utf8)), url: nil).published
  }

  @Test(arguments: [
    (#"<script>var p = {"publishedAt": "2025-11-17T09:00:00-05:00"}</script>"#, "publishedAt"),
    (
      #"<script>self.push("{\"published_at\":\"2025-11-17T09:00:00-05:00\"}")</script>"#,
      "published_at"
    ),
    (
      "<div data-page='{&quot;pubDate&quot;:&quot;2025-11-17T09:00:00-05:00&quot;}'></div>",
      "pubDate"
    ),
    ("<script>page = {publishDate : '2025-11-17T09:00:00-05:00'}</script>", "publishDate"),
  ])
  func `finds the date that scripts read`(html: String, name: String) throws {
    let date = try published("<h1>News</h1>" + html)
    #expect(date?.value.value == "2025-11-17T09:00:00-05:00")
    #expect(date?.from == "script:" + name)
  }

  @Test(arguments: [
    #"{"publishedAt": "2025-11-17"}, {"publishedAt": "2025-11-18"}"#,
    #"{"updatedAt": "2025-11-17"}"#, #"{"unpublishedAt": "2025-11-17"}"#,
    #"{"publishedAt": "17 minutes ago"}"#, #"{"publishedAt": 20251117}"#, #"{"publishedAt": "2025"#,
    #"{"published": "#,
  ])
  func `knows nothing where several days, other names or no dates stand`(data: String) throws {
    #expect(try published("<h1>News</h1><script>\(data)</script>") == nil)
  }

  @Test func `what the page shows counts more`() throws {
    let html = #"<h1>News</h1><p>May 2, 2024</p><script>{"publishedAt": "2025-11-17"}</script>"#
    #expect(try published(html)?.from == "text")
  }

  @Test func `where nothing else does, the picture of the page tells the day`() throws {
    let html =
      "<meta property=og:image content=https://paper.example/2016/05/04/pier.png><h1>News</h1>"
    let date = try published(html)
    #expect(date?.value.value == "2016-05-04")
    #expect(date?.from == "meta:og:image")
  }
}
