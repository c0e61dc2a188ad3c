import GalleyCore
import Testing
import Text

struct LanguageStageTests {
  private static let english = "The harbour was quiet when the ferries came in that night."
  private static let german = "Niemand hatte der Mannschaft gesagt, warum die Fähren so spät kamen."

  private func given(_ text: String, declared: String? = nil) -> Document {
    var facts = Page.Facts(from: "jsonl")
    facts.language = declared
    return document(.given(text), facts)
  }

  @Test func `finds the language of a text`() throws {
    var document = given(Self.german)
    #expect(try document.run("language") == .keep)
    let language = try #require(document.metadata.language)
    #expect(language.tag == "de" && language.from == "text")
    #expect(try #require(language.score) > 0.9)
    #expect(document.provenance.contains { $0.field == "language" && $0.from == "text" })
    #expect(document.layers["language"] == [])
  }

  @Test func `keeps the tag of what is declared and right, with its source`() throws {
    var document = given(Self.english, declared: "en-GB")
    _ = try document.run("language")
    #expect(document.metadata.language?.tag == "en-GB")
    #expect(document.metadata.language?.from == "jsonl")
    #expect(try #require(document.metadata.language?.score) > 0.9)
  }

  @Test func `a wrong declaration gives way to the text`() throws {
    var document = given(Self.german + " " + Self.german, declared: "en")
    _ = try document.run("language")
    #expect(document.metadata.language?.tag == "de")
    #expect(document.metadata.language?.from == "text")
  }

  @Test func `works after metadata on a page`() throws {
    let page =
      "<html lang=en-us><article><h1>Gate</h1><p>\(Self.german) \(Self.german)</p></article>"
    var document = document(.html(page))
    _ = try document.run("clean", "metadata", "language")
    #expect(document.metadata.language?.tag == "de")
  }

  @Test func `paragraphs in another language are a layer, and are segmented by their own rules`()
    throws
  {
    let quoted =
      "Der Hafen war bis zum 3. Mai geschlossen, und das galt für alle Fähren, z. B. die neue."
    var document = given([Self.english, quoted, Self.english].joined(separator: "\n\n"))
    _ = try document.run("language", "segment")
    #expect(document.metadata.language?.tag == "en")
    #expect(document.words("language") == [quoted])
    let attributes = try #require(document.layers["language"]?.first?.attributes)
    #expect(attributes.first == .init("tag", .string("de")))
    #expect(document.words("sentence") == [Self.english, quoted, Self.english])
  }

  @Test func `a text without letters has no language`() throws {
    for text in ["", "12 345 – 7!"] {
      var document = given(text)
      #expect(try document.run("language") == .keep)
      #expect(document.metadata.language == nil)
      #expect(
        try document.run("language: { accept: [en] }") == .drop(reason: "language_not_accepted"))
    }
    var declared = given("12", declared: "en")
    #expect(try declared.run("language: { accept: [en] }") == .keep)
    #expect(
      try declared.run("language: { minimum_score: 0.1 }") == .drop(reason: "language_uncertain"))
  }

  @Test func `drops what is not accepted`() throws {
    var document = given(Self.german)
    #expect(try document.run("language: { accept: [en, de] }") == .keep)
    #expect(
      try document.run("language: { accept: [en] }") == .drop(reason: "language_not_accepted"))
    #expect(
      try document.run("language: { accept: [de-AT] }") == .drop(reason: "language_not_accepted"))
  }

  @Test func `drops what it is not sure of`() throws {
    var document = given("Rio Bravo")
    #expect(
      try document.run("language: { minimum_score: 0.99 }") == .drop(reason: "language_uncertain"))
    #expect(try document.run("language: { minimum_score: 0 }") == .keep)
  }

  @Test(arguments: [
    ("accept: [english]", "expected language tag, found 'english'"),
    ("accept: [pt_BR]", "expected language tag, found 'pt_BR'"),
    ("minimum_score: 2", "'minimum_score' must be from 0.0 to 1.0"),
  ])
  func `refuses options that mean nothing`(options: String, message: String) {
    #expect { try stage("language: { \(options) }") } throws: { "\($0)".contains(message) }
  }
}
