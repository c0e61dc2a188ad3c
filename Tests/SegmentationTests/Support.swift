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

/// Whether a scalar begins at `i`, or the text ends there.
func isBorder(_ i: Int, _ text: [UInt8]) -> Bool { i == text.count || text[i] & 0xC0 != 0x80 }

/// The tokens of `text`, taken as one sentence.
func tokens(_ text: [UInt8], _ language: String? = "en") throws -> [Token] {
  try Tokenizer(language: language).tokens(in: text, Span(0, text.count))
}

/// Expects the tokens of a text, given with "|" where one ends inside of a word.
func expectTokens(
  _ marked: String, _ language: String? = "en", sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let text = Array(marked.filter { $0 != "|" }.utf8)
  var found = ""
  var end = 0
  for token in try tokens(text, language) {
    if token.span.start > end {
      found += String(decoding: text[end..<token.span.start], as: UTF8.self)
    } else if end > 0 {
      found += "|"
    }
    found += String(decoding: text[token.span.range], as: UTF8.self)
    end = token.span.end
  }
  #expect(found == marked, sourceLocation: sourceLocation)
}
