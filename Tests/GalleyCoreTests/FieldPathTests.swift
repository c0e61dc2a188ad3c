import GalleyCore
import Testing

struct FieldPathTests {
  @Test(arguments: [
    "title", "language.tag", "published.value", "extra", "extra.actor", "extra.a.b.c",
    "layers.quote", "layers.quote.loud", "text", "keywords", "blocks",
  ])
  func `is a place that can be set`(text: String) throws {
    #expect(try FieldPath(parsing: text).description == text)
  }

  private func problem(_ text: String) -> String {
    do {
      return "no problem: \(try FieldPath(parsing: text))"
    } catch {
      return "\(error)" + (error.hint.map { "; \($0)" } ?? "")
    }
  }

  @Test(arguments: [
    ("", "'' is no path to a field; write names with dots, such as extra.actor"),
    ("extra..a", "'extra..a' is no path to a field; write names with dots, such as extra.actor"),
    ("extra.1a", "'extra.1a' is no path to a field; write names with dots, such as extra.actor"),
    ("titel", "the record has no field 'titel'; did you mean 'title'?"),
    ("tag", "the record has no field 'tag'; did you mean 'language.tag'?"),
    ("actor", "the record has no field 'actor'; write extra.actor for a field of your own"),
    ("language.tga", "'language' has no member 'tga'; did you mean 'language.tag'?"),
    ("publisher.x", "'publisher' has no member 'x'; known are name, host, domain"),
    ("title.x", "'title' is text and has no members; write 'title'"),
    ("authors.name", "'authors' is a list and has no members; write 'authors'"),
    ("layers", "'layers' needs the name of a layer; such as layers.quote"),
    ("layers.q.a.b", "attributes of annotations have no members; write 'layers.q.a'"),
    ("layers.q.text", "'text' of an annotation follows from its place; choose another name"),
  ])
  func `says why a text is none`(text: String, expected: String) {
    #expect(problem(text) == expected)
  }

  @Test(arguments: ["id", "schema", "source.path", "stats.words", "text_hash", "provenance"])
  func `refuses what follows from the page or the text`(text: String) {
    let names = text.split(separator: ".")
    let own = "write extra.\(names[names.count - 1]) for a field of your own"
    #expect(problem(text) == "'\(names[0])' follows from the page and cannot be set; \(own)")
  }

  @Test(arguments: [
    ("title", [ValueType.string]), ("language.score", [.decimal]), ("free_access", [.boolean]),
    ("keywords", [.list(.string)]), ("extra.a", [.any]), ("layers.quote.loud", [.any]),
  ])
  func `knows what can be set`(text: String, types: [ValueType]) throws {
    #expect(try FieldPath(parsing: text).types == types)
  }

  @Test func `knows short forms`() throws {
    #expect(try FieldPath(parsing: "language").types.last == .string)
    #expect(try FieldPath(parsing: "published").types.last == .string)
    #expect(try FieldPath(parsing: "authors").types.last == .list(.string))
  }

  @Test(arguments: [
    ("title", Slot.field("title")), ("text", .text), ("extra.a", .page), ("blocks", .blocks),
    ("layers.quote.loud", .layer("quote")),
  ])
  func `knows its part of the document`(text: String, slot: Slot) throws {
    #expect(try FieldPath(parsing: text).root == slot)
  }

  @Test func `is read as an option`() throws {
    #expect(
      try OptionReading(FieldPath.self, "extra.actor").value?.names == ["extra", "actor"])
    #expect(
      try OptionReading(FieldPath.self, "titel").problems == [
        "the record has no field 'titel' — did you mean 'title'?"
      ])
  }
}
