import GalleyCore
import JSON
import Testing
import Text

struct RecordSchemaTests {
  private func problems(_ document: Document, layers: [Slot] = []) throws -> [String] {
    let record = JSONValue(try JSONDocument(Array(line(document).utf8)).root)
    return SchemaValidator.problems(record, RecordSchema.jsonSchema(layers: layers))
  }

  @Test func `records fit the published schema`() throws {
    #expect(try problems(fullDocument()) == [])
    #expect(try problems(Document(givenPage(""), workspace: Workspace())) == [])
  }

  @Test func `what a layer does not declare does not fit`() throws {
    var document = Document(givenPage("abc"), workspace: Workspace())
    document.layers["score"] = [Annotation(Span(0, 1), [.init("value", .integer(1))])]
    let declared = Slot.layer("score", attributes: [.init("value", .integer)])
    #expect(try problems(document, layers: [declared]) == [])
    #expect(
      try problems(document, layers: [.layer("score")]) == [
        "$.layers.score[0].value: is not allowed"
      ])
  }

  @Test func `what is no record does not fit`() throws {
    let schema = RecordSchema.jsonSchema()
    let record: JSONValue = ["schema": "galley.article/1", "id": 1, "text": "", "more": nil]
    #expect(
      SchemaValidator.problems(record, schema) == [
        "$.id: is no \"string\"", "$: \"offset_unit\" is missing", "$: \"source\" is missing",
        "$.more: is not allowed",
      ])
  }

  @Test func `expressions see what the record has`() {
    let document = fullDocument()
    #expect(document.value(at: ["id"]) == .string("0011"))
    #expect(document.value(at: ["stats", "words"]) == .integer(4))
    #expect(document.value(at: ["stats", "sentences"]) == .integer(2))
    #expect(document.value(at: ["language", "tag"]) == .string("de"))
    #expect(document.value(at: ["extra", "score"]) == .integer(3))
    #expect(document.value(at: ["nothing"]) == .null)
    #expect(document.value(at: ["title", "nothing"]) == .null)
  }

  @Test func `expressions see all members of blocks and links`() {
    let document = fullDocument()
    #expect(
      document.value(at: ["blocks"])
        == .list([
          .object([
            .init("kind", .string("heading")), .init("start", .integer(0)),
            .init("end", .integer(7)), .init("level", .integer(2)),
            .init(
              "rows",
              .list([
                .list([
                  .list([.integer(0), .integer(5)]), .list([.integer(6), .integer(7)]),
                ]), .list([]),
              ])), .init("xpath", .string("/html/body/h2")),
            .init("line", .integer(3)),
          ]),
          .object([
            .init("kind", .string("paragraph")), .init("start", .integer(9)),
            .init("end", .integer(24)),
          ]),
        ]))
    #expect(
      document.value(at: ["links"])
        == .list([
          .object([
            .init("url", .string("https://news.example/l")), .init("start", .integer(6)),
            .init("end", .integer(7)), .init("rel", .string("nofollow")),
          ])
        ]))
  }

  @Test func `expressions see the words of an annotation's spans`() {
    guard case .list(let quotes) = fullDocument().value(at: ["layers", "quote"]) else {
      Issue.record("there is no layer")
      return
    }
    #expect(quotes.first?["text"] == .string("„Ja“"))
    #expect(quotes.first?["speaker"] == .string("Ito"))
  }

  @Test func `every field of an expression's type is there in a full document`() {
    let document = fullDocument()
    for field in RecordSchema.fields {
      #expect(document.value(at: [field.name]) != .null, "\(field.name)")
    }
  }

  @Test(arguments: ["größe ja said ito", "GRÖßE🎈„Ja“… said — Ito", " G r ö ß e ja saidito!"])
  func `the hash of a text knows letters and digits alone`(text: String) {
    #expect(hash(text) == hash("Größe 🎈\n\n„Ja“, said Ito."))
    #expect(hash(text) != hash(text + "2"))
  }

  private func hash(_ text: String) -> Value {
    Document(givenPage(text), workspace: Workspace()).value(at: ["text_hash"])
  }
}
