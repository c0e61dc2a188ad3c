import Segmentation
import Testing
import Text

@Suite struct ParagraphSegmenterTests {
  private func paragraphs(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return ParagraphSegmenter().paragraphs(in: bytes)
      .map { String(decoding: bytes[$0.span.range], as: UTF8.self) }
  }

  @Test func `parts at blank lines`() {
    #expect(paragraphs("a\nb\n\nc\n\n\n\nd") == ["a\nb", "c", "d"])
  }

  @Test func `takes lines for paragraphs where no line is blank`() {
    #expect(paragraphs("a\nb\nc") == ["a", "b", "c"])
  }

  @Test func `takes a line of white space for blank`() {
    #expect(paragraphs("a\n \t\u{A0}\nb") == ["a", "b"])
  }

  @Test func `ignores blank lines at the ends`() {
    #expect(paragraphs("\n\na\nb\n\n") == ["a", "b"])
  }

  @Test func `trims paragraphs`() {
    #expect(paragraphs("  a  \n\n\u{3000}b ") == ["a", "b"])
  }

  @Test func `knows line ends of other systems`() {
    #expect(paragraphs("a\r\n\r\nb\r\nc") == ["a", "b\r\nc"])
    #expect(paragraphs("a\u{2029}b") == ["a", "b"])
  }

  @Test func `takes other marks of the same block for text`() {
    #expect(paragraphs("a – b\u{2028}“c”") == ["a – b", "“c”"])
  }

  @Test(arguments: ["", "\n", " \r\n "]) func `finds none in white space`(_ text: String) {
    #expect(paragraphs(text) == [])
  }
}
