import GalleyCore
import Testing
import Text

struct AcronymsStageTests {
  private func given(_ text: String) -> Document {
    document(.given(text), Page.Facts(from: "jsonl"))
  }

  @Test func `adds acronyms with their long forms`() throws {
    var document = given(
      "The Harbour Safety  Board (HSB) met in Dover. It asked the SFK [Société des ferries du Kent]."
    )
    #expect(try document.run("segment", "acronyms") == .keep)
    #expect(document.words("acronym") == ["HSB", "SFK"])
    let acronym = try #require(document.layers["acronym"]?.first)
    #expect(
      acronym.attributes == [
        .init("short", .string("HSB")), .init("long", .string("Harbour Safety Board")),
        .init("definition", Span(4, 25)),
      ])
  }

  @Test func `tells a pair once, whatever the paragraph`() throws {
    let text = "The Harbour Safety Board (HSB) met."
    var document = given(text + "\n\n" + text)
    _ = try document.run("segment", "acronyms")
    #expect(document.layers["acronym"]?.map(\.span) == [Span(26, 29)])
  }

  @Test func `a text without acronyms has an empty layer`() throws {
    var document = given("")
    #expect(try document.run("segment", "acronyms") == .keep)
    #expect(document.layers["acronym"] == [])
  }

  @Test func `a caption explains what the text only uses`() throws {
    let page = """
      <article><h1>Gate</h1><p>The HSB shut the gate on Monday, and nobody was told why it had to be
      so early in the year, when the ferries were still full.</p>
      <figure><img src="a.jpg"><figcaption>The Harbour Safety Board (HSB) at the gate.</figcaption>
      </figure><p>It opened again when the wind had gone down, and the ferries left for the islands one
      after the other.</p></article>
      """
    var document = document(.html(page))
    _ = try document.run("clean", "metadata", "segment", "acronyms")
    #expect(document.words("acronym") == ["HSB"])
    let attributes = try #require(document.layers["acronym"]?.first?.attributes)
    #expect(
      attributes == [
        .init("short", .string("HSB")), .init("long", .string("Harbour Safety Board")),
      ])
  }
}
