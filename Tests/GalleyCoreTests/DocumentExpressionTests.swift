import GalleyCore
import Testing
import Text

/// The value of an expression for a document with something in every field.
private func value(_ source: String, annotation: Annotation? = nil) throws -> Value {
  try Expression(parsing: source).evaluate(fullDocument(), annotation: annotation)
}

struct DocumentExpressionTests {
  @Test(arguments: [
    ("stats.words", Value.integer(4)), ("stats.link_density", .decimal(0.123)),
    ("language.tag", .string("de")), ("published.precision", .string("month")),
    ("publisher.domain", .string("news.example")), ("publisher.host", .string("www.news.example")),
    ("language.none", .null), ("none", .null),
    ("authors[0].role", .string("reporter")), ("extra.tags[1]", .boolean(true)),
    ("layers.quote[0].speaker", .string("Ito")), ("layers.quote[0].speaker.x", .null),
    ("layers.quote[1]", .null), ("layers.none", .null), ("layers.quote.kind", .null),
    ("blocks[0].kind", .string("heading")), ("links[0].rel", .string("nofollow")),
    ("source.path", .string("a.warc")), ("size(layers)", .integer(3)),
  ])
  func `reads the record`(source: String, expected: Value) throws {
    #expect(try value(source) == expected)
  }

  @Test(arguments: [
    ("size(text)", Value.integer(24)), ("size(layers.quote)", .integer(1)),
    ("size(blocks)", .integer(2)), ("size(links)", .integer(1)), ("size(keywords)", .integer(2)),
    ("count(layers.quote, true)", .integer(1)), ("has(layers.sentence)", .boolean(true)),
    ("has(layers.none)", .boolean(false)), ("has(blocks)", .boolean(true)),
    ("contains(text, '🎈')", .boolean(true)), ("ends_with(text, 'Ito.')", .boolean(true)),
    ("starts_with(text, 'Größe')", .boolean(true)), ("matches(text, '^„')", .boolean(false)),
    ("matches(text, r'„\\w+“')", .boolean(true)), ("lower(text) == text", .boolean(false)),
  ])
  func `asks of texts and layers what needs no values`(source: String, expected: Value) throws {
    #expect(try value(source) == expected)
  }

  @Test(arguments: [
    ("text", Value.string("„Ja“")), ("size(text)", .integer(4)), ("speaker", .string("Ito")),
    ("size(speaker)", .integer(3)), ("starts_with(speaker, 'I')", .boolean(true)),
    ("contains(text, 'said')", .boolean(false)), ("matches(text, '^„Ja“$')", .boolean(true)),
    ("lower(text)", .string("„ja“")), ("kind == 'direct' && score < 1", .boolean(true)),
    ("has(cue)", .boolean(false)), ("has(speaker)", .boolean(true)), ("cue", .null),
    ("it.kind", .string("direct")), ("record.title", .string("A \"title\"")),
    ("size(record.text)", .integer(24)), ("text.x", .null), ("size(it)", .integer(4)),
  ])
  func `reads an annotation, its spans as the text that they cover`(
    source: String, expected: Value
  ) throws {
    #expect(try value(source, annotation: fullDocument().layers["quote"]?.first) == expected)
  }

  @Test(arguments: [
    "any(layers.quote, speaker == 'Ito' && size(text) == 4)", "all(layers.sentence, false)",
    "count(layers.quote, contains(record.text, speaker)) == 1",
    "any(layers.quote, any(record.layers.quote, text == '„Ja“'))",
    "any(blocks, kind == 'heading')", "any(links, rel == 'nofollow')",
  ])
  func `asks a predicate of annotations`(source: String) throws {
    #expect(try value(source) == .boolean(true))
  }

  @Test func `what the record leaves out is absent`() throws {
    let document = Document(givenPage("x"), workspace: Workspace())
    for name in ["blocks", "links", "layers", "authors", "extra", "language", "stats.sentences"] {
      #expect(try Expression(parsing: "has(\(name))").evaluate(document) == .boolean(false))
    }
  }

  @Test func `every part of the record is read alone as it is in the whole`() throws {
    let document = fullDocument()
    for field in RecordSchema.fields {
      guard case .object(let members) = field.shape else { continue }
      for member in members {
        let part = document.value(at: [field.name, member.name])
        #expect(part == document.value(at: [field.name])[member.name], "\(field.name)")
      }
    }
  }

  @Test func `a pattern stops with the time of its document`() throws {
    let workspace = Workspace()
    let text = String(repeating: "a", count: 100_000) + "!"
    let document = Document(givenPage(text), workspace: workspace)
    workspace.deadline = .after(.zero)
    #expect(try Expression(parsing: "matches(text, '(a+)+$')").evaluate(document) == .null)
  }
}
