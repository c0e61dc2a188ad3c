import GalleyCore
import Testing
import Text

struct QuantitiesStageTests {
  private static let english =
    "About 2.3 million people live there. It cost between $2 and $2.5 in the beginning."

  private func given(_ text: String, _ language: String) -> Document {
    var facts = Page.Facts(from: "jsonl")
    facts.language = language
    return document(.given(text), facts)
  }

  @Test func `adds a layer with numbers, units and nouns`() throws {
    var document = given(Self.english, "en")
    _ = try document.run("metadata", "segment", "quantities")
    #expect(
      document.words("quantity") == ["About 2.3 million people", "between $2 and $2.5"])
    let found = try #require(document.layers["quantity"])
    let noun = Span(18, 24)
    #expect(
      found[0].attributes == [
        .init("value", .integer(2_300_000)), .init("kind", .string("count")),
        .init("modifier", .string("about")), .init("noun", noun),
      ])
    #expect(
      found[1].attributes == [
        .init("value", .integer(2)), .init("upper", .decimal(2.5)),
        .init("kind", .string("money")), .init("unit", .string("USD")),
      ])
  }

  @Test func `writes whole numbers whole`() throws {
    var document = given(Self.english, "en")
    _ = try document.run("metadata", "segment", "quantities")
    var encoder = RecordEncoder()
    encoder.append(document)
    let line = String(decoding: encoder.lines, as: UTF8.self)
    #expect(line.contains(#""value":2300000,"kind":"count","modifier":"about","noun":[18,24]"#))
    #expect(line.contains(#""value":2,"upper":2.5,"kind":"money","unit":"USD""#))
  }

  @Test func `expressions ask for numbers and for the words of the noun`() throws {
    var document = given(Self.english, "en")
    _ = try document.run(
      "metadata", "segment", "quantities",
      "discard: { from: quantity, where: 'value < 1000 || noun != \"people\"' }")
    #expect(document.words("quantity") == ["About 2.3 million people"])
  }

  @Test func `reads the document in its language`() throws {
    var document = given("Die Strecke ist 1.234 Kilometer lang.", "de")
    _ = try document.run("metadata", "segment", "quantities")
    #expect(document.layers["quantity"]?.first?.attributes.first == .init("value", .integer(1234)))
  }

  @Test func `finds nothing without sentences`() throws {
    var document = given(Self.english, "en")
    _ = try document.run("metadata", "quantities")
    #expect(document.layers["quantity"] == [])
  }
}
