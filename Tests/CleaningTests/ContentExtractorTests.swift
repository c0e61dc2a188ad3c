import Cleaning
import Markup
import Testing
import Text

/// The content of a page written as HTML.
private func content(_ html: String) throws -> (Content, HTMLTree) {
  var parser = HTMLParser()
  let tree = try parser.parse(Array(html.utf8))
  return (ContentExtractor().extract(tree), tree)
}

/// The blocks of a page as text.
private func blocks(_ html: String) throws -> [String] {
  let (content, _) = try content(html)
  return content.blocks.map { String(decoding: content.text[$0.span.range], as: UTF8.self) }
}

private let first =
  "The council voted on Monday to rebuild the bridge, which was closed after the flood in March."
private let second =
  "Work will begin in the autumn, the mayor said, and traffic should return by the end of next year."
private let third =
  "Shopkeepers on the north bank, who have lost half of their custom, asked for the work to be quicker."

@Suite struct ContentExtractorTests {
  @Test func `joins paragraphs by a blank line`() throws {
    let (content, _) = try content("<body><article><p>\(first)<p>\(second)</article>")
    #expect(String(decoding: content.text, as: UTF8.self) == first + "\n\n" + second)
    #expect(content.blocks.map(\.kind) == [.paragraph, .paragraph])
  }

  @Test func `leaves out navigation, footer, forms and hidden parts`() throws {
    let html = """
      <body><nav><p>\(third)</nav><header><h1>Bridge to be rebuilt</h1></header>
      <div><p>\(first)<p>\(second)
      <div style="display: none"><p>Hidden words, which nobody sees, stand here for robots.</div>
      <form><p>Write to us, if you like, and we will answer your letter.</form></div>
      <footer><p>All rights reserved, as always, by the owners of this place.</footer>
      """
    #expect(try blocks(html) == [first, second])
  }

  @Test(arguments: [
    "class=\"related-posts\"", "id=comments", "class='newsletter signup'", "role=navigation",
    "class=\"cookieConsent\"", "class=\"ArticleTags\"",
  ])
  func `leaves out what is called boilerplate`(_ attribute: String) throws {
    let html = "<body><div><p>\(first)<div \(attribute)><p>\(third)</div><p>\(second)</div>"
    #expect(try blocks(html) == [first, second])
  }

