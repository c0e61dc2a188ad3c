import Extraction
import Learning
import Testing
import Text

struct QuantityFuzzTests {
  private static let pieces = [
    "1", "23", "456", "7890", "1,234", "1.234,5", "0", "007", " ", " ", " ", "-", "–", "−", ".",
    ",", "/", "%", "$", "€",
    "£", "°", "C", "½", "²", "'", "’", "(", ")", ":", "million", "bn", "m", "k", "km", "h",
    "hundred", "thousand", "half", "a",
    "dozen", "dozens", "of", "third", "and", "to", "or", "between", "from", "about", "more than",
    "at least", "people",
    "Route", "May", "years", "old", "per", "square", "dollars", "pounds", "und", "zwei",
    "dreihundert", "Millionen", "bis",
    "zwischen", "et", "vingt", "quatre-vingts", "cent", "mille", "de", "d'", "y", "mil", "ciento",
    "por ciento", "ü", "日",
    "\u{202F}", "\u{A0}", "🎈", "é", "\u{301}", "minus", "US", "USD", "one", "two", "ß",
    "999999999999999999999",
  ]

  @Test(arguments: ["en", "de", "fr", "es", "fi"])
  func `mentions are in order, in their sentence and on boundaries of characters`(language: String)
  {
    let finder = QuantityFinder(language: language)
    var random = SplitMix64(seed: 7)
    for _ in 0..<1500 {
      let count = Int(random.next() % 14) + 1
      var text = ""
      for _ in 0..<count {
        text += Self.pieces[Int(random.next() % UInt64(Self.pieces.count))]
        if random.next() % 3 > 0 { text += " " }
      }
      check(Array(text.utf8), finder)
    }
  }

  @Test func `any bytes are read to their end`() {
    let finder = QuantityFinder(language: "en")
    var random = SplitMix64(seed: 11)
    for _ in 0..<2000 {
      let bytes = (0..<Int(random.next() % 40)).map { _ in UInt8(truncatingIfNeeded: random.next())
      }
      let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
      check(text, finder)
    }
  }

  private func check(_ text: [UInt8], _ finder: QuantityFinder) {
    let half = (text.count / 2..<text.count).first { text[$0] & 0xC0 != 0x80 } ?? text.count
    let sentences = [Span(0, half), Span(half, text.count)]
    let words = String(decoding: text, as: UTF8.self)
    var end = 0
    for mention in finder.quantities(in: text, sentences: sentences) {
      #expect(mention.span.start >= end && !mention.span.isEmpty, "\(words)")
      #expect(sentences.contains { $0.contains(mention.span) }, "\(words)")
      #expect(isBoundary(mention.span, text), "\(words)")
      if let noun = mention.noun {
        #expect(mention.span.contains(noun) && !noun.isEmpty && isBoundary(noun, text), "\(words)")
      }
      #expect(mention.value.isFinite && (mention.upper ?? .infinity) > mention.value, "\(words)")
      #expect(mention.upper?.isFinite != false, "\(words)")
      #expect(
        (mention.kind == .count) == (mention.unit == nil) || mention.kind == .money, "\(words)")
      end = mention.span.end
    }
  }

  private func isBoundary(_ span: Span, _ text: [UInt8]) -> Bool {
    [span.start, span.end].allSatisfy { $0 == text.count || text[$0] & 0xC0 != 0x80 }
  }

  @Test(arguments: [
    "1", "1 ", "1,", "1,000,", "1-", "one ", "hundred ", "million ", "1 a-", "$", "1 000 ", "½",
  ])
  func `long runs are read in one go`(piece: String) {
    let text = Array(String(repeating: piece, count: 200_000 / piece.utf8.count).utf8)
    let found = QuantityFinder(language: "fr").quantities(
      in: text, sentences: [Span(0, text.count)])
    #expect(found.allSatisfy { $0.value.isFinite })
  }

  @Test func `numbers that are too large are left out, others are exact`() {
    #expect(quantities("It has 99999999999999999999999 people.") == [])
    #expect(
      quantities("It has 123,456,789,012 people.") == [
        "123,456,789,012 people = 123456789012 count <people>"
      ])
    #expect(quantities("It is 0.1 km.") == ["0.1 km = 0.1 measure km"])
  }
}
