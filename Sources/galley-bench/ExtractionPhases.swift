import Extraction
import Text

/// What is found in the sentences of pages' texts.
struct ExtractionPhases {
  /// The texts with their sentences.
  let texts: [(bytes: [UInt8], sentences: [Span])]

  func all() -> [Phase] {
    let quantities = QuantityFinder(language: "en")
    return [
      Phase("quantities") {
        texts.reduce(0) { $0 + quantities.quantities(in: $1.bytes, sentences: $1.sentences).count }
      }
    ]
  }
}
