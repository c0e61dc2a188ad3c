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
}
