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

/// A generator that gives the same numbers on every run (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}

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
