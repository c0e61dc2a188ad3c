import ICU
import Testing
import Text

struct BreakIteratorTests {
  /// The parts of a text between boundaries, parted by "|".
  private func parts(
    _ iterator: BreakIterator, _ text: String, _ span: Text.Span? = nil
  ) throws -> String {
    let bytes = Array(text.utf8)
    let span = span ?? Text.Span(0, bytes.count)
    var boundaries: [Int] = []
    try iterator.appendBoundaries(in: bytes, span, to: &boundaries)
    #expect(boundaries.last == (span.isEmpty ? nil : span.end))
    return zip([span.start] + boundaries, boundaries)
      .map { String(decoding: bytes[$0..<$1], as: UTF8.self) }.joined(separator: "|")
  }

  @Test(arguments: [
    ("我们今天去学校。", "我们|今天|去|学校|。"),
    ("彼は学生です。", "彼|は|学生|です|。"),
    ("ฉันไปโรงเรียนทุกวัน", "ฉัน|ไป|โรงเรียน|ทุก|วัน"),
    ("Two words", "Two| |words"), ("", ""),
  ])
  func `finds words, by dictionaries where no spaces are`(text: String, words: String) throws {
    #expect(try parts(BreakIterator(.word), text) == words)
  }

  @Test func `finds sentences`() throws {
    let iterator = try BreakIterator(.sentence, locale: "en")
    #expect(try parts(iterator, "It rained. We left! Why?") == "It rained. |We left! |Why?")
  }

  @Test func `looks at a part of a text`() throws {
    let text = Array("é one two".utf8)
    var boundaries = [1]
    try BreakIterator(.word).appendBoundaries(in: text, Text.Span(3, 7), to: &boundaries)
    #expect(boundaries == [1, 6, 7])
  }

  @Test func `serves one text after another`() throws {
    let iterator = try BreakIterator(.word)
    for text in ["我们今天", "a b", "", "我们今天"] {
      #expect(try parts(iterator, text) == parts(BreakIterator(.word), text))
    }
  }

  @Test func `takes bytes that are no UTF-8, and unknown locales`() throws {
    var boundaries: [Int] = []
    try BreakIterator(.word, locale: "no such").appendBoundaries(
      in: [0x61, 0xFF, 0x20, 0xE6, 0x88], Text.Span(0, 5), to: &boundaries)
    #expect(boundaries.last == 5)
  }
}
