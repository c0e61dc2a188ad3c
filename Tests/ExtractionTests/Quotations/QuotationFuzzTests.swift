import Extraction
import Learning
import Segmentation
import Testing
import Text

/// Random texts of any characters, and of the words and marks of speech: whatever is found, the
/// spans are sound.
struct QuotationFuzzTests {
  private static let languages = ["en", "de", "fr", "es", "zz"]

  private static let pieces = [
    "said", "sagte", "dit-il", "a déclaré", "dijo", "“", "”", "\"", "'", "‘", "’", "«", "»", "„",
    "—",
    "-", ",", ".", ":", "(", ")", "…", "Ada Holm", "Ms", "the mayor", "er", "il", "that", "dass",
    "que",
    "according to", "laut", "selon", "según", "as saying", "quoted", "of", "the", "and", "1,204",
    "\n\n",
    "\n", "i", "KCNA", "(KCNA)", "s’", "'s", "é", "漢字", "🙂", "「", "」",
  ]

  private func randomText(_ random: inout SplitMix64) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0..<60, using: &random) {
      if Int.random(in: 0..<12, using: &random) == 0 {
        text.unicodeScalars.append(
          Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random)) ?? "x")
      } else {
        text += Self.pieces.randomElement(using: &random) ?? ""
      }
      if Int.random(in: 0..<3, using: &random) > 0 { text += " " }
    }
    return text
  }

  /// What is wrong with a mention, or nil.
  private func problem(_ mention: QuotationMention, _ text: [UInt8]) -> String? {
    for span in [mention.span, mention.cue, mention.speaker, mention.name, mention.via] {
      guard let span else { continue }
      guard span.start >= 0, span.start < span.end, span.end <= text.count else { return "\(span)" }
      for place in [span.start, span.end] where place < text.count && text[place] & 0xC0 == 0x80 {
        return "cut: \(span)"
      }
    }
    return nil
  }

  @Test(arguments: languages) func `random texts have sound quotations`(_ language: String) {
    for seed in 0..<600 {
      var random = SplitMix64(seed: UInt64(seed))
      let text = randomText(&random)
      let found = quotations(text, language, nested: seed % 2 == 0)
      #expect(found.map(\.span) == found.map(\.span).sorted(), "seed \(seed)")
      for mention in found { #expect(problem(mention, Array(text.utf8)) == nil, "seed \(seed)") }
    }
  }

  /// Work that grows faster than the text would not come to an end here.
  @Test(arguments: ["“", "‘a ", "dogs’ ", "said ", "Ada ", "(", "a, ", "of ", "— ", "« dit-il, "])
  func `long texts of one piece come to an end`(piece: String) {
    let text = Array(String(repeating: piece, count: 150_000 / piece.utf8.count).utf8)
    let whole = [Span(0, text.count)]
    for language in Self.languages {
      _ = QuotationFinder(language: language, findsNested: true).quotations(
        in: text, paragraphs: whole, sentences: whole)
    }
  }
}
