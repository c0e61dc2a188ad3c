import GalleyCore
import Testing
import Text

struct CleanStageTests {
  @Test func `the main content of a page becomes text and blocks`() throws {
    var document = document(.html(articlePage), url: "https://news.example/2026/tram")
    #expect(try document.run("clean") == .keep)
    #expect(document.blocks.map(\.kind) == [.paragraph, .paragraph, .paragraph])
    #expect(document.string.hasPrefix("The harbour tram will run again"))
    #expect(!document.string.contains("Home") && !document.string.contains("rights"))
    #expect(document.warnings.isEmpty)
    #expect(document.provenance.contains { $0.field == "text" })
  }

  @Test func `blocks are separated by a blank line and know their place`() throws {
    var document = document(.html(articlePage))
    _ = try document.run("clean")
    let blocks = document.blocks
    #expect(blocks.first?.span.start == 0)
    #expect(blocks.last?.span.end == document.text.count)
    for (block, next) in zip(blocks, blocks.dropFirst()) {
      #expect(document.text[block.span.end..<next.span.start] == [0x0A, 0x0A])
    }
    #expect(blocks.map { $0.place?.line } == [8, 11, 13])
    #expect(blocks.first?.place?.xpath == "/html/body/article/p[1]")
  }

  @Test func `links are absolute and stand over their words`() throws {
    var document = document(.html(articlePage), url: "https://news.example/2026/tram")
    _ = try document.run("clean")
    let link = try #require(document.metadata.links.first)
    #expect(document.metadata.links.count == 1)
    #expect(link.url == "https://news.example/about")
    #expect(link.rel == "nofollow")
    let words = String(decoding: document.text[link.span.range], as: UTF8.self)
    #expect(words == "the museum of transport")
  }

  @Test func `a page without content keeps its document, with a warning`() throws {
    var document = document(.html("<html><body></body></html>"))
    #expect(try document.run("clean") == .keep)
    #expect(document.text.isEmpty)
    #expect(document.warnings.contains("no_content"))
  }

  @Test func `plain text has one paragraph a line`() throws {
    var document = document(.plainText("First  line.\r\n\n \nSecond\tline.\nThird."))
    _ = try document.run("clean")
    #expect(document.string == "First line.\n\nSecond line.\n\nThird.")
    #expect(
      document.blocks == [
        Block(.paragraph, Span(0, 11), place: .init(xpath: "/text()", line: 1)),
        Block(.paragraph, Span(13, 25), place: .init(xpath: "/text()", line: 4)),
        Block(.paragraph, Span(27, 33), place: .init(xpath: "/text()", line: 5)),
      ])
  }

  @Test func `plain text without words has no content`() throws {
    var document = document(.plainText(" \n\r\n"))
    _ = try document.run("clean")
    #expect(document.text.isEmpty)
    #expect(document.warnings.contains("no_content"))
  }

  @Test func `a given text is kept to the byte`() throws {
    let text = " <b>Two</b>\r\n\n\n  lines \u{FEFF}\t"
    var document = document(.given(text))
    _ = try document.run("clean", "metadata", "segment: { levels: [paragraph, sentence] }")
    #expect(document.text == Array(text.utf8))
    #expect(document.blocks.isEmpty)
  }

  @Test func `a picture is there once, whichever stage comes first`() throws {
    for order in [["clean", "metadata"], ["metadata", "clean"], ["metadata", "clean", "clean"]] {
      var document = document(.html(articlePage), url: "https://news.example/2026/tram")
      for name in order { _ = try document.run(name) }
      #expect(document.metadata.images.map(\.url) == ["https://news.example/tram.jpg"], "\(order)")
    }
  }

  @Test(arguments: [
    "{ favour: recall }", "{ favor: quality }", "{ keep: [caption] }", "{ minimum_words: -1 }",
    "{ remove: [\"a[\"] }", "{ comments: keep }",
  ])
  func `wrong options are refused`(_ options: String) {
    #expect(throws: (any Error).self) { try stage("clean: \(options)") }
  }

  @Test func `a text of fewer words than asked for is dropped`() throws {
    var short = document(.plainText("Four words are here."))
    #expect(try short.run("clean: { minimum_words: 5 }") == .drop(reason: "too_short"))
    #expect(try short.run("clean: { minimum_words: 4 }") == .keep)
    var given = document(.given("Two words"))
    #expect(try given.run("clean: { minimum_words: 3 }") == .drop(reason: "too_short"))
  }

  @Test func `elements are left unread, and other stages still see them`() throws {
    var document = document(.html(articlePage))
    _ = try document.run(
      "clean: { remove: [figure, \"article > p:first-of-type\"] }",
      "select: { css: figcaption, to: extra.caption }")
    #expect(document.string.hasPrefix("Dr. Ito"))
    #expect(document.blocks.first?.place?.xpath == "/html/body/article/p[2]")
    #expect(document.metadata.images.isEmpty)
    #expect(document.extra == [.init("caption", .string("The tram in its shed."))])
  }

  @Test func `captions stand in the text where they are asked for`() throws {
    var document = document(.html(articlePage))
    _ = try document.run("clean: { keep: [captions, title] }")
    #expect(
      document.blocks.map(\.kind) == [.heading, .paragraph, .caption, .paragraph, .paragraph])
    #expect(document.blocks[0].level == 1)
  }

  @Test func `captions of a plain text go to the pictures`() throws {
    let text = """
      The tram runs again.
      The tram in its shed on Monday. (Mara Quill/Harbour News via AP)
      Photo: Mara Quill
      It stops at the mill.
      """
    let shed = Metadata.Image(
      caption: "The tram in its shed on Monday.", credit: "Mara Quill/Harbour News via AP")
    let images = [shed, Metadata.Image(credit: "Mara Quill")]
    var document = document(.plainText(text))
    _ = try document.run("clean", "clean")
    #expect(document.string == "The tram runs again.\n\nIt stops at the mill.")
    #expect(document.metadata.images == images)
    _ = try document.run("clean: { keep: [captions, credits] }")
    #expect(document.blocks.map(\.kind) == [.paragraph, .caption, .credit, .paragraph])
    #expect(document.metadata.images == images)
  }

  @Test func `comments are a field where they are asked for`() throws {
    let html = articlePage.replacing(
      "<footer>", with: "<section id=comments><p>A good day, as I say.</section><footer>")
    var document = document(.html(html))
    _ = try document.run("clean: { comments: separate }", "clean: { comments: separate }")
    #expect(document.extra == [.init("comments", .list([.string("A good day, as I say.")]))])
    var other = GalleyStagesTests.document(.html(html))
    _ = try other.run("clean")
    #expect(other.extra.isEmpty)
  }

  @Test func `a table keeps its cells when elements leave the text`() throws {
    let html = articlePage.replacing(
      "</article>",
      with: """
        <table><tr><th>Year<th>Cars<i>!</i><tr><td>1986<td><b>none</b><tr><td>2026<td>three</table>
        <p>The town has not said which of the cars will run on the first day of them all.</article>
        """)
    var document = document(.html(html))
    _ = try document.run("clean", "select: { css: \"i, b\", remove: true }")
    let table = try #require(document.blocks.first { $0.kind == .table })
    let cells = table.rows.map { row in
      row.map { String(decoding: document.text[$0.range], as: UTF8.self) }
    }
    #expect(cells == [["Year", "Cars"], ["1986", ""], ["2026", "three"]])
  }
}
