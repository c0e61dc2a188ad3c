import GalleyCore
import Testing

@Suite struct SuggestionTests {
  private static let names = [
    "levels", "minimum_words", "language", "quotes", "quantities", "title", "url", "in", "is",
  ]

  @Test(arguments: [
    ("levls", "levels"), ("lveels", "levels"), ("level", "levels"),
    ("minimumWords", "minimum_words"),
    ("minimum-words", "minimum_words"), ("MINIMUM_WORDS", "minimum_words"),
    ("minimum", "minimum_words"), ("lang", "language"), ("qoutes", "quotes"), ("titel", "title"),
    ("ulr", "url"), ("langauge", "language"),
  ])
  func `finds what was meant`(word: String, expected: String) {
    #expect(Suggestion.nearest(to: word, among: Self.names) == expected)
  }

  @Test(arguments: ["", "_", "x", "words", "zebra", "qu", "levels and more"])
  func `suggests nothing that is far`(word: String) {
    #expect(Suggestion.nearest(to: word, among: Self.names) == nil)
  }

  @Test func `takes the first in the alphabet of equals, in any order`() {
    #expect(Suggestion.nearest(to: "cat", among: ["hat", "bat"]) == "bat")
    #expect(Suggestion.nearest(to: "cat", among: ["bat", "hat"]) == "bat")
  }

  @Test func `prefers an edit to a longer word`() {
    #expect(Suggestion.nearest(to: "date", among: ["dateline", "dates"]) == "dates")
  }

  @Test func `never suggests the word itself`() {
    #expect(Suggestion.nearest(to: "title", among: ["title"]) == nil)
  }
}
