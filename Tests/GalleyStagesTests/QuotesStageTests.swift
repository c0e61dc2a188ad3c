import GalleyCore
import Testing
import Text

struct QuotesStageTests {
  private func given(_ text: String) -> Document {
    var facts = Page.Facts(from: "jsonl")
    facts.language = "en"
    return document(.given(text), facts)
  }

  @Test func `a quotation has its cue, its speaker, the speaker's name and its sentences`() throws {
    var document = given("Ada Holm came late. “The bridge is shut. It was old,” Ms Holm said.")
    _ = try document.run("segment", "quotes")
    #expect(document.words("quote") == ["The bridge is shut. It was old,"])
    let attributes = try #require(document.layers["quote"]?.first?.attributes)
    #expect(attributes.map(\.key) == ["kind", "cue", "speaker", "name", "sentences"])
    #expect(attributes.first == .init("kind", .string("direct")))
    #expect(attributes.last == .init("sentences", .list([.integer(1), .integer(2)])))
  }

  @Test func `nested quotations are given where they are wanted`() throws {
    let text = "“He told me ‘I will not go’ and left,” said Ada Holm."
    var plain = given(text)
    _ = try plain.run("segment", "quotes")
    #expect(plain.layers["quote"]?.count == 1)
    var nested = given(text)
    _ = try nested.run("segment", "quotes: { nested: true }")
    #expect(nested.words("quote")?.last == "I will not go")
  }
}
