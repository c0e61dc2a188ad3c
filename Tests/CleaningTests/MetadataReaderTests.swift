import Cleaning
import Markup
import Testing

struct MetadataReaderTests {
  func read(
    _ html: String, url: String? = nil,
    prefer: [MetadataSource] = [.jsonLD, .openGraph, .meta, .html, .url]
  ) throws -> PageMetadata {
    var parser = HTMLParser()
    return MetadataReader(prefer: prefer).read(try parser.parse(Array(html.utf8)), url: url)
  }

  @Test func `reads Open Graph and meta elements`() throws {
    let page = try read(
      """
      <html lang=en_gb><head><meta property="og:title" content="Bridge &amp; tunnel open">
      <meta property="og:site_name" content="The Example">
      <meta property="og:description" content="Both at once.">
      <meta name=author content="By Ada Byron">
      <meta property="article:published_time" content="2024-06-25T10:30:00+02:00">
      <meta property="article:modified_time" content="2024-06-26">
      <meta property="article:tag" content=bridge><meta property="article:tag" content=tunnel>
      <meta property="article:section" content=Local>
      <meta property="og:image" content="/bridge.jpg">
      <link rel=canonical href="https://paper.example/bridge">
      """)
    #expect(page.title == Sourced("Bridge & tunnel open", from: "meta:og:title"))
    #expect(page.summary == Sourced("Both at once.", from: "meta:og:description"))
    #expect(page.authors == Sourced([PersonName(name: "Ada Byron")], from: "meta:author"))
    #expect(page.published?.value.value == "2024-06-25T10:30:00+02:00")
    #expect(page.published?.from == "meta:article:published_time")
    #expect(page.modified?.value.value == "2024-06-26")
    #expect(page.publisherName == Sourced("The Example", from: "meta:og:site_name"))
    #expect(page.keywords == Sourced(["bridge", "tunnel"], from: "meta:article:tag"))
    #expect(page.section == Sourced("Local", from: "meta:article:section"))
    #expect(page.language == Sourced("en-GB", from: "html:lang"))
    #expect(page.images == Sourced([PageImage(url: "/bridge.jpg")], from: "meta:og:image"))
    #expect(page.urlCanonical == Sourced("https://paper.example/bridge", from: "html:link"))
  }

  @Test func `knows nothing of an empty page`() throws {
    #expect(try read("") == PageMetadata())
  }

  @Test func `reads only the sources that are named`() throws {
    let html = """
      <meta property="og:title" content="From Open Graph"><meta name=author content="Ada Byron">
      <h1>From the page itself</h1><b class=author>Ada Byron</b><time datetime=2024-06-25>
      """
    let page = try read(html, url: "https://paper.example/2024/06/25/", prefer: [.openGraph])
    #expect(page.title == Sourced("From Open Graph", from: "meta:og:title"))
    #expect(page.authors == nil)
  }

  @Test(arguments: [
    ("<title>Bridge opens today - The Example</title>", "Bridge opens today"),
    ("<title>The Example | Bridge opens today</title>", "Bridge opens today"),
    (
      "<title>Bridge opens today | Local | The Example</title><h1>Bridge opens today</h1>",
      "Bridge opens today"
    ),
    ("<title>Trains - and boats</title>", "Trains - and boats"),
    ("<h1>The Example</h1><title>Bridge opens today — The Example</title>", "Bridge opens today"),
    (
      "<h1>Menu</h1><h1>Bridge opens today</h1><title>Bridge opens today</title>",
      "Bridge opens today"
    ),
    (
      "<h1>Blog</h1><h3>Bridge opens today</h3><title>Bridge opens today ‹ A paper</title>",
      "Bridge opens today"
    ),
    (
      "<h2>The new bridge</h2><title>The new bridge: who will pay</title>",
      "The new bridge: who will pay"
    ),
  ])
  func `tells the title from the name of the site`(html: String, expected: String) throws {
    let name = "<meta property='og:site_name' content='The Example'>"
    #expect(try read(name + html).title?.value == expected)
  }

  @Test(arguments: [
    // Two lines above the same headline.
    (
      "<h1><span>At sea</span> – <span>Bridge opens on a Monday</span></h1>",
      "Traffic: Bridge opens on a Monday", "Bridge opens on a Monday"
    ),
    // What the page writes as one sentence elsewhere, or with a colon.
    (
      "<h1><span>Bridge opens</span> <span>on a Monday</span></h1>",
      "Bridge opens on a Monday", "Bridge opens on a Monday"
    ),
    (
      "<h1><span>Traffic</span> Bridge opens on a Monday</h1>",
      "Traffic: Bridge opens on a Monday", "Traffic: Bridge opens on a Monday"
    ),
    // A headline with a line below.
    (
      "<h1><span>Bridge opens</span><br><span>After nine years of work</span></h1>",
      "Bridge opens", "Bridge opens"
    ),
    // Elements that mark words are no lines.
    ("<h1><em>Macbeth</em> opens on a Monday</h1>", "A review", "Macbeth opens on a Monday"),
  ])
  func `takes off what stands above the headline`(
    heading: String, declared: String, expected: String
  ) throws {
    let html = "<meta property='og:title' content='\(declared)'>" + heading
    #expect(try read(html).title?.value == expected)
  }

