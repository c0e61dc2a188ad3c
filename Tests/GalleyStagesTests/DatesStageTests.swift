import GalleyCore
import Testing
import Text

struct DatesStageTests {
  private func given(_ text: String, _ language: String, published: String? = "2024-06-26")
    -> Document
  {
    var facts = Page.Facts(from: "jsonl")
    facts.language = language
    facts.published = published
    return document(.given(text), facts)
  }

  private func values(_ document: Document) -> [String]? {
    document.layers["date"]?.compactMap { annotation in
      guard case .value(.string(let value))? = annotation.attributes.first?.content else {
        return nil
      }
      return value
    }
  }

  @Test func `reckons from the day of publication`() throws {
    var document = given("The gate was shut on Tuesday. It opens in early July.", "en")
    #expect(try document.run("segment", "dates") == .keep)
    #expect(document.words("date") == ["Tuesday", "early July"])
    #expect(values(document) == ["2024-06-25", "2024-07"])
    let attributes = try #require(document.layers["date"]?.last?.attributes)
    #expect(
      attributes == [
        .init("value", .string("2024-07")), .init("type", .string("date")),
        .init("modifier", .string("start")),
      ])
  }

  @Test func `without a day of publication values stay open`() throws {
    var document = given("The gate was shut on Tuesday.", "en", published: nil)
    _ = try document.run("segment", "dates")
    #expect(values(document) == ["XXXX-WXX-2"])
  }

  @Test func `reads the language of the document`() throws {
    var document = given("Das Tor war am Dienstag zu.", "de")
    _ = try document.run("segment", "dates")
    #expect(document.words("date") == ["Dienstag"])
  }

  @Test func `parts of the day are a matter of an option`() throws {
    let text = "It rained on Tuesday night."
    var (document, other) = (given(text, "en"), given(text, "en"))
    _ = try document.run("segment", "dates")
    #expect(values(document) == ["2024-06-25"])
    _ = try other.run("segment", "dates: { parts_of_day: true }")
    #expect(values(other) == ["2024-06-25TNI"])
  }

  @Test func `a text without sentences has an empty layer`() throws {
    var document = given("On Tuesday.", "en")
    _ = try document.run("dates")
    #expect(document.layers["date"] == [])
  }
}
