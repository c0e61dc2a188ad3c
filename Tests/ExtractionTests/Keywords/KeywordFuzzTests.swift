import Extraction
import Learning
import Testing
import Text

/// Random texts: whatever is found, the keywords are sound.
struct KeywordFuzzTests {
  private static let pieces = [
    "Harbour", "harbour", "tram", "Trams", "HSB", "the", "of", "'s", "’", "-", "well-known", ",",
    ". ", " ", " ", " ", "\n", "3", "É", "ß", "İ", "港口", "ไทย", "\u{AD}", "\u{301}", "🜚", "a", "(",
  ]

  @Test(arguments: ["en", "de", "zh", nil]) func `keywords of random texts are sound`(
    language: String?
  ) throws {
    var random = SplitMix64(seed: 3)
    let extractor = KeywordExtractor(language: language)
    for _ in 0..<300 {
      var string = ""
      for _ in 0..<Int.random(in: 0..<80, using: &random) {
        string += Self.pieces.randomElement(using: &random) ?? ""
      }
      let text = Array(string.utf8)
      let found = try extractor.keywords(in: text, sentences: [Span(0, text.count)])
      #expect(found.count <= 10 && found.map(\.rank) == Array(1..<found.count + 1))
      #expect(Set(found.map(\.span)).count == found.count)
      for (keyword, next) in zip(found, found.dropFirst()) {
        #expect(keyword.score >= next.score, "\(string)")
      }
      for keyword in found {
        let span = keyword.span
        #expect(keyword.count > 0 && keyword.score >= 0 && keyword.score <= 1)
        #expect(!span.isEmpty && span.start >= 0 && span.end <= text.count)
        #expect(text[span.start] & 0xC0 != 0x80, "\(string)")
        #expect(span.end == text.count || text[span.end] & 0xC0 != 0x80, "\(string)")
        #expect(Whitespace.trimmed(span, in: text) == span, "\(string)")
      }
      #expect(found == (try extractor.keywords(in: text, sentences: [Span(0, text.count)])))
    }
  }

  @Test(arguments: ["a", "word ", "Word Word ", "x-", "'", "港", "ab1 ", "Aa. "])
  func `a text without a stop takes linear time`(piece: String) throws {
    let text = Array(String(repeating: piece, count: 50_000 / piece.utf8.count).utf8)
    let found = try KeywordExtractor(language: "en").keywords(
      in: text, sentences: [Span(0, text.count)])
    #expect(found.count <= 10)
  }
}
