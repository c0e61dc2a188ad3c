import Testing
import Text

@testable import Extraction

struct NameScannerTests {
  private static func tokens(_ text: String) -> [NameToken] {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var scanner = NameScanner(bytes, Span(0, bytes.count))
      var tokens: [NameToken] = []
      while let token = scanner.next() { tokens.append(token) }
      return tokens
    }
  }

  private static func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return tokens(text).map { String(decoding: bytes[$0.span.range], as: UTF8.self) }
  }

  @Test(arguments: [
    ("Kim Jong-un said", ["Kim", "Jong", "-", "un", "said"]),
    ("Ito's boat, Ito’s", ["Ito", "'s", "boat", ",", "Ito", "’s"]),
    ("O'Neill and D’Angelo don't", ["O'Neill", "and", "D’Angelo", "don", "'t"]),
    ("the U.S. and D.C.", ["the", "U.S.", "and", "D.C."]),
    ("J. Smith, B2 and 30th", ["J", ".", "Smith", ",", "B2", "and", "30th"]),
    ("see https://a.example/b?c=D now", ["see", "https", "://a.example/b?c=D", "now"]),
    ("Ürün “Çay” Ж", ["Ürün", "“", "Çay", "”", "Ж"]),
    ("'tis ' a'b", ["'", "tis", "'", "a", "'b"]),
    ("", []), ("  \n", []), ("'", ["'"]), (":/", [":", "/"]),
  ])
  func `cuts words and marks`(text: String, words: [String]) {
    #expect(Self.words(text) == words)
  }

  @Test func `tells how words are written`() {
    #expect(
      Self.tokens("small Capital MixedCase eBay ALL A U.N. 12 B12 12th , 's").map(\.shape) == [
        .lower, .capital, .mixed, .mixed, .allCapitals, .initial, .letterDots, .number, .mixed,
        .numberAndLetters, .mark, .mark, .lower,
      ])
  }

  @Test func `a word is the same however it is written`() {
    let tokens = Self.tokens("Kim KIM kim US U.S. O'Neill O’NEILL")
    #expect(Set(tokens[..<3].map(\.folded)).count == 1)
    #expect(Set(tokens[..<3].map(\.word)).count == 3)
    #expect(tokens[3].folded == tokens[4].folded)
    #expect(tokens[5].folded == tokens[6].folded)
  }

  @Test func `no bytes are lost or read twice`() {
    var random = SplitMix(7)
    for _ in 0..<300 {
      let pieces = [
        "A", "b", "'", "’", ".", "-", " ", "é", "Ñ", "9", "U.S.", "://", "\u{301}", "文",
      ]
      let text = (0..<12).map { _ in pieces[random.next(below: pieces.count)] }.joined()
      var end = 0
      for token in Self.tokens(text) {
        #expect(token.start >= end && token.end > token.start)
        #expect(token.isGlued == (token.start == end && end > 0))
        end = token.end
      }
      #expect(end <= text.utf8.count)
    }
  }
}

/// Small random numbers.
private struct SplitMix {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
