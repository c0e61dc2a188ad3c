import Segmentation
import Testing
import Text

/// The sentences of `text`, taken as one paragraph.
func sentences(_ text: String, _ language: String? = "en") -> [String] {
  let bytes = Array(text.utf8)
  return SentenceSegmenter(language: language).sentences(in: bytes, Span(0, bytes.count))
    .map { String(decoding: bytes[$0.range], as: UTF8.self) }
}

/// Expects the sentences of a text, given with "|" where one ends.
func expectSentences(
  _ marked: String, _ language: String? = "en", sourceLocation: SourceLocation = #_sourceLocation
) {
  let wanted = marked.split(separator: "|").map { part in
    String(part.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
  let text = marked.filter { $0 != "|" }
  #expect(sentences(text, language) == wanted, sourceLocation: sourceLocation)
}
