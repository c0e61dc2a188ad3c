import Testing
import Text

@testable import Extraction

/// Texts of other languages as English would write them.
struct NameGlossesTests {
  /// The words of a German sentence, those with an English word in its place; small ones are small.
  private func isName(_ word: String, in text: String) throws -> Bool {
    let bytes = Array(text.utf8)
    let table = try #require(ForeignNameTable.table(for: "de"))
    let read = NameText(
      bytes, sentences: [Span(0, bytes.count)], NameModel.english.vocabulary,
      NameGlosses(.table(for: "de"), table)
    ) {}
    return try #require(
      read.tokens.first {
        String(decoding: bytes[$0.span.range], as: UTF8.self) == word
      }
    ).isCapital
  }

  @Test(arguments: ["Der", "Regierung", "Sitzung", "Hafenbecken", "Sprecherin"])
  func `what is no name loses its capital`(word: String) throws {
    let text = "Der Regierung half in der Sitzung am Hafenbecken die Sprecherin."
    #expect(try !isName(word, in: text))
  }

  @Test(arguments: ["Anna", "Brandt", "Köln", "Schleswig", "Holstein"])
  func `names keep their capitals`(word: String) throws {
    #expect(try isName(word, in: "Anna Brandt zog von Köln nach Schleswig-Holstein."))
  }

  @Test func `words are glossed by what they mean`() throws {
    let bytes = Array("Selon Mme Roux".utf8)
    let table = try #require(ForeignNameTable.table(for: "fr"))
    let text = NameText(
      bytes, sentences: [Span(0, bytes.count)], NameModel.english.vocabulary,
      NameGlosses(.table(for: "fr"), table)
    ) {}
    #expect(
      text.tokens.map(\.gloss)
        == ["according", "mrs", "roux"].map { NameHash($0).value })
    #expect(text.flags[1].contains(.title))
  }

  @Test(arguments: ["de", "fr", "es"])
  func `no list has a word twice`(language: String) throws {
    let table = try #require(ForeignNameTable.table(for: language))
    for list in [
      table.bodies, table.bodyEndings, table.paperEndings, table.bodySorts, table.placeSorts,
      table.links, table.particles, table.adjectiveEndings, table.ministers, table.acronyms,
    ] {
      let words = ForeignNameTable.words(list)
      #expect(Set(words).count == words.count && !words.contains(""), "\(list)")
    }
  }
}