  @Test func `does not believe a name that covers most of the page`() throws {
    #expect(
      try blocks("<body><div class=\"sidebar widget\"><p>\(first)<p>\(second)</div>")
        == [first, second])
  }

  @Test func `does not lose the page behind a button that is never closed`() throws {
    let filler = String(repeating: "<i></i>", count: 500)
    let html = "<body><button><div><div></button>\(filler)<div><p>\(first)<p>\(second)</div>"
    #expect(try blocks(html) == [first, second])
  }

  @Test func `does not lose an article behind a head that is never closed`() throws {
    #expect(
      try blocks("<title>Bridge</title><article><p>\(first)<p>\(second)</article>")
        == [first, second])
  }

  @Test func `keeps the introduction between the headline and the body`() throws {
    let html = """
      <body><main><header><h1>Bridge to be rebuilt</h1>
      <p class="standfirst">Three years of work lie before the town, and nobody knows who will pay.</p>
      <p class="byline">By Ines Roth</p></header>
      <div class="article-body"><p>\(first)<p>\(second)</div></main>
      """
    let (content, _) = try content(html)
    #expect(content.blocks.map(\.kind) == [.standfirst, .paragraph, .paragraph])
  }

  @Test func `does not repeat the headline`() throws {
    let html = """
      <body><article><h1>Bridge to be rebuilt</h1><p>\(first)<p>\(second)</article>
      """
    #expect(try blocks(html) == [first, second])
  }

  @Test func `keeps subheadings that are followed by text`() throws {
    let html = """
      <body><article><p>\(first)<h2>Who pays</h2><p>\(second)<h2>Read on</h2></article>
      """
    #expect(try blocks(html) == [first, "Who pays", second])
  }

  @Test func `keeps lists of the argument and leaves out lists of links`() throws {
    let html = """
      <body><article><p>\(first)
      <ul><li>a new bridge for cars and buses</li><li>a path along the river</li></ul>
      <ul><li><a href=/1>Flood of the century</a></li><li><a href=/2>Ferry timetable</a></li></ul>
      <p>\(second)</article>
      """
    #expect(
      try blocks(html)
        == [first, "a new bridge for cars and buses", "a path along the river", second])
  }

  @Test func `makes a table one block with a line a row`() throws {
    let html = """
      <body><article><p>\(first)<table><tr><th>Year<th>Cars</tr><tr><td>2024<td>310</tr></table>
      <p>\(second)</article>
      """
    #expect(try blocks(html) == [first, "Year\tCars\n2024\t310", second])
  }

  @Test(arguments: ["<br><br>", "<br>\n<br/> ", "<br>&nbsp;<br>", "<br>"])
  func `cuts a block at line breaks that end paragraphs`(breaks: String) throws {
    let html = "<body><div>\(first)\(breaks)\(second)\(breaks)\(third)</div>"
    #expect(try blocks(html) == [first, second, third])
  }

  @Test(arguments: ["By Ada Byron", "Von Anna Seeler, Hamburg"])
  func `a line that names the author is no paragraph`(line: String) throws {
    let html = "<body><article><p>\(line)<p>\(first)<p>By Monday all was dry.<p>\(second)</article>"
    #expect(try blocks(html) == [first, "By Monday all was dry.", second])
  }

  @Test func `a paragraph that stands twice is given once`() throws {
    let html = "<body><article><p>\(first)<p>\(second)<div>\(first)</div><p>\(third)</article>"
    #expect(try blocks(html) == [first, second, third])
  }

  @Test(arguments: ["<pre> \n </pre>", "<p>&shy;</p>", "<p>\u{200B}\u{AD}</p>"])
  func `what holds nothing to see is no block`(empty: String) throws {
    let html = "<body><div>\(empty)<p>\(first)</p><div>\(empty)</div></div>\(empty)<i></i>"
    #expect(try blocks(html) == [first])
  }

  @Test func `keeps the lines of verse`() throws {
    let html =
      "<body><div><p>\(first)<p>The tide went out<br> and took<br/>the pier with it.<p>\(second)"
    #expect(
      try blocks(html) == [first, "The tide went out\nand took\nthe pier with it.", second])
  }

  @Test(arguments: [("<br>", "\n"), ("<br><br>", "\n\n")])
  func `keeps the lines of code at line breaks`(breaks: String, lines: String) throws {
    let html = "<body><p>\(first)<pre>one()\(breaks)two()</pre><p>\(second)"
    #expect(try blocks(html) == [first, "one()\(lines)two()", second])
  }

  @Test(arguments: [
    ("a", "hidden"), ("em", "aria-hidden=true"), ("b", "style='Visibility: hidden'"),
    ("span", "style='position:absolute; clip: rect(0 0 0 0)'"),
  ])
  func `leaves out words that are not shown`(tag: String, attribute: String) throws {
    let html =
      "<body><p>\(first) <\(tag) \(attribute)>Opens in a new tab</\(tag)><p>\(second)"
    #expect(try blocks(html).first == first)
  }

  @Test func `a style of another name hides nothing`() throws {
    let html =
      "<body><p><b style='-webkit-backface-visibility: hidden'>On Friday</b> \(first)<p>\(second)"
    #expect(try blocks(html).first == "On Friday " + first)
  }

  @Test func `joins letters and marks, and drops what only tells where lines may break`() throws {
    let html =
      "<body><p>Cafe\u{301}s &shy;re\u{AD}opened in Zu\u{308}rich\u{200B}, and \(first)<p>\(second)"
    #expect(try blocks(html).first == "Caf\u{E9}s reopened in Z\u{FC}rich, and " + first)
  }

  @Test func `squeezes white space over inline elements`() throws {
    let html = "<body><p>The  <b>council</b>\n voted <i>twice</i>, it said, on the new bridge.</p>"
    #expect(try blocks(html) == ["The council voted twice, it said, on the new bridge."])
  }

  @Test func `finds the links of the text`() throws {
    let html =
      "<body><p>The <a href=/c>town council</a> voted on Monday, it said, for the bridge.</p>"
    let (content, tree) = try content(html)
    let link = try #require(content.links.first)
    #expect(String(decoding: content.text[link.span.range], as: UTF8.self) == "town council")
    #expect(tree.attributeString(link.node, .href) == "/c")
  }

  @Test func `takes the first of several articles on a page`() throws {
    let html = """
      <body><main><article><h1>Bridge</h1><p>\(first)<p>\(second)</article>
      <article><h1>Ferry</h1><p>\(third)<p>\(second)</article></main>
      """
    #expect(try blocks(html) == [first, second])
  }

  @Test func `gives a picture its caption and credit, apart from the text`() throws {
    let html = """
      <body><article><p>\(first)
      <figure><img src=/bridge.jpg width=800><figcaption>The bridge in March.
      <div class=credit>Photo: Ines Roth</div></figcaption></figure><p>\(second)</article>
      """
    let (content, _) = try content(html)
    #expect(content.blocks.count == 2)
    #expect(content.figures.map(\.caption) == ["The bridge in March."])
    #expect(content.figures.map(\.credit) == ["Ines Roth"])
  }

  @Test func `takes a short line that is alone with a picture for its caption`() throws {
    let html = """
      <body><div><p>\(first)<div><div><img src=/a.jpg></div><div>The bridge in March.</div></div>
      <p>\(second)<p>\(third)</div>
      """
    #expect(try blocks(html) == [first, second, third])
  }

  @Test(arguments: [
    #"{"@type":"NewsArticle","articleBody":"\#(first)\n\n\#(second)"}"#,
    #"{"@graph":[{"@type":"WebPage"},{"articleBody":"<p>\#(first)</p><p>\#(second)</p>"}]}"#,
  ])
  func `reads the article from structured data where the page shows none`(_ data: String) throws {
    let html = """
      <html><head><script type="application/ld+json">\(data)</script></head>
      <body><div id=app></div></body></html>
      """
    let (content, _) = try content(html)
    #expect(String(decoding: content.text, as: UTF8.self) == first + "\n\n" + second)
    #expect(content.source == .structuredData)
  }

  @Test(arguments: ["", "<p>", "<html><body></body></html>", "no markup", "<<<<>>>>"])
  func `gives no more than there is`(_ html: String) throws {
    let (content, _) = try content(html)
    #expect(content.text.count <= html.utf8.count)
  }

  @Test func `spans of blocks are ordered, apart and inside the text`() throws {
    let html = """
      <body><article><h1>T</h1><p>\(first)<ul><li>one of three things to say</ul><p>\(second)</article>
      """
    let (content, _) = try content(html)
    var end = 0
    for block in content.blocks {
      #expect(block.span.start >= end && !block.span.isEmpty)
      end = block.span.end
    }
    #expect(end == content.text.count)
  }

  @Test func `counts the share of linked text`() throws {
    let html =
      "<body><p>The council voted, it said, for the <a href=/b>new bridge</a> on Monday.</p>"
    let (content, _) = try content(html)
    #expect(content.linkDensity == 10.0 / Double(content.text.count))
  }
}
