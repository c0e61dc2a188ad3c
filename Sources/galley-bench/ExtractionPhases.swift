import Extraction
import Segmentation
import Text

/// What is extracted from the sentences of pages' texts.
struct ExtractionPhases {
  /// The texts with their paragraphs and sentences.
  private let texts: [(bytes: [UInt8], paragraphs: [Span], sentences: [Span])]

  /// English texts with their paragraphs.
  init(texts: [(bytes: [UInt8], paragraphs: [Span])]) {
    let segmenter = SentenceSegmenter(language: "en")
    self.texts = texts.map { text in
      (
        text.bytes, text.paragraphs,
        text.paragraphs.flatMap { segmenter.sentences(in: text.bytes, $0) }
      )
    }
  }

  /// The first is the scan that the others are compared with.
  func all() -> [Phase] {
    [
      Phase("byte scan") { texts.reduce(0) { $0 + ByteScan.sum($1.bytes) } },
      dates(), quantities(), quotes(), acronyms(), keywords(),
    ]
  }

  private func quantities() -> Phase {
    let finder = QuantityFinder(language: "en")
    return Phase("quantities") {
      texts.reduce(0) { $0 + finder.quantities(in: $1.bytes, sentences: $1.sentences).count }
    }
  }

  private func acronyms() -> Phase {
    let finder = AcronymFinder()
    return Phase("acronyms") {
      texts.reduce(0) { $0 + finder.acronyms(in: $1.bytes, sentences: $1.sentences).count }
    }
  }

  private func keywords() -> Phase {
    Phase("keywords") {
      let extractor = KeywordExtractor(language: "en")
      return try texts.reduce(0) {
        try $0 + extractor.keywords(in: $1.bytes, sentences: $1.sentences).count
      }
    }
  }

  private func quotes() -> Phase {
    let finder = QuotationFinder(language: "en")
    return Phase("quotes") {
      texts.reduce(0) {
        $0
          + finder.quotations(in: $1.bytes, paragraphs: $1.paragraphs, sentences: $1.sentences)
          .count
      }
    }
  }

  private func dates() -> Phase {
    let finder = DateFinder(language: "en")
    let anchor = CivilDate(year: 2024, month: 6, day: 25)
    return Phase("dates") {
      texts.reduce(0) {
        $0 + finder.dates(in: $1.bytes, sentences: $1.sentences, anchor: anchor).count
      }
    }
  }
}
