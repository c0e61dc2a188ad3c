import Learning
import Testing

@testable import Web

struct PageListingTests {
  private func listing(_ text: String) throws -> PageListing { try PageListing(Array(text.utf8)) }

  @Test func `a sitemap lists pages, with what the news extension says`() throws {
    let listing = try listing(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
        xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
        xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
        <url><loc> https://example.org/a?x=1&amp;y=2 </loc><lastmod>2024-05-01</lastmod>
          <image:image><image:loc>https://example.org/a.jpg</image:loc></image:image>
          <news:news><news:publication><news:name>The Example</news:name>
            <news:language>en</news:language></news:publication>
            <news:publication_date>2024-04-30T10:00:00Z</news:publication_date>
            <news:title>A <![CDATA[& B]]></news:title></news:news></url>
        <url><loc>https://example.org/b</loc></url>
        <url><priority>1</priority></url>
      </urlset>
      """)
    #expect(
      listing.pages == [
        ListedPage(
          url: "https://example.org/a?x=1&y=2", title: "A & B", published: "2024-04-30T10:00:00Z",
          modified: "2024-05-01", language: "en"),
        ListedPage(url: "https://example.org/b"),
      ])
    #expect(listing.listings.isEmpty)
  }

  @Test func `an index lists sitemaps`() throws {
    let listing = try listing(
      "<sitemapindex><sitemap><loc>https://example.org/1.xml.gz</loc><lastmod>2024</lastmod></sitemap>"
        + "<sitemap><loc>https://example.org/2.xml</loc></sitemap></sitemapindex>")
    #expect(listing.listings == ["https://example.org/1.xml.gz", "https://example.org/2.xml"])
    #expect(listing.pages.isEmpty)
  }

  @Test func `a feed in RSS`() throws {
    let listing = try listing(
      """
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>News</title>
      <link>https://example.org/</link><atom:link rel="self" href="https://example.org/feed"/>
      <item><title>One &amp; only</title><link>https://example.org/1</link>
        <guid isPermaLink="false">https://example.org/?p=1</guid>
        <pubDate>Tue, 25 Jun 2024 08:00:00 +0200</pubDate></item>
      <item><title>Two</title><guid>https://example.org/2</guid></item>
      <item><title>Three</title><guid isPermaLink="false">abc</guid></item>
      </channel></rss>
      """)
    #expect(
      listing.pages == [
        ListedPage(
          url: "https://example.org/1", title: "One & only", published: "2024-06-25T06:00:00Z"),
        ListedPage(url: "https://example.org/2", title: "Two"),
      ])
  }

  @Test func `a feed in Atom`() throws {
    let listing = try listing(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><link href="https://example.org/"/>
      <entry><title type="html">One</title><link rel="edit" href="https://example.org/e"/>
        <link href="/1"/><link rel="alternate" href="/other"/><updated>2024-01-02T00:00:00Z</updated>
        <published>2024-01-01T00:00:00Z</published></entry></feed>
      """)
    #expect(
      listing.pages == [
        ListedPage(
          url: "/1", title: "One", published: "2024-01-01T00:00:00Z",
          modified: "2024-01-02T00:00:00Z")
      ])
  }

  @Test func `a feed in RDF, and a list of lines`() throws {
    let rdf = try listing(
      "<rdf:RDF xmlns:rdf='r' xmlns='http://purl.org/rss/1.0/' xmlns:dc='d'><item><link>http://a.example/1</link>"
        + "<dc:date>2024-01-01</dc:date></item></rdf:RDF>")
    #expect(rdf.pages == [ListedPage(url: "http://a.example/1", published: "2024-01-01")])
    let lines = try listing("\u{FEFF}https://a.example/1\r\n\r\n https://a.example/2\n")
    #expect(lines.pages.map(\.url) == ["https://a.example/1", "https://a.example/2"])
  }

  @Test func `what lists nothing says so`() {
    #expect(throws: ListingProblem.unknownRoot("html")) { try listing("<html><p>no</p></html>") }
    #expect(throws: ListingProblem.noAddress("not found")) { try listing("not found") }
    #expect(throws: ListingProblem.self) { try listing("<urlset><url") }
  }

  @Test func `what stood before the damage counts, and entities are no bombs`() throws {
    let cut = try listing("<urlset><url><loc>http://a.example/1</loc></url><url><loc>http://a.e")
    #expect(cut.pages.map(\.url).first == "http://a.example/1")
    #expect(!cut.isWhole)
    let many = String(repeating: "<url><loc>http://a.example/</loc></url>", count: 200_001)
    let full = try listing("<urlset>\(many)</urlset>")
    #expect(full.pages.count == PageListing.maximumCount)
    #expect(!full.isWhole)
    let bomb = try listing(
      "<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c SYSTEM 'file:///etc/passwd'>]>"
        + "<urlset><url><loc>http://a.example/&b;&c;</loc></url></urlset>")
    #expect(bomb.pages.map(\.url) == ["http://a.example/"])
  }

  @Test func `any bytes are read`() {
    var random = SplitMix64(seed: 11)
    let text = Array(
      "<rss><channel><item><link>http://a.example/1</link><pubDate>x</pubDate></item></channel></rss>"
        .utf8)
    for _ in 0..<2000 {
      var bytes = text
      for _ in 0..<3 {
        let at = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 3 {
        case 0: bytes[at] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.remove(at: at)
        default: bytes.insert(contentsOf: Array("<url>&#0;".utf8), at: at)
        }
      }
      _ = try? PageListing(bytes)
    }
  }
}