  @Test func `linked data alone does not take off a kicker`() throws {
    let html = """
      <script type="application/ld+json">{"@type": "NewsArticle",
      "headline": "Bridge opens on a Monday"}</script>
      <title>Traffic: Bridge opens on a Monday</title>
      <meta property="og:title" content="Traffic: Bridge opens on a Monday">
      <h1>Traffic: Bridge opens on a Monday</h1>
      """
    #expect(try read(html).title?.value == "Traffic: Bridge opens on a Monday")
  }

  @Test(arguments: [
    "<h1>News</h1><a rel=author href=/x>Ada Byron</a>",
    "<h1>News</h1><span class=entryAuthor>By Ada Byron</span>",
    "<h1>News</h1><div itemprop=author><span itemprop=name>Ada Byron</span></div>",
    "<h1>News</h1><p>By Ada Byron</p>",
    "<h1>News</h1><p>25.06.2024, 10:30 von Ada Byron</p>",
    "<h1>News</h1><p>Author:</p><p>Ada Byron</p>",
    "<h1>News</h1><a href=/authors/7>Ada Byron</a>",
  ])
  func `finds bylines on the page`(html: String) throws {
    #expect(try read(html).authors?.value == [PersonName(name: "Ada Byron")])
  }

  @Test func `leaves those who comment out`() throws {
    let html = "<h1>News</h1><div class=comments><b class=author>Ada Byron</b></div>"
    #expect(try read(html).authors == nil)
  }

  @Test func `prefers persons in the byline to the publisher in a meta element`() throws {
    let html = """
      <meta property=og:site_name content="The Example"><meta name=author content="The Example">
      <h1>News</h1><p class=byline>By Ada Byron</p>
      """
    #expect(try read(html).authors == Sourced([PersonName(name: "Ada Byron")], from: "html:byline"))
  }

  @Test(arguments: [
    ("<h1>News</h1><time datetime=2024-06-25>yesterday</time>", "2024-06-25", "html:time"),
    ("<h1>News</h1><p>June 25, 2024</p><p>Text of 1 May 2023.</p>", "2024-06-25", "text"),
    ("<h1>News</h1><span class=postDate>25.06.2024</span>", "2024-06-25", "html:date"),
    ("<h1>News</h1><p>Updated: June 26, 2024<p>Published: June 25, 2024", "2024-06-25", "text"),
    ("<meta itemprop=datePublished content=2024-06-25>", "2024-06-25", "meta:datepublished"),
  ])
  func `finds dates on the page`(html: String, expected: String, from: String) throws {
    let published = try read(html).published
    #expect(published?.value.value == expected)
    #expect(published?.from == from)
  }

  @Test func `reads the date of the address`() throws {
    let published = try read("<h1>News", url: "https://paper.example/2024/06/25/news").published
    #expect(published?.value.value == "2024-06-25")
    #expect(published?.from == "url")
  }

  @Test(arguments: [
    ("2024-06-26T01:30:00Z", "2024-06-25"), ("2024-06-25T23:30:00Z", "2024-06-25T23:30:00Z"),
    ("2024-06-26T01:30:00+02:00", "2024-06-26T01:30:00+02:00"),
  ])
  func `takes the day of the address where a time in UTC falls on the next`(
    time: String, expected: String
  ) throws {
    let html = "<meta property='article:published_time' content='\(time)'>"
    let page = try read(html, url: "https://paper.example/2024/06/25/news")
    #expect(page.published?.value.value == expected)
  }

  @Test func `believes the address where the page shows another day`() throws {
    let html = "<h1>News</h1><time datetime=2020-01-01>"
    let page = try read(html, url: "https://paper.example/2024/06/25/news")
    #expect(page.published?.from == "url")
  }

  @Test func `orders the numbers of a date as the page's language does`() throws {
    #expect(
      try read("<html lang=en-GB><h1>N</h1><p>6/7/2024").published?.value.value == "2024-07-06")
  }

  @Test(arguments: [
    ("en_US", "en-US"), ("DE", "de"), ("zh-hans-cn", "zh-Hans-CN"), ("pt-br", "pt-BR"),
  ])
  func `writes languages as BCP 47 does`(tag: String, expected: String) throws {
    #expect(try read("<html lang='\(tag)'>").language?.value == expected)
  }
}
