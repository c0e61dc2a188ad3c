import ICU
import Languages
import Segmentation
import Text

/// Sentences, tokens and languages over the texts of pages, with ICU's sentences beside ours.
struct SegmentationPhases {
  /// The texts with their paragraphs.
  let texts: [(bytes: [UInt8], paragraphs: [Span])]

  /// The first is the scan that the others are compared with.
  func all() throws -> [Phase] {
    let segmenter = SentenceSegmenter(language: "en")
    let sentences = texts.map { text in
      text.paragraphs.flatMap { segmenter.sentences(in: text.bytes, $0) }
    }
    return [
      Phase("byte scan") { texts.reduce(0) { $0 + ByteScan.sum($1.bytes) } },
      Phase("sentences") { count { segmenter.appendSentences(in: $0, $1, to: &$2) } },
      try icuSentences(),
      Phase("tokens of sentences") {
        let tokenizer = Tokenizer(language: "en")
        var tokens: [Token] = []
        var sum = 0
        for (text, spans) in zip(texts, sentences) {
          tokens.removeAll(keepingCapacity: true)
          for span in spans { try tokenizer.appendTokens(in: text.bytes, span, to: &tokens) }
          sum += tokens.count
        }
        return sum
      },
      Phase("languages of sentences") {
        let detector = LanguageDetector()
        return zip(texts, sentences).reduce(0) { sum, text in
          sum + text.1.count { detector.languages(of: text.0.bytes, in: $0).decision() != nil }
        }
      },
    ] + ExtractionPhases(texts: zip(texts, sentences).map { ($0.bytes, $1) }).all()
  }

  private func icuSentences() throws -> Phase {
    let iterator = try BreakIterator(.sentence, locale: "en")
    return Phase("sentences (ICU)") {
      try count { try iterator.appendBoundaries(in: $0, $1, to: &$2) }
    }
  }

  /// How many results `find` appends for all paragraphs.
  private func count<Found>(
    _ find: ([UInt8], Span, inout [Found]) throws -> Void
  ) rethrows -> Int {
    var found: [Found] = []
    var sum = 0
    for text in texts {
      found.removeAll(keepingCapacity: true)
      for paragraph in text.paragraphs { try find(text.bytes, paragraph, &found) }
      sum += found.count
    }
    return sum
  }
}
