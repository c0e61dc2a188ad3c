import Cleaning
import Markup
import Testing

struct MetadataLinkedDataTests {
  func read(_ data: String..., html: String = "") throws -> PageMetadata {
    var parser = HTMLParser()
    let scripts = data.map { "<script type='application/ld+json'>\($0)</script>" }.joined()
    return MetadataReader().read(try parser.parse(Array((scripts + html).utf8)), url: nil)
  }

  @Test func `reads an article`() throws {
    let page = try read(
      """
      {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Bridge opens",
      "alternativeHeadline": "At last", "datePublished": "2024-06-25T08:00:00Z",
      "dateModified": "2024-06-26", "author": {"@type": "Person", "name": "Ada Byron",
      "jobTitle": "Editor"}, "publisher": {"name": "The Example"}, "isAccessibleForFree": false,
      "articleSection": "Local", "inLanguage": "en", "image": [{"url": "/a.jpg", "caption": "A"}],
      "dateline": "LONDON"}
      """)
    #expect(page.title == Sourced("Bridge opens", from: "json-ld:headline"))
    #expect(page.subtitle?.value == "At last")
    #expect(page.published?.value.value == "2024-06-25T08:00:00Z")
    #expect(page.published?.from == "json-ld:datePublished")
    #expect(page.modified?.value.value == "2024-06-26")
    #expect(page.authors?.value == [PersonName(name: "Ada Byron", role: "Editor")])
    #expect(page.publisherName?.value == "The Example")
    #expect(page.freeAccess == Sourced(false, from: "json-ld:isAccessibleForFree"))
    #expect(page.images?.value == [PageImage(url: "/a.jpg", caption: "A")])
    #expect(page.dateline?.value == "LONDON")
  }

  @Test(arguments: [
    #""Ada Byron""#, #"["Ada Byron"]"#, #"{"name": "Ada Byron"}"#, #"{"name": ["Ada Byron"]}"#,
    #"[{"@type": "Person", "name": "By Ada Byron"}]"#, #"{"@id": "ada"}"#,
    #"{"givenName": "Ada", "familyName": "Byron"}"#,
  ])
  func `reads authors however they are written`(author: String) throws {
    let page = try read(
      """
      {"@graph": [{"@type": "Article", "headline": "Bridge opens", "author": \(author)},
      {"@type": "Person", "@id": "ada", "name": "Ada Byron"}]}
      """)
    #expect(page.authors?.value == [PersonName(name: "Ada Byron")])
  }

  @Test func `chooses the article that the page shows`() throws {
    let page = try read(
      #"{"@type": "NewsArticle", "headline": "Another story", "datePublished": "2020-01-01"}"#,
      #"{"@type": ["Thing", "BlogPosting"], "headline": "Bridge opens today", "datePublished": "2024-06-25"}"#,
      html: "<h1>Bridge opens today</h1>")
    #expect(page.title?.value == "Bridge opens today")
    #expect(page.published?.value.value == "2024-06-25")
  }

  @Test func `takes nothing from lists of teasers`() throws {
    let page = try read(
      """
      {"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "headline": "Teaser",
      "datePublished": "2020-01-01"}]}
      """)
    #expect(page == PageMetadata())
  }

  @Test func `takes the date of the page where the article has none`() throws {
    let page = try read(
      """
      [{"@type": "Article", "headline": "Bridge opens"},
      {"@type": "WebPage", "datePublished": "2024-06-25"}]
      """)
    #expect(page.published?.value.value == "2024-06-25")
  }

  @Test func `resolves references in strings`() throws {
    #expect(
      try read(#"{"@type": "Article", "headline": "Bridge &amp;amp; &#8220;tunnel&#8221;"}"#)
        .title?.value == "Bridge & “tunnel”")
  }

  @Test func `reads what comes before a mistake`() throws {
    #expect(
      try read(#"{"@type": "Article", "headline": "Bridge opens", "author": "#).title?.value
        == "Bridge opens")
  }
}
