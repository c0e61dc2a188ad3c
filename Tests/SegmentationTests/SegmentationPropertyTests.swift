import Learning
import Segmentation
import Testing
import Text

/// What holds for every text.
@Suite struct SegmentationPropertyTests {
  private static let pieces = [
    ".", ". ", "! ", "? ", "…", "...", " . . .", "\n", "\r\n", "\n\n", " ", "\u{A0}", "\"", "“",
    "”",
    "(", ")", "[", "]", "»", "«", "'", "-", "—", ":", ";", ":-) ", "[1]", "1.", "2) ", "a. ", "Mr",
    "U.S", "The ", "word ", "I", "von", "№", "²", "。", "」", "।", "؟", "。」", "日本", "שלום", "é", "😀",
    "\u{2028}", "\u{200B}", "e.g", "http://a.b/c", "p.m", "3.5", ",",
  ]

  /// A text of random pieces, some of them any scalar at all.
  private func text(seed: UInt64) -> [UInt8] {
    var random = SplitMix64(seed: seed)
    var text = ""
    for _ in 0..<Int.random(in: 0..<60, using: &random) {
      if Int.random(in: 0..<8, using: &random) == 0 {
        let value = UInt32.random(in: 0..<0x11_0000, using: &random)
        text.unicodeScalars.append(Unicode.Scalar(value) ?? "x")
      } else {
        text += Self.pieces.randomElement(using: &random) ?? ""
      }
    }
    return Array(text.utf8)
  }

  private func spans(_ text: [UInt8], _ language: String) -> [Span] {
    let segmenter = SentenceSegmenter(language: language)
    return ParagraphSegmenter().paragraphs(in: text).flatMap {
      segmenter.sentences(in: text, $0.span)
    }
  }

  private static let languages = ["en", "de", "ru", "el", "hy", "zz"]

  @Test(arguments: languages) func `sentences are ordered, apart and not empty`(_ language: String)
  {
    for seed in 0..<400 {
      let found = spans(text(seed: UInt64(seed)), language)
      #expect(found.allSatisfy { !$0.isEmpty }, "seed \(seed)")
      #expect(zip(found, found.dropFirst()).allSatisfy { $0.end <= $1.start }, "seed \(seed)")
    }
  }

  @Test(arguments: languages) func `sentences are trimmed`(_ language: String) {
    for seed in 0..<400 {
      let text = text(seed: UInt64(seed))
      let found = spans(text, language)
      #expect(found.allSatisfy { Whitespace.trimmed($0, in: text) == $0 }, "seed \(seed)")
    }
  }

  @Test(arguments: languages) func `sentences cover all but white space`(_ language: String) {
    for seed in 0..<400 {
      let text = text(seed: UInt64(seed))
      var rest = text
      for span in spans(text, language) {
        for i in span.range { rest[i] = 0x20 }
      }
      #expect(Whitespace.squeezed(rest).isEmpty, "seed \(seed)")
    }
  }

  @Test func `the same text gives the same sentences`() {
    for seed in 0..<100 {
      let text = text(seed: UInt64(seed))
      #expect(spans(text, "en") == spans(text, "en"))
    }
  }

  @Test(arguments: [7, 19, 23, 101] as [UInt64])
  func `bytes that are no UTF-8 do no harm`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let marks = Array(". [\"A\n".utf8)
    for _ in 0..<400 {
      let bytes = (0..<80).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: 0...255, using: &random) : marks.randomElement(using: &random) ?? 0
      }
      let found = spans(bytes, "en")
      #expect(zip(found, found.dropFirst()).allSatisfy { $0.end <= $1.start })
    }
  }
}
