import Cleaning
import Markup
import Testing
import Text

private let first =
  "The council voted on Monday to rebuild the bridge, which was closed after the flood in March."
private let second =
  "Work will begin in the autumn, the mayor said, and traffic should return by the end of next year."

private let page = """
  <body><main><h1>Bridge to be rebuilt</h1><p class=byline>By Ines Roth</p>
  <p class=dateline>12.03.2026 14:05</p>
  <div class=body><p>\(first)</p>
  <figure><img src=/b.jpg><figcaption>The bridge in March.</figcaption>
  <div class=credit>Photo: Ines Roth</div></figure>
  <ul><li><a href=/1>Flood of the century</a></li></ul>
  <h3>Who pays</h3><p>\(second)</p></div></main>
  """

private func content(
  _ html: String, keep: Set<ContentOptions.Part> = [], without name: String? = nil,
  comments: Bool = false
) throws -> Content {
  var parser = HTMLParser()
  let tree = try parser.parse(Array(html.utf8))
  var options = ContentOptions()
  options.keep = keep
  options.separatesComments = comments
  let removed = try name.map { try CSSSelector($0).elements(of: tree) } ?? []
  return ContentExtractor(options).extract(tree, without: removed)
}

/// Each block as its kind and its text.
private func lines(_ content: Content) -> [String] {
  content.blocks.map {
    "\($0.kind.rawValue): " + String(decoding: content.text[$0.span.range], as: UTF8.self)
  }
}

