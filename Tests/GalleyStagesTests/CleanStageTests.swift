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

  @Test func `options are refused`() {
    #expect(throws: StageProblems.self) { try stage("clean: { favour: recall }") }
  }
}
