import Extraction
import Learning
import Testing
import Text

/// Random texts: whatever is found, the spans are sound.
struct AcronymFuzzTests {
  private static let pieces = [
    "(", ")", "[", "]", "((", "\"", "’s", "’", ",", ";", ": ", " – ", " ", " ", "\n", "known as ",
    "or ", "stands for ", "kurz ", "Harbour", "Safety", "Board", "of", "the", "HSB", "HSBs", "AB",
    "a", "3", "2024", "γ", "É", "ß", "港", "\u{AD}", "\u{301}", "🜚", "K(A)", "&", "-", "/",
  ]

  private func isBorder(_ offset: Int, _ text: [UInt8]) -> Bool {
    offset == text.count || text[offset] & 0xC0 != 0x80
  }

  @Test func `spans of random texts are sound`() {
    var random = SplitMix64(seed: 7)
    let finder = AcronymFinder()
    var count = 0
    for _ in 0..<4000 {
      var string = ""
      for _ in 0..<Int.random(in: 0..<60, using: &random) {
        string += Self.pieces.randomElement(using: &random) ?? ""
      }
      let text = Array(string.utf8)
      let middle = Int.random(in: 0...text.count, using: &random)
      let cut = isBorder(middle, text) ? middle : 0
      let sentences = [Span(0, cut), Span(cut, text.count)]
      for acronym in finder.acronyms(in: text, sentences: sentences) {
        count += 1
        for span in [acronym.short, acronym.long] {
          #expect(!span.isEmpty && span.start >= 0 && span.end <= text.count)
          #expect(isBorder(span.start, text) && isBorder(span.end, text), "\(string)")
          #expect(Whitespace.trimmed(span, in: text) == span, "\(string)")
        }
        #expect(!acronym.short.overlaps(acronym.long), "\(string)")
        #expect(acronym.short.count <= 40)
      }
    }
    #expect(count > 0)
  }

  @Test(arguments: ["(", "A", "(A", "AB ", "(AB) ", "word", "(a", "[(", ", or AB", "é", "()"])
  func `a text without a stop takes linear time`(piece: String) {
    let text = Array(String(repeating: piece, count: 50_000 / piece.utf8.count).utf8)
    let found = AcronymFinder().acronyms(in: text, sentences: [Span(0, text.count)])
    #expect(found.count <= 1)
  }
}
