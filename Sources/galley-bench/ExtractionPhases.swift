import Extraction
import Segmentation
import Text

/// What is found in the sentences of pages.
struct ExtractionPhases {
  private let texts: [(bytes: [UInt8], sentences: [Span])]

  /// The sentences of the paragraphs of texts.
  init(texts: [(bytes: [UInt8], paragraphs: [Span])]) {
    let segmenter = SentenceSegmenter(language: "en")
    self.texts = texts.map { text in
      (text.bytes, text.paragraphs.flatMap { segmenter.sentences(in: text.bytes, $0) })
    }
  }

  func all() -> [Phase] {
    let finder = AcronymFinder()
    return [
      Phase("acronyms") {
        texts.reduce(0) {
          $0 + finder.acronyms(in: $1.bytes, sentences: $1.sentences).count
        }
      },
      Phase("keywords") {
        let extractor = KeywordExtractor(language: "en")
        return try texts.reduce(0) {
          try $0 + extractor.keywords(in: $1.bytes, sentences: $1.sentences).count
        }
      },
    ]
  }
}