struct ContentOptionsTests {
  @Test func `only the article's own text is kept by default`() throws {
    #expect(
      lines(try content(page))
        == ["paragraph: \(first)", "heading: Who pays", "paragraph: \(second)"])
  }

  @Test(arguments: [
    (ContentOptions.Part.title, 0, "heading: Bridge to be rebuilt"),
    (.byline, 0, "byline: By Ines Roth"), (.dateline, 0, "dateline: 12.03.2026 14:05"),
    (.captions, 1, "caption: The bridge in March."), (.credits, 1, "credit: Photo: Ines Roth"),
    (.links, 1, "list_item: Flood of the century"),
  ])
  func `a part that is asked for stands in its place`(
    part: ContentOptions.Part, place: Int, line: String
  ) throws {
    var expected = ["paragraph: \(first)", "heading: Who pays", "paragraph: \(second)"]
    expected.insert(line, at: place)
    #expect(lines(try content(page, keep: [part])) == expected)
  }

  @Test func `a title that is repeated is kept once`() throws {
    let html = page.replacing("<div class=body>", with: "<h2>Bridge to be rebuilt</h2><div>")
    let titles = lines(try content(html, keep: [.title])).filter { $0.contains("rebuilt") }
    #expect(titles == ["heading: Bridge to be rebuilt"])
  }

  @Test func `captions that are kept are with their pictures, too`() throws {
    for keep in [[], [.captions, .credits]] as [Set<ContentOptions.Part>] {
      let figures = try content(page, keep: keep).figures
      #expect(figures.map(\.caption) == ["The bridge in March."])
      #expect(figures.map(\.credit) == ["Ines Roth"])
    }
  }

  @Test func `elements that are removed are not read`() throws {
    let content = try content(page, keep: [.captions, .links], without: "figure, h3, li")
    #expect(lines(content) == ["paragraph: \(first)", "paragraph: \(second)"])
    #expect(content.figures.isEmpty)
  }

  @Test func `an element that is removed inside of a sentence leaves a space`() throws {
    let html = "<body><p>The council<sup>1</sup>voted on Monday, it said, for the new bridge.</p>"
    #expect(
      lines(try content(html, without: "sup"))
        == ["paragraph: The council voted on Monday, it said, for the new bridge."])
  }

  @Test func `all of a page may be removed`() throws {
    #expect(try content(page, without: "html").text.isEmpty)
  }

  @Test func `headings have the level that the page gives them`() throws {
    let html = "<body><main><p>\(first)<h4>Who pays</h4><p>\(second)<p><b>And then</b><p>\(first)"
    let levels = try content(html).blocks.filter { $0.kind == .heading }.map(\.level)
    #expect(levels == [4, nil])
  }

  @Test func `a table has the cells of each row, empty ones as well`() throws {
    let html = """
      <body><article><p>\(first)<table><tr><th colspan=4000000000>Year<th>Cars</tr>
      <tr><td><td><p>310</p><p>or so</p></tr></table><p>\(second)</article>
      """
    let content = try content(html)
    let table = try #require(content.blocks.first { $0.kind == .table })
    let cells = table.rows.map { row in
      row.map { String(decoding: content.text[$0.range], as: UTF8.self) }
    }
    #expect(cells == [["Year", "Cars"], ["", "310 or so"]])
    #expect(lines(content)[1] == "table: Year\tCars\n310 or so")
  }

  @Test func `sentences in the cells of a table of data stay in the table`() throws {
    let html = """
      <body><article><p>\(first)<table>
      <tr><td>May<td>The pier was closed, as it had been in every spring before that.</tr>
      <tr><td>June<td>The pier was opened, and the first boats came, to great applause.</tr>
      </table><p>\(second)</article>
      """
    #expect(try content(html).blocks.map(\.kind) == [.paragraph, .table, .paragraph])
  }

  @Test func `tables that lay out a page are no tables`() throws {
    let html = "<body><table><tr><td>Menu<td><p>\(first)<p>\(second)<p>\(first)</table>"
    #expect(try content(html).blocks.allSatisfy { $0.kind == .paragraph })
  }

  @Test func `readers' comments are given apart, one text each`() throws {
    let html = page.replacing(
      "</main>",
      with: """
        </main><div id=comments><h2>Comments</h2><ul><li><b>Anna</b><p>Well said!<p>High time, I
        say.<li><b>Bo</b><p>No bridge was ever needed.<a href=#>Reply</a></ul></div>
        """)
    #expect(
      try content(html, comments: true).comments
        == ["Well said!\n\nHigh time, I say.", "No bridge was ever needed.Reply"])
    #expect(try content(html).comments.isEmpty)
    #expect(try !lines(content(html, comments: true)).contains { $0.contains("Well said") })
  }

  @Test func `a caption among the paragraphs goes to the pictures`() throws {
    let caption = "Boats wait at the bridge in Porto on Monday."
    let html = "<body><main><p>\(first)<p>\(caption) (Ines Roth/Harbour News via AP)<p>\(second)"
    let content = try content(html)
    #expect(lines(content) == ["paragraph: \(first)", "paragraph: \(second)"])
    #expect(content.figures.map(\.image) == [nil])
    #expect(content.figures.map(\.caption) == [caption])
    #expect(content.figures.map(\.credit) == ["Ines Roth/Harbour News via AP"])
  }

  @Test func `precision keeps no more and recall no less than balance`() throws {
    let notes = (0..<16).map { "<div class=note\($0 % 3)><p>A note on pier \($0), and more.</div>" }
    let html = "<body><main><p>\(first)<p>\(second)\(notes.joined())<p>\(first)<ul><li>Pier</ul>"
    var parser = HTMLParser()
    let tree = try parser.parse(Array(html.utf8))
    let sizes = [ContentOptions.Favor.precision, .balanced, .recall].map { favor in
      var options = ContentOptions()
      options.favor = favor
      return ContentExtractor(options).extract(tree).text.count
    }
    #expect(sizes == sizes.sorted())
    let scores = ContentExtractor().explain(tree).compactMap(\.score)
    #expect(scores.count > 16 && scores.allSatisfy { (0...1).contains($0) })
  }

  @Test func `each favour keeps what its probability says`() throws {
    let notes = (0..<16).map { "<p>A note on pier \($0), and more of it, which is no news.</p>" }
    let html = "<body><main><p>\(first)\(notes.joined())<p>\(second)<ul><li>Pier and bridge</ul>"
    var parser = HTMLParser()
    let tree = try parser.parse(Array(html.utf8))
    // Log odds of 0.85 more, or less, than those of 0.38.
    for (favor, least) in [(ContentOptions.Favor.precision, 0.587), (.recall, 0.206)] {
      var options = ContentOptions()
      options.favor = favor
      for decision in ContentExtractor(options).explain(tree) {
        guard let score = decision.score, case .kept = decision.rule else { continue }
        #expect((score >= least) == (decision.verdict != .left(.unlikely)))
      }
    }
  }
}
